# shellcheck shell=sh
# Rust's standard library for wasm32-unknown-unknown: rustup's, or else Debian's second Rust, which can
# build one. Leaves WASM_TOOLCHAIN (empty: the default one) and WASM_LINKER (empty: Rust's own).

WASM=wasm32-unknown-unknown
WASM_TOOLCHAIN=
WASM_LINKER=

# std_in SYSROOT: the path of the standard library for wasm there, or nothing.
std_in() { ls "$1/lib/rustlib/$WASM/lib/"libstd-*.rlib 2>/dev/null | head -n 1; }

wasm_target() {
    need cc "a linker for native programs" "Install a C compiler." gcc libc6-dev
    have cargo || die "cargo is missing. Install Rust with rustup: https://rustup.rs"
    wasm_default_sysroot=$(rustc --print sysroot) || die "rustc does not run; try: rustup default stable"
    if [ "${ZHUPI_WASM:-}" = debian ]; then # to try the way round where the ordinary one works
        debian_rust
    elif [ -n "$(std_in "$wasm_default_sysroot")" ]; then
        wasm_way="rustup's" wasm_std=$(std_in "$wasm_default_sysroot")
    elif debian_rust_is_ready; then
        debian_rust
    elif have rustup && timed "fetch the wasm target with rustup" rustup-target rustup_target &&
        [ -n "$(std_in "$wasm_default_sysroot")" ]; then
        wasm_way="rustup's" wasm_std=$(std_in "$wasm_default_sysroot")
    else
        say "rustup cannot fetch the wasm target here; going round by Debian's Rust"
        debian_rust
    fi
    wipe_if_built_with_another "$wasm_std"
}

# A closed network must not hang: two minutes is ample for 20 MB.
rustup_target() {
    if have timeout; then
        timeout 120 rustup target add "$WASM"
    else
        rustup target add "$WASM"
    fi
}

debian_rust_is_ready() {
    [ -x /usr/share/cargo/bin/cargo ] && have "$DEBIAN_LINKER" && [ -n "$(std_in /usr)" ]
}

debian_rust() {
    wasm_hint="Reach rustup's servers once (rustup target add $WASM), or use Debian with the packages $DEBIAN_RUST_PACKAGES."
    have rustup || die "rustup is missing. Install it from https://rustup.rs"
    # shellcheck disable=SC2086 # a list of packages
    if ! dpkg -s $DEBIAN_RUST_PACKAGES >/dev/null 2>&1; then
        install_packages "Rust with wasm" $DEBIAN_RUST_PACKAGES || die "the wasm target is missing. $wasm_hint"
    fi
    rustup run "$DEBIAN_TOOLCHAIN" rustc --version >/dev/null 2>&1 ||
        rustup toolchain link "$DEBIAN_TOOLCHAIN" /usr >/dev/null 2>&1 ||
        die "rustup cannot link /usr as toolchain $DEBIAN_TOOLCHAIN"
    if [ -z "$(std_in /usr)" ]; then
        timed "build the standard library for wasm" wasm-std build_std || die "the standard library for wasm did not build; see $TOOLS/log/wasm-std.log"
    fi
    WASM_TOOLCHAIN=$DEBIAN_TOOLCHAIN
    WASM_LINKER=$DEBIAN_LINKER
    wasm_way="Debian's" wasm_std=$(std_in /usr)
}

# An empty library is built with the flag that builds its standard library too; what fell off is installed,
# so that from then on ordinary stable commands find it. Bitcode is for link-time optimisation.
build_std() {
    rm -rf "$TOOLS/std"
    mkdir -p "$TOOLS/std/src"
    : >"$TOOLS/std/src/lib.rs"
    cat >"$TOOLS/std/Cargo.toml" <<-'END'
	[package]
	name = "std-for-wasm"
	version = "0.0.0"
	edition = "2021"
	[lib]
	crate-type = ["cdylib"]
	[workspace]
	END
    (
        cd "$TOOLS/std" || exit 1
        export RUSTUP_TOOLCHAIN="$DEBIAN_TOOLCHAIN" RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes
        export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER="$DEBIAN_LINKER" CARGO_TARGET_DIR="$TOOLS/std/target"
        cargo build --release -Zbuild-std=std,panic_abort,panic_unwind,test --target "$WASM"
    ) || return 1
    as_root mkdir -p "/usr/lib/rustlib/$WASM/lib" &&
        as_root cp "$TOOLS/std/target/$WASM/release/deps/"*.rlib "/usr/lib/rustlib/$WASM/lib/" &&
        rm -rf "$TOOLS/std"
}

# Object files made against one standard library do not link with another (E0460).
wipe_if_built_with_another() {
    wasm_out=${CARGO_TARGET_DIR:-$ROOT/target}/$WASM
    wasm_stamp=$(cksum "$1")
    if [ -d "$wasm_out" ] && [ "$(cat "$wasm_out/.std" 2>/dev/null)" != "$wasm_stamp" ]; then
        say "another standard library for wasm: wiping $wasm_out"
        rm -rf "$wasm_out"
    fi
    mkdir -p "$wasm_out"
    echo "$wasm_stamp" >"$wasm_out/.std"
}
