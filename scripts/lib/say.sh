# shellcheck shell=sh
# What the set-up says, and how it gives up: one line, with what to do.

say() { echo "set-up: $*"; }

die() {
    echo "set-up: FAILED: $*" >&2
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# timed WHAT LOGNAME COMMAND...: runs it with its output in a log file, says how long it took.
timed() {
    timed_what=$1 timed_log=$TOOLS/log/$2.log
    shift 2
    say "$timed_what …"
    timed_start=$(date +%s)
    if "$@" >"$timed_log" 2>&1 </dev/null; then
        say "$timed_what: done in $(($(date +%s) - timed_start)) s"
    else
        tail -n 5 "$timed_log" >&2
        return 1
    fi
}
