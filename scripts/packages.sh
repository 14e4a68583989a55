#!/usr/bin/env bash
# Installs what the named purposes need from the distribution: packages.sh build | test
# Without root and without passwordless sudo it says exactly what to install and stops.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/lib.sh

packages=()
need() { packages+=("$@"); }

# OpenSSL is compiled from source for the PostgreSQL client; its Configure wants the full perl.
perl -MIPC::Cmd -MFindBin -MFile::Compare -e 1 2>/dev/null || need perl
if [ "${1:-build}" = test ]; then
  scripts/find-tool.sh initdb >/dev/null || need postgresql
  # Ubuntu ships Chromium as a snap behind this name; where snaps do not run, CHROMIUM names another browser.
  scripts/find-tool.sh chromium >/dev/null ||
    if grep -q '^ID=ubuntu' /etc/os-release 2>/dev/null; then need chromium-browser; else need chromium; fi
  if ! has fc-list; then need fontconfig fonts-noto-cjk
  elif [ -z "$(fc-list :lang=zh)" ]; then need fonts-noto-cjk
  fi
  if ! has python3; then need python3 python3-venv
  elif ! python3 -c 'import ensurepip, venv' 2>/dev/null; then need python3-venv
  fi
fi
[ ${#packages[@]} -eq 0 ] && exit 0

if [ "$(id -u)" = 0 ]; then as_root=()
elif has sudo && sudo -n true 2>/dev/null; then as_root=(sudo -n)
else die "please install these packages, then run again: sudo apt-get install -y ${packages[*]}"
fi
has apt-get || die "please install the equivalents of these Debian packages, then run again: ${packages[*]}"

say "Installing ${packages[*]}"
# The PostgreSQL package would start a server of its own; only its programs are wanted here.
if [[ " ${packages[*]} " == *" postgresql "* ]]; then
  "${as_root[@]}" mkdir -p /etc/postgresql-common
  [ -e /etc/postgresql-common/createcluster.conf ] ||
    echo 'create_main_cluster = false' | "${as_root[@]}" tee /etc/postgresql-common/createcluster.conf >/dev/null
fi
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}"
