# shellcheck shell=sh
# Browsers and drivers for the tests. Chromium is needed; Firefox and WebKit are tested where they can be
# installed. Leaves a path in each variable below, empty where there is none; the tests name what they skip.

CHROMIUM='' CHROMEDRIVER='' FIREFOX='' GECKODRIVER='' MINIBROWSER='' WEBKIT_DRIVER='' XVFB='' NGINX='' AXE=''

# first COMMAND...: the path of the first that is there.
first() {
    for first_of in "$@"; do
        command -v "$first_of" 2>/dev/null && return
    done
    return 0
}

find_browsers() {
    CHROMIUM=$(first chromium chromium-browser google-chrome google-chrome-stable \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" "/Applications/Chromium.app/Contents/MacOS/Chromium")
    CHROMEDRIVER=$(first chromedriver)
    FIREFOX=$(first firefox-esr firefox /Applications/Firefox.app/Contents/MacOS/firefox)
    GECKODRIVER=$(first "$TOOLS/bin/geckodriver" geckodriver)
    MINIBROWSER=$(first /usr/lib/*/webkit2gtk-4.1/MiniBrowser /usr/libexec/webkit2gtk-4.1/MiniBrowser)
    WEBKIT_DRIVER=$(first WebKitWebDriver)
    XVFB=$(first Xvfb)
    AXE=$TOOLS/axe/node_modules/axe-core/axe.min.js
    [ -f "$AXE" ] || AXE=''
    # Debian keeps it where only root looks.
    NGINX=$(PATH=$PATH:/usr/sbin first "$TOOLS/nginx/usr/sbin/nginx" nginx)
}

# Installed as a package it would run from now on; it is unpacked instead.
unpack_nginx() {
    rm -rf "$TOOLS/nginx" && mkdir -p "$TOOLS/nginx" &&
        (cd "$TOOLS/nginx" && apt-get download nginx && dpkg -x nginx_*.deb . && rm -f nginx_*.deb && usr/sbin/nginx -v)
}

browsers() {
    find_browsers
    # One word per browser whose packages are wanted; a second run finds them and asks nobody.
    if have apt-get; then
        [ -n "$CHROMIUM" ] && [ -n "$CHROMEDRIVER" ] || install_packages Chromium chromium chromium-driver || true
        [ -n "$FIREFOX" ] || install_packages Firefox firefox-esr || true
        [ -n "$MINIBROWSER" ] && [ -n "$WEBKIT_DRIVER" ] && [ -n "$XVFB" ] ||
            install_packages WebKit webkit2gtk-driver xvfb || true
        [ -n "$NGINX" ] || timed "unpack nginx, a host of the tests'" nginx unpack_nginx || true
        # Headless machines have no Chinese font, and pictures of boxes show nothing.
        ls -d /usr/share/fonts/opentype/noto >/dev/null 2>&1 || install_packages "Chinese font" fonts-noto-cjk || true
        find_browsers
    fi
    if [ -n "$FIREFOX" ] && [ -z "$GECKODRIVER" ]; then
        cargo_tool geckodriver "$GECKODRIVER_VERSION" || true
        find_browsers
    fi
    [ -n "$CHROMIUM" ] || die "Chromium is missing. Install Chromium or Chrome (macOS: brew install --cask google-chrome)."
    [ -n "$CHROMEDRIVER" ] || die "chromedriver is missing. Install the one of Chromium's version (macOS: brew install --cask chromedriver)."
    [ -n "$FIREFOX" ] && [ -n "$GECKODRIVER" ] || say "no Firefox with geckodriver here; its tests will be skipped"
    [ -n "$MINIBROWSER" ] && [ -n "$WEBKIT_DRIVER" ] && [ -n "$XVFB" ] ||
        say "no WebKitGTK with WebKitWebDriver and Xvfb here; its tests will be skipped"
    [ -n "$NGINX" ] || say "no nginx here; what it hosts will be skipped"
}

# What looks for barriers in pages, in the version and with the hash that its lock file names.
axe() {
    AXE=$TOOLS/axe/node_modules/axe-core/axe.min.js
    axe_lock=$ROOT/tests/e2e/axe/package-lock.json
    cmp -s "$axe_lock" "$TOOLS/axe/package-lock.json" && [ -f "$AXE" ] && return
    mkdir -p "$TOOLS/axe"
    cp "$ROOT/tests/e2e/axe/package.json" "$TOOLS/axe/"
    cp "$axe_lock" "$TOOLS/axe/"
    timed "install axe-core" axe npm ci --prefix "$TOOLS/axe" --ignore-scripts --no-audit --no-fund ||
        { rm -f "$TOOLS/axe/package-lock.json"; die "npm failed; see $TOOLS/log/axe.log"; }
}
