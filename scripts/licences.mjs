// Fails when a crate or a front-end package that ships with the product has a licence that is not allowed.
//   node licences.mjs
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const allowed = new Set(
  readFileSync(new URL('licences-allowed.txt', import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean),
);

// SPDX: OR needs one allowed side, AND needs both; "A/B" is the old way to write "A OR B".
function permits(expression) {
  const tokens = expression.replaceAll('/', ' OR ').match(/\(|\)|[^\s()]+/g) ?? [];
  const either = () => {
    let result = both();
    while (tokens[0] === 'OR') {
      tokens.shift();
      const right = both();
      result ||= right;
    }
    return result;
  };
  const both = () => {
    let result = one();
    while (tokens[0] === 'AND') {
      tokens.shift();
      const right = one();
      result &&= right;
    }
    return result;
  };
  const one = () => {
    const token = tokens.shift();
    if (token === '(') {
      const result = either();
      tokens.shift();
      return result;
    }
    if (tokens[0] === 'WITH') return allowed.has(`${token} ${tokens.shift()} ${tokens.shift()}`);
    return allowed.has(token);
  };
  return either() && tokens.length === 0;
}

function crates() {
  const options = { maxBuffer: 1 << 28, encoding: 'utf8' };
  const metadata = JSON.parse(
    execFileSync('cargo', ['metadata', '--format-version', '1', '--locked', '--all-features'], options),
  );
  return metadata.packages
    .filter((p) => p.source !== null)
    .map((p) => ({ name: `crate ${p.name} ${p.version}`, licence: p.license ?? '' }));
}

// Development tools do not ship, so only what the page loads counts.
function webPackages() {
  const lock = JSON.parse(readFileSync(new URL('../web/package-lock.json', import.meta.url), 'utf8'));
  return Object.entries(lock.packages)
    .filter(([path, p]) => path !== '' && !p.dev && !p.devOptional)
    .map(([path, p]) => ({ name: `npm ${path.split('node_modules/').pop()} ${p.version}`, licence: p.license ?? '' }));
}

const packages = [...crates(), ...webPackages()];
const refused = packages.filter((p) => !permits(p.licence));
for (const p of refused) console.error(`${p.name}: ${p.licence || 'no licence stated'}`);
console.log(`${packages.length} packages looked at, ${refused.length} with a licence that is not allowed`);
process.exit(refused.length > 0 || packages.length === 0 ? 1 : 0);
