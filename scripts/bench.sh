#!/usr/bin/env bash
# How long requests, imports and the start take, beside what they cannot be faster than. SQLite first, then a
# throw-away PostgreSQL. See docs/performance.md for the variables and for what came out.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/lib.sh
. scripts/test/postgres.sh

scripts/versions.sh
scripts/packages.sh test

work=$(mktemp -d)
chmod 755 "$work"
cleanup() {
  stop_postgres
  rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

cargo build --locked --release
cargo bench --locked --bench api --no-run
say "$(nproc) processors, load $(cut -d ' ' -f 1-3 /proc/loadavg), $(git rev-parse --short HEAD)"
export TMPDIR=$work
BENCH_DATABASE=sqlite cargo bench --quiet --locked --bench api
start_postgres
BENCH_DATABASE=$postgres_url cargo bench --quiet --locked --bench api
