// Every key used in the code exists in both languages, both languages hold the same keys and the same
// placeholders, and no key is left over. Keys built at run time declare their prefix by the template
// literal that builds them: t(`import.state.${state}`) uses everything below "import.state.".
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../src/", import.meta.url));
const languages = ["zh-CN", "en"];

function flatten(value, prefix, out) {
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === "string") out.set(`${prefix}${key}`, inner);
    else flatten(inner, `${prefix}${key}.`, out);
  }
  return out;
}
function catalogue(language) {
  const out = new Map();
  for (const file of readdirSync(join(root, "locales", language))) {
    if (!file.endsWith(".json")) continue;
    flatten(JSON.parse(readFileSync(join(root, "locales", language, file), "utf8")), `${file.slice(0, -5)}.`, out);
  }
  return out;
}
function sources(directory) {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return entry.name === "locales" ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.(test|gen)\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const [zh, en] = languages.map(catalogue);
const groups = new Set([...zh.keys()].map((key) => key.split(".")[0]));
const used = new Set();
const prefixes = new Set();
const missing = [];
for (const path of sources(root)) {
  const text = readFileSync(path, "utf8");
  for (const [, , key] of text.matchAll(/(["'`])([a-z][a-z_]*\.[A-Za-z0-9_.]+)\1/g)) {
    if (groups.has(key.split(".")[0])) {
      if (zh.has(key) || zh.has(`${key}_other`)) used.add(key);
      else missing.push(`${key} (${path.slice(root.length)})`);
    }
  }
  for (const [, prefix] of text.matchAll(/`([a-z][a-z_]*\.[A-Za-z0-9_.]*)\$\{/g)) prefixes.add(prefix);
}
const problems = missing.map((key) => `missing: ${key}`);
for (const key of zh.keys()) {
  const base = key.replace(/_(one|other)$/, "");
  if (!en.has(key) && !en.has(`${base}_other`)) problems.push(`missing in en: ${key}`);
  if (!used.has(key) && !used.has(base) && ![...prefixes].some((prefix) => key.startsWith(prefix)))
    problems.push(`unused: ${key}`);
}
for (const [key, text] of en) {
  const other = zh.get(key) ?? zh.get(key.replace(/_one$/, "_other"));
  if (other === undefined) {
    problems.push(`missing in zh-CN: ${key}`);
    continue;
  }
  const names = (s) =>
    [...s.matchAll(/\{\{(\w+)\}\}/g)]
      .map((m) => m[1])
      .sort()
      .join();
  if (!key.endsWith("_one") && names(text) !== names(other)) problems.push(`placeholders differ: ${key}`);
}
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(`i18n: ${zh.size} keys, ${problems.length} problems\n`);
process.exit(problems.length > 0 ? 1 : 0);
