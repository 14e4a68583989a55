# Formatting, lints and all Rust tests on SQLite.
# shellcheck shell=bash
check "rustfmt" cargo fmt --check
check "clippy" cargo clippy --locked --all-targets --quiet -- -D warnings
suite "cargo test (SQLite)" cargo "$work/rust-sqlite.log" cargo test --locked --no-fail-fast
