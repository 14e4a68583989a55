#!/usr/bin/env bash
# Builds web/dist; does nothing when neither the dependencies nor the sources have changed.
#   web-build.sh [--dependencies-only]
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/lib.sh

wanted=$(hash_of web/package.json web/package-lock.json)
stamp=web/node_modules/.installed
if [ ! -d web/node_modules ] || [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ]; then
  say "Installing the web front end's packages"
  (cd web && npm ci --no-audit --no-fund)
  echo "$wanted" > "$stamp"
fi
[ "${1:-}" = --dependencies-only ] && exit 0

mapfile -t inputs < <(find web -mindepth 1 -maxdepth 1 \
  ! -name node_modules ! -name dist ! -name test-results ! -name playwright-report ! -name '*.tsbuildinfo')
wanted=$(hash_of "${inputs[@]}")
stamp=.cache/web-dist
if [ ! -f web/dist/index.html ] || [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ]; then
  say "Building the web front end"
  (cd web && npm run build)
  mkdir -p .cache
  echo "$wanted" > "$stamp"
fi
