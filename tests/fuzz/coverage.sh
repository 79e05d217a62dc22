#!/usr/bin/env bash
# Branch coverage of what parses a card's bytes, by the unit tests and the replayed seeds together (clang's
# source-based coverage); fails when a file is below 95 %. Needs target card_coverage of preset `coverage` built.
# coverage.sh [BUILD FOLDER]
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
build=${1:-$top/.build/coverage}/tests
least=95
files=(tlv attribute_record apdu worker_protocol my_number_card card_channel)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

export LLVM_PROFILE_FILE=$work/%p.profraw
"$build/card/card_test" >"$work/test.log" 2>&1 || { tail -n 20 "$work/test.log"; exit 1; }
"$build/fuzz/fuzz_seeds" "$top/assets" "$work/seeds" >/dev/null
objects=()
for name in tlv attribute_record conversation worker_packet; do
  "$build/fuzz/fuzz_$name" "$work/seeds/$name" "$top/tests/fuzz/crashes/$name" >/dev/null
  objects+=(-object "$build/fuzz/fuzz_$name")
done
llvm-profdata merge -o "$work/all.profdata" "$work"/*.profraw
llvm-cov export -instr-profile "$work/all.profdata" "$build/card/card_test" "${objects[@]}" >"$work/all.json" 2>"$work/cov.log"
python3 - "$work/all.json" "$least" "${files[@]}" <<'PY'
import json, os, sys
data, least, names = sys.argv[1], float(sys.argv[2]), sys.argv[3:]
low = False
for file in json.load(open(data))["data"][0]["files"]:
    name, folder = os.path.basename(file["filename"]), os.path.dirname(file["filename"])
    if not folder.endswith("drivers/card") or not name.endswith(".cpp") or name[:-4] not in names:
        continue
    names.remove(name[:-4])
    source = open(file["filename"]).read().split("\n")
    taken, total, missed = 0, 0, []
    for line, column, _, end, yes, no, *_ in file["branches"]:  # those of asserts (our own bugs) are in macros: not listed
        text = source[line - 1][column - 1:end - 1]
        if text == "true":
            continue  # no branch
        total += 2
        taken += (yes > 0) + (no > 0)
        missed += [f"  {name}:{line}: never {word}: {text}" for word, count in (("true", yes), ("false", no)) if not count]
    percent = 100.0 * taken / total if total else 100.0
    print(f"coverage: {name:22} branches {percent:5.1f} % of {total:3}, lines {file['summary']['lines']['percent']:5.1f} %")
    if percent < least:
        low = True
        print("\n".join([f"coverage: {name} is below {least:.0f} %"] + missed))
if names:
    print("coverage: nothing is known of", ", ".join(names))
sys.exit(1 if low or names else 0)
PY
