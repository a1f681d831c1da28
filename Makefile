# Everything that is done with Zhupi. `make help` lists it.

TOOLS := $(or $(ZHUPI_TOOLS),.tools)
PORT ?= 8080
# Before a command that needs the tools: `. env.sh` puts them on PATH; $$FOR_WASM goes before what compiles for wasm.
WITH_TOOLS := . $(abspath $(TOOLS))/env.sh &&
WASM := --target wasm32-unknown-unknown --features web
SOURCES := index.html start.js Cargo.toml Cargo.lock Trunk.toml scripts/finish.mjs scripts/policy.mjs $(shell find src styles assets offline -type f)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run dev build single test setup setup-web lint test-native test-formats test-spark test-wasm test-e2e screenshots model slogans sizes clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

run: build ## Build the app and serve it on the loopback (PORT=8080)
	@cargo run --quiet --locked --package zhupi-server -- dist $(PORT)

dev: setup-web ## Serve a debug build and rebuild on every change (PORT=8080); reload by hand
	@$(WITH_TOOLS) $$FOR_WASM trunk serve --port $(PORT) --dist target/dev

build: dist/index.html ## Build the app into dist/, for any static host and path

# Trunk replaces dist/ only when everything has been built. The set-up must have run, but is no reason to build.
dist/index.html: $(SOURCES) | setup-web
	@$(WITH_TOOLS) $$FOR_WASM trunk build --release

single: dist/zhupi.html ## Put the whole app into one file, dist/zhupi.html, that runs by double click

dist/zhupi.html: dist/index.html scripts/single.mjs scripts/start-single.js
	@node scripts/single.mjs dist

test: ## Do all of the following, and add up what passed
	@scripts/stages.sh setup lint test-native test-wasm build test-e2e

setup: ## Install what building and testing need; quick if it is there
	@scripts/setup.sh test

setup-web:
	@scripts/setup.sh web

lint: setup-web ## Check format and lints, natively and for wasm
	cargo fmt --all --check
	cargo clippy --quiet --locked --workspace --all-targets -- -D warnings
	@$(WITH_TOOLS) set -x; $$FOR_WASM cargo clippy --quiet --locked $(WASM) --lib --bin app --bin worker --test browser -- -D warnings

test-native: ## Test the engine and the command line
	cargo test --locked

test-formats: ## Read the exports back with foreign programs: spaCy, Label Studio, LibreOffice and others
	@scripts/setup.sh formats
	rm -rf target/formats
	ZHUPI_WRITTEN=$(CURDIR)/target/formats cargo test --locked --test formats_written
	cargo build --quiet --locked --bin zhupi
	@ZHUPI_NODE=$(TOOLS)/formats/node node tests/readers/read.mjs target/formats; node=$$?; \
		ZHUPI=$${CARGO_TARGET_DIR:-target}/debug/zhupi PYTHONPATH=$(TOOLS)/formats/doccano PYTHONDONTWRITEBYTECODE=1 \
		$(TOOLS)/formats/python/bin/python tests/readers/read.py target/formats && exit $$node

test-spark: ## Annotate a directory with Apache Spark and with one run, and compare (installs PySpark: 450 MB)
	@scripts/setup.sh spark
	cargo build --quiet --locked --bin zhupi
	$(TOOLS)/spark/bin/python examples/spark/test_annotate.py $${CARGO_TARGET_DIR:-target}/debug/zhupi tests/articles

# The runner would take Firefox if it knew its driver.
test-wasm: setup ## Test what needs a browser, as wasm in headless Chromium
	@$(WITH_TOOLS) unset GECKODRIVER; WASM_BINDGEN_TEST_TIMEOUT=180 WASM_BINDGEN_TEST_ONLY_WEB=1 WASM_BINDGEN_TEST_WEBDRIVER_JSON=$$(scripts/webdriver.sh) \
		$$FOR_WASM cargo test --locked $(WASM) --test browser

test-e2e: setup build single ## Make journeys through dist/ in every installed browser (ZHUPI_BROWSER=chromium,…; ARGS=part of a name)
	@$(WITH_TOOLS) cargo test --locked --package zhupi-server --package zhupi-e2e -- $(ARGS)

screenshots: setup build ## Take the pictures in docs/ from the running app
	@$(WITH_TOOLS) cargo run --quiet --locked --package zhupi-e2e --bin screenshots

model: ## Make assets/organization.model anew from its pinned inputs (some minutes)
	training/fetch.sh
	cargo run --quiet --locked --profile training --package zhupi-training -- train out=assets/organization.model

slogans: ## Learn the weights of slogans anew from the marked articles; the report goes to target/slogans.txt
	ZHUPI_TRAIN=1 cargo test --locked --lib slogan::tuning
	@sed -n '/^learnt from/,$$p' target/slogans.txt

sizes: build ## Print the size of every file in dist/, raw and compressed
	@node scripts/sizes.mjs dist

clean: ## Remove what was built; the tools in .tools/ stay
	cargo clean
	rm -rf dist
