# The committed OpenAPI document is what the code says.
# shellcheck shell=bash
build_and_compare() {
  cargo build --locked --quiet && target/debug/zhuqi openapi --check openapi/openapi.json
}
check "openapi/openapi.json is current" build_and_compare
