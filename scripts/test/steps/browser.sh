# The walks of tests/e2e in a real Chromium, against a demonstration server of their own.
# shellcheck shell=bash
browser_tests() {
  cargo build --locked --quiet && scripts/web-build.sh && start_server browser || return 1
  (
    cd web || exit 1
    ZHUQI_URL=$server_url CHROMIUM=$(../scripts/find-tool.sh chromium) \
      PLAYWRIGHT_JSON_OUTPUT_NAME=$work/playwright.json \
      node_modules/.bin/playwright test --reporter=list,json
  )
}
suite "browser tests" playwright "$work/playwright.json" browser_tests
stop_server
