#!/bin/sh
# Installs what the project needs, once; a second run finds everything in place.
#   scripts/setup.sh web     what builds and serves the app
#   scripts/setup.sh test    that, and the browsers that test it
#   scripts/setup.sh formats what reads the exports back
#   scripts/setup.sh spark   Apache Spark
# Tools go to .tools/ in the checkout (or the folder ZHUPI_TOOLS names, to share them between checkouts).
set -eu

ROOT=$(cd "$(dirname "$0")/.." && pwd)
TOOLS=${ZHUPI_TOOLS:-$ROOT/.tools}
WHAT=${1:-test}

for part in lib/say.sh versions.sh lib/packages.sh lib/wasm.sh lib/tools.sh lib/browsers.sh lib/readers.sh lib/spark.sh lib/environment.sh; do
    # shellcheck source=/dev/null
    . "$ROOT/scripts/$part"
done

mkdir -p "$TOOLS/log"
case $WHAT in
web)
    wasm_target
    build_tools
    ;;
test)
    wasm_target
    build_tools
    browsers
    axe
    ;;
formats)
    readers
    say "the readers of formats are ready ($TOOLS/formats)"
    exit
    ;;
spark)
    spark
    exit
    ;;
*) die "unknown part '$WHAT'; say web, test, formats or spark" ;;
esac
write_environment
say "$WHAT ready (wasm target: $wasm_way; trunk $TRUNK_VERSION, wasm-bindgen $WASM_BINDGEN_VERSION, wasm-opt $BINARYEN_VERSION)"
