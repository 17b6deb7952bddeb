#!/usr/bin/env bash
# usage: bench/hundredthousand.sh [PAGES=100000] [THREADS=2] [FOLDER]
# Reads made-up pages into a casebook and asks it questions: wall and processor time, peak memory, sizes; ENTENTE is the program (default: as built).
set -euo pipefail
cd "$(dirname "$0")/.."
pages=${1:-100000} threads=${2:-2} folder=${3:-$(mktemp -d)}
mkdir -p "$folder"
read -ra entente <<< "${ENTENTE:-dotnet src/Entente.Cli/bin/Release/net10.0/entente.dll}"
made=$folder/pages.ndjson book=$folder/case.db
dotnet bench/Entente.Bench/bin/Release/net10.0/Entente.Bench.dll casebook pages "$pages" > "$made"
rm -f "$book" "$book"-wal "$book"-shm
python3 - "$pages" "$made" "$book" "$threads" "${entente[@]}" <<'PY'
import os, subprocess, sys, time

pages, made, book, threads, entente = int(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4], sys.argv[5:]

def run(arguments, out=subprocess.DEVNULL):
    begin = time.monotonic()
    process = subprocess.Popen(entente + arguments, stdout=out, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    return time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)

wall, cpu, memory, code = run(["read", made, "--case", book, "--threads", threads])
print(f"read {pages} pages ({os.path.getsize(made) / 1e6:.0f} MB), exit {code}: {wall:.0f} s wall, {cpu:.0f} s processor, {1000 * cpu / pages:.1f} ms a page, {memory:.0f} MB at most, casebook {os.path.getsize(book) / 1e6:.0f} MB", flush=True)
start = min(run(["--version"])[0] for _ in range(3))
print(f"starting the program alone takes {1000 * start:.0f} ms of what follows")
for arguments in (["timeline", "--limit", "200"], ["dyad", "France", "Brazil"], ["actor", "France"], ["conflicts"], ["origins"], ["commitments"], ["verify"],
                  ["report", "--out", os.path.join(os.path.dirname(book), "report.html")]):
    best = min((run(arguments + ["--case", book]) for _ in range(3)), key=lambda r: r[0])
    print(f"{' '.join(arguments[:3]):<28} {1000 * best[0]:8.0f} ms wall {1000 * best[1]:8.0f} ms processor {best[2]:6.0f} MB, exit {best[3]}", flush=True)
PY
