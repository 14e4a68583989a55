#!/usr/bin/env bash
# Imports a CSV of many generated rows into a fresh SQLite database and reports rows per second and the highest resident
# memory of the server. Usage: scripts/bench/import-memory.sh [ROWS] [PROFILE]; exit code 1 above 200 MB.
set -euo pipefail
cd "$(dirname "$0")/../.."
rows=${1:-1000000}
profile=${2:-release}
limit_kb=$((200 * 1024))
bin=target/$profile/zhuqi
[ -x "$bin" ] || { echo "build it first: $bin is missing"; exit 2; }
work=$(mktemp -d)
pid=
cleanup() { [ -z "$pid" ] || kill "$pid" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"; }
trap cleanup EXIT

python3 scripts/bench/ledger.py "$rows" > "$work/ledger.csv"
echo "ledger: $rows rows, $(stat -c %s "$work/ledger.csv") bytes"

port=${PORT:-18999}
export DATABASE_URL="sqlite://$work/zhuqi.db" LISTEN="127.0.0.1:$port" UPLOAD_LIMIT_MB=1024 RUST_LOG=warn
url="http://127.0.0.1:$port"
"$bin" demo > "$work/demo.log" 2>&1
"$bin" serve > "$work/server.log" 2>&1 &
pid=$!
for _ in $(seq 100); do curl -fs "$url/readyz" > /dev/null && break; sleep 0.2; done
started=$(date +%s.%N)
ZHUQI_CLIENT_ID=demo-import ZHUQI_CLIENT_SECRET=demo-import-secret-2026 \
    "$bin" import "$work/ledger.csv" --url "$url" --lang en > "$work/import.log" 2> "$work/import.err" || true
ended=$(date +%s.%N)
peak=$(awk '/^VmHWM/ { print $2 }' "/proc/$pid/status")
cat "$work/import.log"
awk -v a="$started" -v b="$ended" -v n="$rows" -v kb="$peak" -v db="$(stat -c %s "$work/zhuqi.db")" \
    'BEGIN { printf "%.0f s, %.0f rows/s, peak resident memory %.1f MB, database %.0f MB\n", b - a, n / (b - a), kb / 1024, db / 1048576 }'
[ "$peak" -lt "$limit_kb" ]
