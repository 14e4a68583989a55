# The front end without a browser: lint, types, unit tests, generated client, texts, build and its size.
# shellcheck shell=bash
npm_script() { (cd web && npm run --silent "$@"); }

check "web: npm ci" scripts/web-build.sh --dependencies-only
check "web: lint and format" npm_script check
check "web: types" npm_script typecheck
check "web: API client is current" npm_script gen-api -- --check
check "web: texts in both languages" npm_script check-i18n
suite "web: unit tests" vitest "$work/vitest.json" \
  npm_script test -- --reporter=default --reporter=json --outputFile.json="$work/vitest.json"
check "web: build" scripts/web-build.sh
check "web: size budget" npm_script size-budget
