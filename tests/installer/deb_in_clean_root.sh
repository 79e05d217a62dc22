#!/usr/bin/env bash
# deb_in_clean_root.sh FILE.deb: installs the package with apt in a fresh Debian 12 that holds nothing else and plays a whole
# visit with what was installed: words checked, ticket and form come out, one visit is counted, and the package goes without
# a trace. Needs root and the machine's Debian mirror; ends 77 with a word why where it cannot have them.
set -euo pipefail
deb=$(realpath "${1:?usage: deb_in_clean_root.sh FILE.deb}")
here=$(cd "$(dirname "$0")/../.." && pwd)
skip() { echo "SKIPPED: $*" >&2; exit 77; }
[ "$(id -u)" = 0 ] || skip "a clean root needs root"
command -v debootstrap >/dev/null || skip "debootstrap is not installed (apt install debootstrap)"
if [ -z "${HAISAI_OWN_MOUNTS:-}" ]; then exec env HAISAI_OWN_MOUNTS=1 unshare --mount --pid --fork "$0" "$deb"; fi

root=$(mktemp -d "${TMPDIR:-/tmp}/haisai-root-XXXXXX")
trap 'cd /; umount -R "$root/proc" "$root/dev" 2>/dev/null || true; rm -rf --one-file-system "$root"' EXIT
mirror=$(awk '/^URIs:/ {print $2; exit}' /etc/apt/sources.list.d/debian.sources 2>/dev/null || true)
debootstrap --variant=minbase bookworm "$root" "${mirror:-http://deb.debian.org/debian}" >"$root.log" 2>&1 ||
  { tail -n 3 "$root.log" >&2; skip "no Debian 12 from ${mirror:-the mirror}"; }
rm -f "$root.log"
# The machine's way to its mirror (proxy, sources), and no service is started in a root that does not run.
cp -r /etc/apt/sources.list.d "$root/etc/apt/" && rm -f "$root/etc/apt/sources.list"
cp /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null || true
for file in /etc/apt/apt.conf.d/*; do grep -q '^ *Acquire' "$file" && cp "$file" "$root/etc/apt/apt.conf.d/"; done
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"; chmod +x "$root/usr/sbin/policy-rc.d"
mount -t proc proc "$root/proc"; mount --rbind /dev "$root/dev"
cp "$deb" "$root/root/"; cp "$here/installer/visit.jsonl" "$root/root/"

inside() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive chroot "$root" "$@"; }
inside apt-get update -q >/dev/null || skip "apt reaches no mirror"
inside sh -c 'apt-get install -q -y --no-install-recommends /root/haisai_*.deb' >"$root/apt.log" 2>&1 ||
  { tail -n 20 "$root/apt.log" >&2; echo "FAILED: apt could not install the package" >&2; exit 1; }
inside haisai check >"$root/check.log" 2>&1 || { cat "$root/check.log" >&2; echo "FAILED: haisai check" >&2; exit 1; }
inside sh -ec '
  mkdir /root/visit && cd /root/visit
  sed "s|@OUT@|/root/visit|g; s|@ASSETS@|/usr/share/haisai/assets|g" /root/visit.jsonl >visit.jsonl
  haisai run --headless 1080x1920 --sim --at open --data /root/visit/data --automation /root/visit/socket 2>kiosk.log &
  kiosk=$!; trap "kill $kiosk 2>/dev/null || true" EXIT   # whatever fails, nothing stays behind in the root
  haisai automate /root/visit/socket <visit.jsonl >visit.log || { tail -n 3 visit.log kiosk.log; exit 1; }
  wait
  haisai usage report --json --data /root/visit/data | grep -q "\"sessions\":1[,}]"
  ls data/out/ticket-*.png data/out/form-*.pdf
'
inside test -f /usr/share/applications/haisai.desktop -a -f /usr/lib/systemd/user/haisai.service
inside apt-get purge -q -y haisai >/dev/null
! inside test -e /usr/bin/haisai -o -e /usr/share/haisai
echo "installed, checked, one visit played, purged"
