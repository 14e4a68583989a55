#!/usr/bin/env bash
# Every check of the project, with one closing line of counts.
#   scripts/test.sh            all steps
#   scripts/test.sh web rust   only these (files of scripts/test/steps/)
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/lib.sh
. scripts/test/counts.sh
. scripts/test/server.sh
. scripts/test/postgres.sh

steps=("$@")
[ ${#steps[@]} -gt 0 ] || steps=(licences rust openapi web postgres s3 browser contract)

scripts/versions.sh
scripts/packages.sh test

work=$(mktemp -d)
chmod 755 "$work"
# Nothing outlives the run, whatever way it ends.
cleanup() {
  kill $(jobs -p) 2>/dev/null || true
  stop_server
  stop_postgres
  rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

for name in "${steps[@]}"; do
  . "scripts/test/steps/$name.sh"
done
close_counts
