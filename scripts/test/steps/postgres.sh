# The tests that touch a database again, each in a new database of a throw-away PostgreSQL.
# shellcheck shell=bash
postgres_tests() {
  start_postgres && TEST_DATABASE_URL=$postgres_url cargo test --locked --no-fail-fast --test api
}
suite "cargo test (PostgreSQL)" cargo "$work/rust-postgres.log" postgres_tests
stop_postgres
