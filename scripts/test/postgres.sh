# A throw-away PostgreSQL cluster on a free loopback port; sourced by scripts/test.sh.
# shellcheck shell=bash

postgres_dir=
postgres_url=

# PostgreSQL refuses to run as root, so root lends it the account that the package made, or one without rights.
postgres_account=postgres
id -u postgres >/dev/null 2>&1 || postgres_account=nobody
as_postgres() {
  if [ "$(id -u)" = 0 ]; then runuser -u "$postgres_account" -- "$@"; else "$@"; fi
}

# Sets postgres_url, a superuser's address that needs no password.
start_postgres() {
  local initdb port
  initdb=$(scripts/find-tool.sh initdb)
  postgres_bin=$(dirname "$(readlink -f "$initdb")")
  postgres_dir=$work/postgres
  mkdir -p "$postgres_dir"
  if [ "$(id -u)" = 0 ]; then chown "$postgres_account" "$postgres_dir"; fi
  port=$(free_port)
  # The data are worth nothing after the run, so nothing waits for the disk.
  (
    cd "$postgres_dir"
    as_postgres "$initdb" -D data -U zhuqi -A trust -E UTF8 --locale=C.UTF-8 --no-sync >initdb.log &&
      as_postgres "$postgres_bin/pg_ctl" -D data -w -l server.log start -o "-p $port -k $postgres_dir \
        -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off \
        -c max_connections=300" >/dev/null
  ) || { cat "$postgres_dir"/*.log; return 1; }
  postgres_url=postgres://zhuqi@127.0.0.1:$port/postgres
}

stop_postgres() {
  [ -n "$postgres_dir" ] || return 0
  (cd "$postgres_dir" && as_postgres "$postgres_bin/pg_ctl" -D data -m immediate -w stop >/dev/null 2>&1) || true
  postgres_dir=
}
