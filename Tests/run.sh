#!/usr/bin/env bash
# Runs every test: installs what is missing, builds, tests. Further arguments go to `swift test`.
set -euo pipefail
cd "$(dirname "$0")/.."

Examples/dependencies.sh
# One thread in the linear algebra: the library runs its own.
export OPENBLAS_NUM_THREADS=1
exec swift test "$@"
