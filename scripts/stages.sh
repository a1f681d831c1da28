#!/bin/bash
# Runs targets of the Makefile one after the other, whatever fails, and adds up: time per stage, what was
# skipped, and how many tests passed and failed. A stage that fails without counting a test counts as one.
set -u
cd "$(dirname "$0")/.." || exit 1
mkdir -p target
log=target/stage.log
table=()
skipped=()
passed=0
failed=0
began=$SECONDS

for stage in "$@"; do
    echo
    echo "== $stage"
    start=$SECONDS
    make --no-print-directory "$stage" 2>&1 </dev/null | tee "$log"
    status=${PIPESTATUS[0]}
    # The line that ends every run of Rust's tests, native or in a browser.
    read -r stage_passed stage_failed < <(awk '/test result: / { for (i = 2; i <= NF; i++) { if ($i ~ /^passed/) p += $(i - 1); if ($i ~ /^failed/) f += $(i - 1) } } END { print p + 0, f + 0 }' "$log")
    if [ "$status" != 0 ] && [ "$stage_failed" = 0 ]; then
        stage_failed=1
    fi
    passed=$((passed + stage_passed))
    failed=$((failed + stage_failed))
    while IFS= read -r line; do skipped+=("$line"); done < <(grep '^skipped: ' "$log")
    table+=("$(printf '%-12s %-6s %4d s   %d passed, %d failed' "$stage" "$([ "$status" = 0 ] && echo ok || echo FAILED)" $((SECONDS - start)) "$stage_passed" "$stage_failed")")
    # Without its tools nothing else can be said.
    if [ "$stage" = setup ] && [ "$status" != 0 ]; then
        break
    fi
done

echo
echo "== what ran"
printf '%s\n' "${table[@]}"
[ ${#skipped[@]} = 0 ] || printf '%s\n' "${skipped[@]}"
echo "$((SECONDS - began)) s"
echo "$passed passed, $failed failed" | tee target/totals
[ "$failed" = 0 ]
