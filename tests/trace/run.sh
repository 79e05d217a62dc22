#!/bin/bash
# Scans the program that ships for what a visit leaves behind:
#
#   run.sh HAISAI TOOLS
#
# HAISAI is built without sanitizers (they keep freed memory on purpose), TOOLS is the folder with trace_test and
# pcscd_trace_test of any build. Needs root: only root may read the memory of other processes.
set -eu

[ $# -eq 2 ] || { echo "usage: run.sh HAISAI TOOLS" >&2; exit 2; }
HAISAI_PROGRAM=$(realpath "$1")
tools=$(realpath "$2")
export HAISAI_PROGRAM
here=$(cd "$(dirname "$0")" && pwd)
[ "$(id -u)" = 0 ] || { echo "run.sh: reads the memory of other processes: run it as root" >&2; exit 1; }
"$tools/trace_test"
"$here/../card/with_pcscd.sh" PORT "$tools/pcscd_trace_test"
