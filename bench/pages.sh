#!/usr/bin/env bash
# Scores the pages room on the development pages beside the repository; prints one table a set.
set -euo pipefail
cd "$(dirname "$0")/.."
out="${1:-out/pages}"
shared=../shared
mkdir -p "$out"
dotnet build bench/Entente.Bench -c Release --nologo -v q
bench="dotnet bench/Entente.Bench/bin/Release/net10.0/Entente.Bench.dll pages"
for set in core wcxb; do
  $bench set "$shared/data/pages/$set" "$out/$set.jsonl" 2> "$out/$set.problems"
  echo "== $set, HTML"
  python3 "$shared/score/score_pages.py" "$shared/data/pages/$set/gold" "$out/$set.jsonl" --by-source --worst 20 --per-page "$out/$set.tsv"
done
$bench set "$shared/data/pages/core" "$out/core-text.jsonl" --text 2> "$out/core-text.problems"
for source in scrapinghub fundus; do
  echo "== $source, text dumps"
  python3 "$shared/score/score_pages.py" "$shared/data/pages/core/gold" "$out/core-text.jsonl" --source "$source" --worst 20
done
$bench speed "$shared/data/pages/core" 300
