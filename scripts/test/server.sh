# One demonstration server at a time, on a free port with its own database; sourced by scripts/test.sh.
# shellcheck shell=bash

server_pid=
server_url=

# start_server NAME: sets server_url; the log is $work/NAME/server.log
start_server() {
  local dir=$work/$1 port
  stop_server
  mkdir -p "$dir"
  port=$(free_port)
  server_url=http://127.0.0.1:$port
  export DATABASE_URL=sqlite://$dir/zhuqi.db LISTEN=127.0.0.1:$port PUBLIC_URL=$server_url PASSWORD_COST=low
  SECRET_KEY=$(node -e 'console.log(require("crypto").randomBytes(32).toString("base64"))')
  export SECRET_KEY RATE_LIMIT_PER_MINUTE=1000000
  target/debug/zhuqi migrate && target/debug/zhuqi demo || return 1
  target/debug/zhuqi serve >"$dir/server.log" 2>&1 &
  server_pid=$!
  if ! node scripts/wait-ready.mjs "$server_url" "$server_pid"; then
    tail -n 40 "$dir/server.log"
    return 1
  fi
}

stop_server() {
  [ -n "$server_pid" ] || return 0
  kill "$server_pid" 2>/dev/null || true
  wait "$server_pid" 2>/dev/null || true
  server_pid=
  unset DATABASE_URL LISTEN PUBLIC_URL PASSWORD_COST SECRET_KEY RATE_LIMIT_PER_MINUTE
}
