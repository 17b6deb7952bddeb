#!/bin/sh
# Reads pages into a casebook, exports it in every format, and re-reads each with readers that are not ours.
# Wants python3 with networkx, xmllint, ogrinfo (gdal-bin); and node for the last step, which is passed over without it.
#   bench/exports/run.sh [PAGES…]      (default: samples)
set -e
cd "$(dirname "$0")/../.."
out=${OUT:-$(mktemp -d)}
entente="dotnet src/Entente.Cli/bin/Release/net10.0/entente.dll"
[ $# -gt 0 ] || set -- samples
rm -rf "$out/all.db" "$out/all.db-wal" "$out/all.db-shm" "$out/naf"
$entente read "$@" --case "$out/all.db" | tail -n 2
for format in csv jsonl geojson graphml gdelt icews polecat ftm schemaorg; do $entente export --as $format --case "$out/all.db" --out "$out/all.$format"; done
$entente export --as naf --case "$out/all.db" --out "$out/naf"
${PYTHON:-python3} bench/exports/check.py "$out"
if command -v npm > /dev/null; then
  here=$(pwd)
  mkdir -p "$out/node"
  cd "$out/node"
  [ -d node_modules ] || { npm init -y > /dev/null && npm install --silent jsonld@8 @alephdata/followthemoney > /dev/null; }
  node "$here/bench/exports/schema.mjs" "$out"
fi
