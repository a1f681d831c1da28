# shellcheck shell=sh
# Writes what the Makefile's recipes need to know to .tools/env.sh.

write_environment() {
    find_browsers
    {
        echo "# Written by scripts/setup.sh; source it."
        echo "export PATH=\"$TOOLS/bin:$TOOLS/node_modules/.bin:\$PATH\""
        # Trunk refuses tools of another version instead of fetching its own.
        echo "export TRUNK_TOOLS_WASM_BINDGEN=$WASM_BINDGEN_VERSION TRUNK_TOOLS_WASM_OPT=version_$BINARYEN_VERSION"
        echo "export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner"
        [ -z "$WASM_LINKER" ] || echo "export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$WASM_LINKER"
        # Put before a command that compiles for wasm; native builds keep the default toolchain.
        echo "FOR_WASM=\"env${WASM_TOOLCHAIN:+ RUSTUP_TOOLCHAIN=$WASM_TOOLCHAIN}\""
        echo "export CHROMIUM='$CHROMIUM' CHROMEDRIVER='$CHROMEDRIVER'"
        echo "export FIREFOX='$FIREFOX' GECKODRIVER='$GECKODRIVER'"
        echo "export MINIBROWSER='$MINIBROWSER' WEBKIT_DRIVER='$WEBKIT_DRIVER' XVFB='$XVFB' NGINX='$NGINX'"
        echo "export AXE='$AXE'"
    } >"$TOOLS/env.new"
    mv "$TOOLS/env.new" "$TOOLS/env.sh" # whole or not at all
}
