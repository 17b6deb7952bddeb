#!/bin/sh
# What a casebook withstands: kills at random moments, two processes at once, any order of pages.
#   dotnet run -c Release --project bench/Entente.Bench -- casebook pages 300 > pages.ndjson
#   ENTENTE=path/to/entente bench/robust.sh pages.ndjson [KILLS]
set -eu
entente=${ENTENTE:-entente}
pages=$(realpath "$1")
kills=${2:-50}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

"$entente" read "$pages" --case whole.db > /dev/null
"$entente" export --case whole.db > whole.jsonl

# moments spread over the time a whole read takes, drawn by a fixed seed
began=$(date +%s%N)
"$entente" read "$pages" --case timed.db > /dev/null
took=$((($(date +%s%N) - began) / 1000000))
moments=$(awk -v n="$kills" -v took="$took" 'BEGIN { srand(7); for (i = 0; i < n; i++) printf "%.3f\n", 0.05 + rand() * took / 1000 }')
killed=0
for moment in $moments; do
  # every fifth begins an empty casebook; the rest go on with what the last kill left
  [ $((killed % 5)) -eq 0 ] && rm -f killed.db*
  "$entente" read "$pages" --case killed.db > /dev/null 2>&1 &
  reader=$!
  sleep "$moment"
  kill -9 "$reader" 2> /dev/null || true
  wait "$reader" 2> /dev/null || true
  if [ -s killed.db ]; then "$entente" verify --case killed.db > verify.txt || { cat verify.txt; echo "FAILS: not sound after kill $killed"; exit 1; }; fi
  killed=$((killed + 1))
done
"$entente" read "$pages" --case killed.db > /dev/null
"$entente" verify --case killed.db > /dev/null
"$entente" export --case killed.db | cmp - whole.jsonl
echo "kill -9: $killed kills, read again, verify clean, export the same"

"$entente" read "$pages" --case both.db > /dev/null & first=$!
"$entente" read "$pages" --case both.db > /dev/null & second=$!
wait $first && wait $second
"$entente" verify --case both.db > /dev/null
"$entente" export --case both.db | cmp - whole.jsonl
echo "two processes into one casebook: both finished, export the same"

for order in 1 2 3 4 5 6 7 8 9 10; do
  awk -v seed="$order" 'BEGIN { srand(seed) } { printf "%.12f\t%s\n", rand(), $0 }' "$pages" | sort -n | cut -f2- > order.ndjson
  rm -f order.db*
  if [ $((order % 2)) -eq 0 ]; then "$entente" read order.ndjson --case order.db > /dev/null
  else
    split -n l/10 order.ndjson part.
    for part in part.*; do "$entente" read "$part" --case order.db > /dev/null; done
    rm -f part.*
  fi
  "$entente" export --case order.db | cmp - whole.jsonl
done
echo "ten random orders, half of them in ten runs: export the same"
