// `npm ci` refuses a lock that lacks an optional platform package, and npm leaves one out when the
// registry in use does not carry it. This adds an entry for each, bound to its platform, so that a
// lock written on one machine installs on every other. Run it after changing dependencies.
import { readFileSync, writeFileSync } from "node:fs";

const path = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(path, "utf8"));
const systems = { android: "android", darwin: "darwin", linux: "linux", win32: "win32", freebsd: "freebsd" };
const processors = ["arm64", "x64", "arm", "ia32", "ppc64", "s390x", "riscv64"];

const known = new Set(Object.keys(lock.packages).map((key) => key.slice(key.lastIndexOf("node_modules/") + 13)));
let added = 0;
for (const owner of Object.values(lock.packages)) {
  for (const [name, range] of Object.entries(owner.optionalDependencies ?? {})) {
    if (known.has(name)) continue;
    const words = name.split(/[/-]/);
    const os = Object.keys(systems).find((word) => words.includes(word));
    const cpu = processors.find((word) => words.includes(word));
    if (!os || !cpu) continue;
    lock.packages[`node_modules/${name}`] = {
      version: range.replace(/^[^\d]*/, ""),
      cpu: [cpu],
      ...(owner.dev ? { dev: true } : {}),
      ...(words.includes("musl") ? { libc: ["musl"] } : {}),
      optional: true,
      os: [systems[os]],
    };
    known.add(name);
    added += 1;
  }
}
const sorted = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
writeFileSync(path, `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`);
process.stdout.write(`package-lock.json: ${added} platform entries added\n`);
