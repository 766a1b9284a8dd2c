#!/bin/sh
# Makes the virtual environment, from the locked set, with everything the system must have first.
# Usage: set-up.sh VENV          (PYTHON=python3.12 chooses another Python)
set -eu

venv=$1
here=$(dirname "$0")
root=$(dirname "$here")
PYTHON=${PYTHON:-python3}

say() { printf '%s\n' "$*" >&2; }
fail() { say "$@"; exit 1; }

missing_packages() {
    sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$here/system-packages.txt" | while read -r package; do
        # Newer releases give some packages another name (libglib2.0-0t64), which then provides the old one.
        dpkg-query -W -f '${db:Status-Abbrev}|${Package}|${Provides}\n' 2>/dev/null |
            grep -E "^ii" | grep -qE "[| ]$package([|, ]|\$)" || printf '%s ' "$package"
    done
}

install_system_packages() {
    command -v dpkg-query >/dev/null && command -v apt-get >/dev/null || return 0
    missing=$(missing_packages)
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" = 0 ]; then
        as_root="env"
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        as_root="sudo env"
    else
        say "Some system packages are missing, and installing them needs an administrator:"
        say "    sudo apt-get update && sudo apt-get install --no-install-recommends $missing"
        say "Going on without them for now."
        return 0
    fi
    say "Installing system packages: $missing"
    $as_root DEBIAN_FRONTEND=noninteractive apt-get update -qq
    # shellcheck disable=SC2086  # the list is meant to be split into words
    $as_root DEBIAN_FRONTEND=noninteractive apt-get install -y -qq -o Dpkg::Use-Pty=0 --no-install-recommends \
        $missing >/dev/null
}

check_python() {
    command -v "$PYTHON" >/dev/null ||
        fail "There is no $PYTHON here. Please install Python 3.11 or newer (PYTHON=/path/to/it chooses one)."
    "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        fail "$("$PYTHON" --version) is too old: Journey needs Python 3.11 or newer (PYTHON=/path/to/it chooses one)."
}

check_c_library() {
    glibc=$(getconf GNU_LIBC_VERSION 2>/dev/null | sed 's/^glibc //') || return 0
    [ -n "$glibc" ] || return 0
    case $glibc in
        2.[0-9] | 2.[0-9].* | 2.[12][0-9]* | 2.3[0-3]*)
            fail "This system is too old for the window (glibc $glibc, 2.34 is needed): Debian 12, Ubuntu 22.04 or newer will do."
            ;;
    esac
}

make_venv() {
    if command -v uv >/dev/null; then
        uv venv --quiet --allow-existing --python "$PYTHON" "$venv"
    else
        "$PYTHON" -m venv "$venv" ||
            fail "Python could not make a virtual environment: its venv part is missing (on Debian: apt-get install python3-venv)."
    fi
}

venv_python() {
    if [ -x "$venv/bin/python" ]; then echo "$venv/bin/python"; else echo "$venv/Scripts/python.exe"; fi
}

install_into_venv() {
    if command -v uv >/dev/null; then
        uv pip install --quiet --python "$(venv_python)" "$@"
    else
        "$(venv_python)" -m pip install --quiet --disable-pip-version-check "$@"
    fi
}

install_locked() {
    say "Fetching the locked set of libraries (about 200 MB the first time)..."
    install_into_venv --only-binary :all: --require-hashes -r "$root/requirements.lock" ||
        fail "The libraries could not be fetched: see the reason above, and repeat the same make command."
    # Built with the locked set itself, so that nothing else is fetched.
    install_into_venv --no-deps --no-build-isolation -e "$root"
}

check_qt() {
    QT_QPA_PLATFORM=offscreen "$(venv_python)" -c 'from PySide6 import QtWidgets' ||
        fail "Qt does not start here: the system packages named in packaging/system-packages.txt are missing."
}

install_system_packages
check_python
check_c_library
make_venv
install_locked
check_qt
