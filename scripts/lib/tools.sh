# shellcheck shell=sh
# The build's own tools, kept in the checkout: Trunk, wasm-bindgen, wasm-opt.

# cargo_tool NAME VERSION [OPTION...]: the crates share a target folder, so a rebuild is short. Without their
# authors' link-time optimisation they build several times faster, and work as fast on an app of this size.
cargo_tool() {
    tool=$1 tool_version=$2
    shift 2
    grep -q "^\"$tool $tool_version " "$TOOLS/.crates.toml" 2>/dev/null && return
    timed "install $tool $tool_version" "$tool" env -u RUSTFLAGS CARGO_TARGET_DIR="$TOOLS/build" \
        CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
        cargo install --quiet --locked --root "$TOOLS" "$@" "$tool@$tool_version"
}

build_tools() {
    cargo_tool wasm-bindgen-cli "$WASM_BINDGEN_VERSION" ||
        die "wasm-bindgen-cli $WASM_BINDGEN_VERSION did not install; see $TOOLS/log/wasm-bindgen-cli.log"
    # Trunk only works on local files here: no TLS, no look for updates, fewer crates to build.
    cargo_tool trunk "$TRUNK_VERSION" --no-default-features ||
        die "trunk $TRUNK_VERSION did not install; see $TOOLS/log/trunk.log"
    wasm_opt
}

wasm_opt() {
    grep -qs "\"version\": \"$BINARYEN_VERSION\." "$TOOLS/node_modules/binaryen/package.json" && have node && return
    need node "wasm-opt runs on it" "Install Node.js 18 or newer." nodejs
    need npm "wasm-opt comes from it" "Install npm." npm
    timed "install wasm-opt (binaryen $BINARYEN_VERSION)" binaryen \
        npm install --prefix "$TOOLS" --no-save --no-audit --no-fund "binaryen@$BINARYEN_VERSION.0.0" ||
        die "binaryen $BINARYEN_VERSION did not install from npm; see $TOOLS/log/binaryen.log"
}
