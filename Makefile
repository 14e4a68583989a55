# Zhuqi (助企). The two commands a newcomer needs are `make run` and `make test`.
.DEFAULT_GOAL := help
.PHONY: help run test build bench lint openapi clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## build, load the demonstration district when the database is empty, serve on one port
	@scripts/run.sh

test: ## every check and test; ends with "N passed, N failed"
	@scripts/test.sh

# One step of the tests, for work on that part: test-rust, test-postgres, test-web …
test-%:
	@scripts/test.sh $*

build: ## the optimised server (target/release/zhuqi) and the web front end (web/dist)
	@scripts/versions.sh
	@scripts/packages.sh build
	@scripts/web-build.sh
	cargo build --locked --release

bench: ## how long requests and imports take; BENCH_ROWS=20000 for a quick look
	@scripts/bench.sh

lint: ## formatting and lints of the server and the web front end
	cargo fmt --check
	cargo clippy --locked --all-targets -- -D warnings
	@scripts/web-build.sh --dependencies-only
	cd web && npm run --silent check && npm run --silent typecheck

openapi: ## write openapi/openapi.json and the web client's types again
	cargo build --locked
	@mkdir -p openapi .cache
	target/debug/zhuqi openapi > .cache/openapi.json
	mv .cache/openapi.json openapi/openapi.json
	cd web && npm run --silent gen-api

clean: ## remove everything built; the data stay
	cargo clean
	rm -rf .cache web/dist web/node_modules web/test-results web/playwright-report
