# shellcheck shell=sh
# Packages of the system: apt where there is apt, otherwise a line that says what to install.

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif have sudo; then
        sudo -n "$@" || sudo "$@"
    else
        echo "neither root nor sudo, cannot run: $*" >&2
        return 1
    fi
}

apt_install() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

# install_packages WHY PACKAGE...: asks apt, refreshing its lists only if it does not know the packages.
install_packages() {
    packages_why=$1
    shift
    have apt-get || return 1
    timed "$packages_why: apt-get install $*" "apt-$1" apt_install "$@" && return
    timed "refresh apt's lists" apt-update as_root apt-get update || return 1
    timed "$packages_why: apt-get install $*" "apt-$1" apt_install "$@"
}

# need COMMAND WHY HINT PACKAGE...: the set-up cannot go on without this command.
need() {
    have "$1" && return
    need_command=$1 need_why=$2 need_hint=$3
    shift 3
    install_packages "$need_why" "$@" || die "$need_command is missing ($need_why). $need_hint"
}
