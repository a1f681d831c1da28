# shellcheck shell=sh
# Every tool's version, in one place. Sourced by the other scripts; run nothing from here.

TRUNK_VERSION=0.21.14       # the newest that the Rust of rust-version in Cargo.toml can build
GECKODRIVER_VERSION=0.37.1
BINARYEN_VERSION=132        # carries wasm-opt; distributions' own are too old for today's wasm
PYSPARK_VERSION=4.0.1

# The wasm-bindgen tool must be the library's twin, so its version is read from the lock file.
WASM_BINDGEN_VERSION=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p;}' "$ROOT/Cargo.lock")

# Rust itself is not pinned: a rust-toolchain.toml makes rustup download that very toolchain before any
# command runs, so a machine that has a good stable Rust but cannot reach rustup's servers could not even
# say `cargo fmt`. The oldest Rust that works is rust-version in Cargo.toml. A lint that a newer clippy adds
# is fixed when it appears.

# The way round for the wasm target, where rustup cannot fetch it: Debian's second Rust.
DEBIAN_RUST_PACKAGES="rustc-web cargo-web rust-web-src rust-web-clippy lld-22"
DEBIAN_LINKER=wasm-ld-22
DEBIAN_TOOLCHAIN=zhupi-debian # the name under which rustup knows it
