#!/usr/bin/env bash
# From a clean clone to the running demonstration; a second run keeps the data and starts in seconds.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/lib.sh

listen=${LISTEN:-127.0.0.1:8080}
# Behind a wildcard address the machine itself is reached by loopback.
reachable=${listen/0.0.0.0/127.0.0.1}
# Better known now than after the build.
if (exec 3<>"/dev/tcp/${reachable%:*}/${reachable##*:}") 2>/dev/null; then
  die "something else listens on $listen; choose another port, such as LISTEN=127.0.0.1:8081 make run"
fi

scripts/versions.sh
scripts/packages.sh build
scripts/web-build.sh
cargo build --locked
zhuqi=target/debug/zhuqi

mkdir -p data
"$zhuqi" migrate
"$zhuqi" demo

address="http://$reachable"

# The banner comes when the server is ready; exec keeps the process id, so Ctrl-C reaches the server itself.
{
  if node scripts/wait-ready.mjs "$address" $$; then
    cat <<TEXT

助企 · Zhuqi   $address
               $address/docs  (API reference)

Demonstration accounts (password: Zhuqi-demo-2026)
  coordinator  区营商环境服务中心    coordination office of the district
  town         镇街统筹              coordination office of a town
  officer      服务专员              service officer
  handler      部门经办              department staff
  lead         部门负责人            head of a department
  supervisor   督查室                supervision office
  leader       分管领导              leader in charge
  admin        系统管理员            administrator
  enterprise   企业用户              agent of two enterprises

Ctrl-C stops the server; the data stay in data/.
TEXT
  fi
} &
exec "$zhuqi" serve
