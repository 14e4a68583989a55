# Shared by the scripts of this directory; sourced, never run.
# shellcheck shell=bash

say() { printf '\n== %s\n' "$*"; }
die() { printf 'error: %s\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

# version_at_least FOUND WANTED: dotted versions, compared number by number.
version_at_least() {
  [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

# Node is needed anyway, so it stands in for curl, jq and the like: a fresh machine may lack them.
free_port() {
  node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})'
}

# hash_of PATH...: one digest over the names and contents of all files below the paths.
hash_of() {
  find "$@" -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d ' ' -f 1
}
