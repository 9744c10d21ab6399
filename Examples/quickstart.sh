#!/usr/bin/env bash
# From a fresh clone to a first forecast: installs what is missing, builds, and shows item 3 of the
# bundled ledger. Further arguments replace `--item 3`.
set -euo pipefail
cd "$(dirname "$0")/.."

Examples/dependencies.sh
swift build -c release --product forecast >&2
[ $# -gt 0 ] || set -- --item 3
exec .build/release/forecast "$@"
