// What a first visit downloads, gzipped: the shell, and the shell with one route, against fixed budgets.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));
const KB = 1024;
const budgets = { shell: 290, phone: 340, console: 420 };
const phoneRoutes = ["login", "register", "invitations.$token", "_authed/my", "_authed/lookup", "_authed/index"];

const sizes = new Map();
const size = (file) => {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(new URL(file, dist))).length);
  return sizes.get(file);
};
function closure(key, files = new Set()) {
  const chunk = manifest[key];
  if (files.has(chunk.file)) return files;
  files.add(chunk.file);
  for (const css of chunk.css ?? []) files.add(css);
  for (const next of chunk.imports ?? []) closure(next, files);
  return files;
}
const total = (files) => [...files].reduce((sum, file) => sum + size(file), 0) / KB;

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const shell = closure(entry);
// The catalogue of one language is fetched with the shell, that of the console with its pages.
const catalogue = (name) => Object.keys(manifest).find((key) => key.startsWith(`src/locales/zh-CN/${name}`));
closure(catalogue("index"), shell);

const rows = [["shell", "shell", total(shell)]];
for (const key of Object.keys(manifest)) {
  const match = /^src\/routes\/(.+)\.tsx\?tsr-split=component$/.exec(key);
  if (!match) continue;
  const kind = phoneRoutes.includes(match[1]) ? "phone" : "console";
  const layout = match[1].startsWith("_authed/") ? "src/routes/_authed.tsx?tsr-split=component" : null;
  const files = closure(key, new Set(shell));
  if (kind === "console") closure(catalogue("console"), files);
  if (layout && manifest[layout]) for (const file of closure(layout)) files.add(file);
  rows.push([kind, match[1], total(files)]);
}
let over = 0;
for (const [kind, name, kilobytes] of rows.sort((a, b) => b[2] - a[2])) {
  const bad = kilobytes > budgets[kind];
  over += bad ? 1 : 0;
  process.stdout.write(
    `${bad ? "OVER " : "ok   "} ${kilobytes.toFixed(0).padStart(4)} / ${budgets[kind]} KB  ${kind.padEnd(8)} ${name}\n`,
  );
}
process.exit(over > 0 ? 1 : 0);
