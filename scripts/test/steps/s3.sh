# The store of files in S3, against a server that speaks it (moto), thrown away afterwards.
# shellcheck shell=bash
s3_pid=

prepare_s3() {
  local wanted stamp=.cache/venv-s3/.installed
  wanted=$(hash_of tests/s3/requirements.txt)
  if [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ]; then
    rm -rf .cache/venv-s3
    mkdir -p .cache
    python3 -m venv .cache/venv-s3 &&
      .cache/venv-s3/bin/pip install --quiet --disable-pip-version-check -r tests/s3/requirements.txt &&
      echo "$wanted" > "$stamp" || return 1
  fi
}

s3_tests() {
  local port status=0
  port=$(free_port)
  .cache/venv-s3/bin/moto_server -H 127.0.0.1 -p "$port" >"$work/s3.log" 2>&1 &
  s3_pid=$!
  TEST_S3_ENDPOINT=http://127.0.0.1:$port cargo test --locked --test api attachments::s3 -- --ignored || status=$?
  [ "$status" -eq 0 ] || tail -n 20 "$work/s3.log"
  kill "$s3_pid" 2>/dev/null || true
  wait "$s3_pid" 2>/dev/null || true
  return "$status"
}

check "S3 server: installed" prepare_s3
suite "cargo test (S3)" cargo "$work/rust-s3.log" s3_tests
