#!/bin/bash
# Runs a command with a pcscd of its own that serves two virtual readers (vsmartcard-vpcd), beside
# whatever pcscd the machine runs:
#
#   with_pcscd.sh PORT_VAR COMMAND [ARGUMENT…]
#
# PORT_VAR (and HAISAI_VPCD_PORT) hold the port of the first reader, the second one is at the next
# port. HAISAI_PCSCD_PID is the daemon, HAISAI_PCSCD_START a command that starts it again, and
# HAISAI_PCSCD_LOG its output. Ends with the command's exit code. Needs root (mount namespace).
set -u

die() { echo "with_pcscd.sh: $*" >&2; exit 97; }

# --- inside: PID 1 of its own process namespace; whatever is left over dies with it ---------------
if [ "${1:-}" = --inside ]; then
  port_var=$2 port=$3 folder=$4
  shift 4
  mount -t tmpfs -o mode=755 tmpfs /run/pcscd || die "cannot mount over /run/pcscd"
  export HAISAI_VPCD_PORT=$port "$port_var=$port" HAISAI_PCSCD_LOG=$folder/log
  export HAISAI_PCSCD_START="pcscd --foreground --config $folder/conf"
  unset PCSCLITE_CSOCK_NAME
  $HAISAI_PCSCD_START >"$HAISAI_PCSCD_LOG" 2>&1 &
  export HAISAI_PCSCD_PID=$!
  listening() { grep -qi ":$(printf '%04X' "$1") 00000000:0000 0A" /proc/net/tcp; }
  for _ in $(seq 200); do
    [ -S /run/pcscd/pcscd.comm ] && listening "$port" && listening $((port + 1)) && ready=yes && break
    kill -0 "$HAISAI_PCSCD_PID" 2>/dev/null || break
    sleep 0.05
  done
  [ "${ready:-}" = yes ] || { cat "$HAISAI_PCSCD_LOG" >&2; die "pcscd did not start"; }
  "$@"
  code=$?
  kill "$HAISAI_PCSCD_PID" 2>/dev/null
  exit $code
fi

# --- outside -------------------------------------------------------------------------------------
[ $# -ge 2 ] || die "usage: with_pcscd.sh PORT_VAR COMMAND [ARGUMENT…]"
port_var=$1
shift
command -v pcscd >/dev/null || die "pcscd is not installed"
driver=/usr/lib/pcsc/drivers/serial/libifdvpcd.so
[ -e $driver ] || die "vsmartcard-vpcd is not installed"
mkdir -p /run/pcscd || die "cannot make /run/pcscd (not root?)"
unshare --mount true 2>/dev/null || die "the system refuses a mount namespace (unshare --mount); run as root with CAP_SYS_ADMIN"

folder=$(mktemp -d) || die "no temporary folder"
child=
cleanup() {
  [ -n "$child" ] && kill -KILL "$child" 2>/dev/null
  rm -rf "$folder"
}
trap cleanup EXIT
trap 'exit 143' TERM
trap 'exit 130' INT

# A pair of ports nobody listens on and no other run of this script has taken.
in_use() { grep -qi ":$(printf '%04X' "$1") [0-9A-F]*:[0-9A-F]* 0A" /proc/net/tcp /proc/net/tcp6; }
port=
for _ in $(seq 100); do
  candidate=$((20000 + 2 * (RANDOM % 5000)))
  exec 9>"${TMPDIR:-/tmp}/haisai-vpcd-$candidate.lock"
  flock --nonblock 9 || continue
  in_use $candidate || in_use $((candidate + 1)) && continue
  port=$candidate
  break
done
[ -n "$port" ] || die "no free port"
lock=${TMPDIR:-/tmp}/haisai-vpcd-$port.lock
trap 'cleanup; rm -f "$lock"' EXIT

mkdir "$folder/conf"
hex=$(printf '0x%X' "$port")
printf 'FRIENDLYNAME "Virtual PCD"\nDEVICENAME /dev/null:%s\nLIBPATH %s\nCHANNELID %s\n' \
  "$hex" "$driver" "$hex" >"$folder/conf/vpcd"

# Its own process namespace: when this script dies, daemon and command die too.
unshare --mount --propagation private --pid --fork --kill-child --mount-proc \
  "$0" --inside "$port_var" "$port" "$folder" "$@" <&0 9>&- &
child=$!
wait "$child"
code=$?
child=
exit $code
