# Licences of everything that is built in.
# shellcheck shell=bash
check "licences of dependencies" node scripts/licences.mjs
