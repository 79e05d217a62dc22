# Shared by installer/run and installer/test: packages, build, and the minutes of each part.
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$top"

say() { printf '\n== %s\n' "$*"; }
stop() { printf 'installer: %s\n' "$*" >&2; exit 1; }

# minutes NAME COMMAND…: runs it and says how long it took.
minutes() {
  local name=$1 began=$SECONDS; shift
  "$@" || return $?
  printf -- '-- %s: %d min %02d s\n' "$name" $(((SECONDS - began) / 60)) $(((SECONDS - began) % 60))
}

packages_of() {  # packages_of SECTION…
  local section
  for section in "$@"; do
    awk -v want="[$section]" '/^\[/ {in_it = ($0 == want); next} in_it && NF && !/^#/' installer/packages.txt
  done
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else
    stop "needs root to install: $*  (become root, or install sudo)"; fi
}

# install_missing SECTION…: asks apt only for what is not there; seconds when nothing is missing.
install_missing() {
  command -v dpkg-query >/dev/null || stop "this is not Debian: install the packages of installer/packages.txt by hand"
  local missing=() name
  for name in $(packages_of "$@"); do
    dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null | grep -qx installed || missing+=("$name")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  say "installing ${#missing[@]} packages: ${missing[*]}"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}" ||
    stop "apt could not install what is missing: see its last lines above"
}

# The Japanese voice is the one package that is not in Debian's main archive: it is free to use (CC BY 3.0), but was made
# with a tool that is not free, so Debian keeps it in contrib. A sources file of ours names contrib, and a pin keeps
# apt from taking anything else from there. Where it can't be had, eSpeak NG speaks instead.
install_voice() {
  local voice sources=/etc/apt/sources.list.d/haisai-voice.sources pin=/etc/apt/preferences.d/haisai-voice
  voice=$(packages_of voice)
  dpkg-query -W -f '${db:Status-Status}' "$voice" 2>/dev/null | grep -qx installed && return 0
  say "installing the Japanese voice $voice from Debian contrib ($sources; --no-voice refuses it)"
  as_root tee "$sources" >/dev/null <<SOURCES
# Written by Haisai's installer for one package, $voice; $pin holds everything else back.
Types: deb
URIs: http://deb.debian.org/debian
Suites: bookworm
Components: contrib
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
SOURCES
  as_root tee "$pin" >/dev/null <<PIN
Package: *
Pin: release n=bookworm,c=contrib
Pin-Priority: -1

Package: $voice
Pin: release n=bookworm,c=contrib
Pin-Priority: 500
PIN
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$voice" ||
    say "the Japanese voice could not be installed: eSpeak NG speaks Japanese, less clearly"
}

# build PRESET [TARGET…]: configures once, then builds what changed.
build() {
  local preset=$1 tests=ON; shift
  [ "$preset" = release ] && tests=OFF  # the product alone: a counter has no test libraries
  [ -f ".build/$preset/build.ninja" ] || cmake --preset "$preset" -DBUILD_TESTING=$tests >/dev/null ||
    stop "cmake could not configure: run 'cmake --preset $preset' to see why"
  if [ $# -gt 0 ]; then cmake --build --preset "$preset" --target "$@"; else cmake --build --preset "$preset"; fi
}
