#!/bin/sh
# Writes how wasm-bindgen's test runner starts Chromium, and prints the file's path. A file of the checkout
# cannot say it: the browser's path differs from machine to machine.
set -eu
cd "$(dirname "$0")/.."
mkdir -p target
cat >target/webdriver.json <<END
{
  "goog:chromeOptions": {
    "binary": "$CHROMIUM",
    "args": ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync"]
  }
}
END
echo "$PWD/target/webdriver.json"
