# shellcheck shell=bash
# What the tests of the packages share; each test reads this file first. Sets `module`, `packages` and `work`, a folder
# that is thrown away together with everything else the test brought (functions named in `leave`).
module=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
packages=$module/target/packages
work=$(mktemp -d /tmp/sanad-test.XXXXXX)
chmod 755 "$work"
user='' screen='' display='' leave=()

clean() {
    local each
    for each in "${leave[@]}"; do "$each"; done
    [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
    rm -rf "$work"
}
trap clean EXIT

say() { printf '\n== %s\n' "$*"; }
ok() { printf 'ok    %s\n' "$*"; }
wrong() { printf 'WRONG %s\n' "$*" >&2 && exit 1; }
check() { # DESCRIPTION COMMAND...
    local what=$1 log=$work/log
    shift
    if "$@" >"$log" 2>&1; then ok "$what"; else
        tail -n 40 "$log"
        wrong "$what"
    fi
}
ends_with() { # CODE DESCRIPTION COMMAND...
    local code=$1 what=$2 got=0
    shift 2
    "$@" >"$work/log" 2>&1 || got=$?
    if [ "$got" = "$code" ]; then ok "$what (ends with $code)"; else
        tail -n 40 "$work/log"
        wrong "$what: ended with $got instead of $code"
    fi
}
need() { # PROGRAM DEBIAN-PACKAGE: is there, or is fetched where that can be done, or the test has failed
    ! command -v "$1" >/dev/null || return 0
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$2" >"$work/log" 2>&1 ||
            { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$2"; } >"$work/log" 2>&1 || true
    fi
    command -v "$1" >/dev/null || wrong "$1 is missing on this computer and could not be installed (Debian: $2)"
}
wait_for() { # FILE SECONDS
    local left=$(($2 * 10))
    while [ ! -s "$1" ] && [ "$left" -gt 0 ]; do
        sleep 0.1
        left=$((left - 1))
    done
    [ -s "$1" ]
}
as_user() { # the program never runs as root where there is another choice
    if [ -n "$user" ]; then runuser -u "$user" -- env HOME="$work/home" XDG_DATA_HOME= "$@"; else env HOME="$work/home" XDG_DATA_HOME= "$@"; fi
}
headless() { as_user env -u DISPLAY -u WAYLAND_DISPLAY "$@"; }
family() { # a process and those that it started
    local child
    echo "$1"
    for child in $(cat /proc/"$1"/task/*/children 2>/dev/null); do family "$child"; done
}
end() { # PID: as a session that ends does it
    local all
    all=$(family "$1")
    # shellcheck disable=SC2086
    kill $all 2>/dev/null || true
    wait "$1" 2>/dev/null || true
}
open_screen() { # a screen in memory; its name is in `display`
    local number
    mkfifo "$work/number"
    Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp 3>"$work/number" >/dev/null 2>&1 &
    screen=$!
    read -r number <"$work/number"
    display=:$number
}
one() { # PATTERN: the only file of that kind
    local found
    found=$(compgen -G "$1") || wrong "there is no $1: run ./sanad package first"
    [ "$(printf '%s\n' "$found" | wc -l)" = 1 ] || wrong "more than one $1"
    printf '%s\n' "$found"
}
# The JDK's windows, sound and printing, which are never opened; the video card's library, which is recommended.
may_be_absent='^(libasound|libGL|libXi|libXrender|libXext|libjawt|libXxf86vm|libcups).*'
needed_libraries() { # FOLDER: what its programs and libraries name and do not bring
    find "$1" -type f \( -name '*.so' -o -path '*/bin/*' \) -exec objdump -p {} + 2>/dev/null |
        awk '/NEEDED/{print $2}' | sort -u | while read -r library; do
        [ -n "$(find "$1" -name "$library" -print -quit)" ] || echo "$library"
    done
}
