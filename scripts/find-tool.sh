#!/usr/bin/env bash
# Prints the path of a program that distributions put in different places: find-tool.sh initdb | chromium
set -euo pipefail

first_of() {
  local candidate
  for candidate in "$@"; do
    if [ -x "$candidate" ]; then echo "$candidate"; return; fi
    if command -v "$candidate" 2>/dev/null; then return; fi
  done
  return 1
}

case "${1:-}" in
  initdb)
    # Newest version first; pg_ctl and postgres lie beside it.
    found=$(find /usr/lib/postgresql -path '*/bin/initdb' 2>/dev/null | sort -rV | head -n 1)
    first_of ${found:+"$found"} initdb ;;
  chromium)
    first_of ${CHROMIUM:+"$CHROMIUM"} chromium google-chrome-stable google-chrome chromium-browser ;;
  *) echo "usage: find-tool.sh initdb | chromium" >&2; exit 2 ;;
esac
