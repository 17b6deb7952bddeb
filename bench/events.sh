#!/usr/bin/env bash
# Scores the coder on the seeds, the case pages and the sentence sets that lie beside the repository. Prints one table; skips, and says so, where they are absent.
set -euo pipefail
cd "$(dirname "$0")/.."
shared=../shared
if [ ! -d "$shared/gold" ]; then echo "skipped: $shared is not there"; exit 0; fi
# exit code 1 means that single inputs failed (the sets hold an empty sentence); anything else ends the run
entente() { dotnet src/Entente.Cli/bin/Release/net10.0/entente.dll "$@" || [ $? -eq 1 ]; }
dotnet build src/Entente.Cli -c Release --nologo -v q -p:RunAnalyzers=false >/dev/null
out=${OUT:-$(mktemp -d)}
mkdir -p "$out"
entente code "$shared"/seeds/*.txt > "$out/seeds.jsonl"
echo "== seeds"; python3 "$shared/score/score_events.py" --gold "$shared/gold/seeds.events.jsonl" --furniture "$shared/gold/seeds.furniture.jsonl" --pred "$out/seeds.jsonl" "$@"
entente code "$shared"/gold/cases/pages/*.txt > "$out/cases.jsonl"
echo "== cases"; python3 "$shared/score/score_events.py" --gold "$shared/gold/cases/events.jsonl" --furniture "$shared/gold/cases/furniture.jsonl" --headlines "$shared/gold/cases/neutral.jsonl" --pred "$out/cases.jsonl" "$@"
for pair in dyads:dev_plv plover:plover_gsr_cameo cameo:petr2_gsr_validation roots:cameo_conflibert_majority; do
  kind=${pair%%:*}; gold=$shared/data/events/${pair#*:}.jsonl
  python3 "$shared/score/score_sentences.py" "$kind" --gold "$gold" --input "$out/$kind.in.jsonl"
  entente code "$out/$kind.in.jsonl" > "$out/$kind.jsonl" || [ $? -eq 1 ] # one sentence of a set is empty
  echo "== $kind"; python3 "$shared/score/score_sentences.py" "$kind" --gold "$gold" --pred "$out/$kind.jsonl"
done
