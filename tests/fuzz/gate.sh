#!/usr/bin/env bash
# Every fuzz target for 45 s or 5 million runs, whichever comes first (HAISAI_NIGHTLY: one hour), two at a time, and
# before them the control: a planted off-by-one must be found within 10 s. Needs target fuzz_gate of preset `fuzz`
# built. gate.sh [BUILD FOLDER]
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
build=${1:-$top/.build/fuzz}/tests/fuzz
found=$build/found
seconds=45 runs=5000000
[ -z "${HAISAI_NIGHTLY:-}" ] || seconds=3600 runs=-1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$found"
"$build/fuzz_seeds" "$top/assets" "$work/seeds"

control() {  # without a seed: it has to be found, not told
  mkdir "$work/control"
  local began=$SECONDS
  if timeout 30 "$build/fuzz_control" -max_total_time=10 -artifact_prefix="$work/" "$work/control" >"$work/control.log" 2>&1 ||
      ! grep -q 'AddressSanitizer: heap-buffer-overflow' "$work/control.log"; then
    tail -n 5 "$work/control.log"
    echo "fuzz: the planted off-by-one was not found: the gate is blind"
    return 1
  fi
  echo "fuzz: control found after $((SECONDS - began)) s"
}

target() {  # target NAME
  local name=$1 log=$work/$1.log known=()
  [ ! -d "$top/tests/fuzz/crashes/$name" ] || known=("$top/tests/fuzz/crashes/$name")
  mkdir -p "$work/corpus/$name"
  if ! "$build/fuzz_$name" -runs="$runs" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
      -artifact_prefix="$found/$name-" "$work/corpus/$name" "$work/seeds/$name" "${known[@]}" >"$log" 2>&1; then
    grep -E 'ERROR|SUMMARY|runtime error|Test unit written' "$log" || tail -n 20 "$log"
    echo "fuzz: $name: a finding; once it is fixed, keep its file in tests/fuzz/crashes/$name"
    return 1
  fi
  awk -v name="$name" '/number_of_executed_units/ {units = $2} /average_exec_per_sec/ {rate = $2}
                       END {printf "fuzz: %-17s %9d runs, %7d a second, no finding\n", name, units, rate}' "$log"
}

control
export -f target
export top build found seconds runs work
targets=(conversation tlv attribute_record worker_packet reader_list card_person ticket_qr sealed_form pre_entry settings)
printf '%s\n' "${targets[@]}" | xargs -P 2 -I{} bash -c 'set -euo pipefail; target {}'
