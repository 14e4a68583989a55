# The running server does what openapi.json says, whatever it is sent; as two roles.
# shellcheck shell=bash
prepare_contract() {
  local wanted stamp=.cache/venv/.installed
  wanted=$(hash_of tests/contract/requirements.txt)
  if [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ]; then
    rm -rf .cache/venv
    mkdir -p .cache
    python3 -m venv .cache/venv &&
      .cache/venv/bin/pip install --quiet --disable-pip-version-check -r tests/contract/requirements.txt &&
      echo "$wanted" > "$stamp" || return 1
  fi
  cargo build --locked --quiet
}

# contract_tests ROLE: each role gets a server with a fresh database, so that one cannot lock the other out.
contract_tests() {
  trap stop_server EXIT
  start_server "contract-$1" || return 1
  local status=0
  CONTRACT_USERNAME=$1 CONTRACT_PASSWORD=Zhuqi-demo-2026 .cache/venv/bin/st \
    --config-file tests/contract/schemathesis.toml run "$server_url/openapi.json" \
    --checks all --no-color --report junit --report-junit-path "$work/contract-$1/report.xml" || status=$?
  # A server that died would fail one test only, and a panic is caught: both must show here.
  kill -0 "$server_pid" || status=1
  if grep -n 'panicked' "$work/contract-$1/server.log"; then status=1; fi
  return $status
}

# The tester of a role keeps one processor busy at most: both roles are examined at the same time.
declare -A contract_pids

# contract_result ROLE: waits for it and shows what it printed.
contract_result() {
  local status=0
  wait "${contract_pids[$1]}" || status=$?
  cat "$work/contract-$1.log"
  cp "$work/contract-$1/report.xml" "$work/contract-$1.xml"
  return $status
}

check "contract tests: installed" prepare_contract
for role in coordinator admin; do
  (contract_tests "$role") >"$work/contract-$role.log" 2>&1 &
  contract_pids[$role]=$!
done
for role in coordinator admin; do
  suite "contract tests ($role)" junit "$work/contract-$role.xml" contract_result "$role"
done
