#!/usr/bin/env bash
# Checks the tools that a person installs by hand; everything else comes from the package registries.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/lib.sh

RUST=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
NODE=20.19
missing=()

if ! has cargo; then missing+=("Rust $RUST or newer (rustup installs it)")
else
  found=$(rustc --version | cut -d ' ' -f 2)
  version_at_least "$found" "$RUST" || missing+=("Rust $RUST or newer (found $found)")
fi
if ! has node || ! has npm; then missing+=("Node.js $NODE or newer, with npm")
else
  found=$(node --version | tr -d v)
  version_at_least "$found" "$NODE" || missing+=("Node.js $NODE or newer (found $found)")
fi
has cc || missing+=("a C compiler (Debian: gcc and libc6-dev)")

if [ ${#missing[@]} -gt 0 ]; then
  printf 'Please install first:\n' >&2
  printf '  - %s\n' "${missing[@]}" >&2
  exit 1
fi
