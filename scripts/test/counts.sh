# Runs commands, adds up what they counted and closes with the totals; sourced by scripts/test.sh.
# shellcheck shell=bash

passed=0
failed=0
report=()

# note NAME PASSED FAILED SECONDS
note() {
  passed=$((passed + $2))
  failed=$((failed + $3))
  report+=("$(printf '%6d passed %4d failed %5ds  %s' "$2" "$3" "$4" "$1")")
}

# check NAME COMMAND…: the command is one test.
check() {
  local name=$1 start=$SECONDS
  shift
  say "$name"
  if "$@"; then note "$name" 1 0 $((SECONDS - start)); else
    printf 'FAILED: %s\n' "$name"
    note "$name" 0 1 $((SECONDS - start))
  fi
}

# suite NAME KIND FILE COMMAND…: the command is many tests; FILE holds what count.mjs KIND reads.
# With KIND "cargo" FILE is the log of the command itself.
suite() {
  local name=$1 kind=$2 file=$3 start=$SECONDS status=0 ok=0 bad=0
  shift 3
  say "$name"
  rm -f "$file"
  if [ "$kind" = cargo ]; then
    { "$@" 2>&1 | tee "$file"; } || status=$?
  else
    "$@" || status=$?
  fi
  read -r ok bad < <(node scripts/test/count.mjs "$kind" "$file") || true
  # A suite that ran nothing, or failed without a failed test, has failed.
  if [ $((ok + bad)) -eq 0 ] || { [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; }; then bad=$((bad + 1)); fi
  [ "$bad" -eq 0 ] || printf 'FAILED: %s\n' "$name"
  note "$name" "$ok" "$bad" $((SECONDS - start))
}

close_counts() {
  say "Summary"
  printf '%s\n' "${report[@]}"
  printf '%6s in %d min %d s\n\n' "" $((SECONDS / 60)) $((SECONDS % 60))
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}
