# shellcheck shell=sh
# Foreign programs that read the exports back, kept in .tools/formats: Python's, Node's, and LibreOffice where apt has
# it. Versions and hashes stand in tests/readers.

READERS=$TOOLS/formats

readers() {
    mkdir -p "$READERS"
    python_readers
    node_readers
    if [ -z "$(first soffice)" ] && have apt-get; then
        # The packages without a screen are a third of the whole.
        install_packages LibreOffice libreoffice-writer-nogui libreoffice-calc-nogui || true
    fi
    [ -n "$(first soffice)" ] || say "no LibreOffice here; what it reads will be skipped"
}

# unchanged NAME FILE...: whether the files are those that NAME was installed from; remembers them if not.
unchanged() {
    unchanged_stamp=$READERS/$1.stamp
    shift
    [ "$(cat "$@" | cksum)" = "$(cat "$unchanged_stamp" 2>/dev/null)" ]
}

remember() {
    remember_stamp=$READERS/$1.stamp
    shift
    cat "$@" | cksum >"$remember_stamp"
}

python_readers() {
    python_lists="$ROOT/tests/readers/requirements.txt $ROOT/tests/readers/doccano.txt"
    # shellcheck disable=SC2086 # a list of files
    unchanged python $python_lists && return
    need python3 "the readers of formats run on it" "Install Python 3.11 or newer." python3
    python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || die "Python is too old; the readers of formats need 3.11 or newer"
    rm -rf "$READERS/python" "$READERS/doccano"
    if ! timed "make a Python environment" venv python3 -m venv "$READERS/python"; then
        install_packages "Python environments" python3-venv || die "python3 -m venv does not work; install python3-venv"
        timed "make a Python environment" venv python3 -m venv "$READERS/python" || die "see $TOOLS/log/venv.log"
    fi
    timed "install the readers of formats (Python)" readers-python "$READERS/python/bin/pip" install --quiet --require-hashes \
        --requirement "$ROOT/tests/readers/requirements.txt" || die "pip failed; see $TOOLS/log/readers-python.log"
    # Its parsers are wanted alone, not the server that they belong to.
    timed "install doccano's parsers" readers-doccano "$READERS/python/bin/pip" install --quiet --require-hashes --no-deps \
        --target "$READERS/doccano" --requirement "$ROOT/tests/readers/doccano.txt" || die "pip failed; see $TOOLS/log/readers-doccano.log"
    # shellcheck disable=SC2086
    remember python $python_lists
}

node_readers() {
    unchanged node "$ROOT/tests/readers/package-lock.json" && return
    need node "some readers of formats run on it" "Install Node.js 20 or newer." nodejs
    need npm "some readers of formats come from it" "Install npm." npm
    mkdir -p "$READERS/node"
    cp "$ROOT/tests/readers/package.json" "$ROOT/tests/readers/package-lock.json" "$READERS/node/"
    timed "install the readers of formats (Node)" readers-node npm ci --prefix "$READERS/node" --ignore-scripts --no-audit --no-fund ||
        die "npm failed; see $TOOLS/log/readers-node.log"
    remember node "$ROOT/tests/readers/package-lock.json"
}
