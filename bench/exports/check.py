"""Re-reads the exports of a casebook with readers that are not ours: csv and json of Python, networkx, xmllint, ogrinfo.

    python3 bench/exports/check.py FOLDER

FOLDER holds all.FORMAT for every format and naf/*.naf, as bench/exports/run.sh writes them. Says what each reader found; ends with 1 if one of them refused something."""
import csv, datetime, io, json, pathlib, re, subprocess, sys
import xml.etree.ElementTree as ET

folder = pathlib.Path(sys.argv[1])
faults = []

def text(name):
    return (folder / f"all.{name}").read_bytes().decode("utf-8", errors="strict")

def check(name, condition, what):
    if not condition: faults.append(f"{name}: {what}")

def day(value):
    try: return bool(datetime.date.fromisoformat(value))
    except ValueError: return False

def number(value, low=None, high=None):
    try: n = float(value)
    except ValueError: return False
    return (low is None or n >= low) and (high is None or n <= high)

records = [json.loads(line) for line in text("jsonl").split("\n") if line]
check("jsonl", all(r["quote"][r["trigger"]["start"] - r["start"]:r["trigger"]["end"] - r["start"]] == r["trigger"]["text"] for r in records
                   if all(ord(c) < 0x10000 for c in r["quote"])), "a trigger that does not stand where it says")
print("jsonl", len(records), "records")

rows = list(csv.reader(io.StringIO(text("csv"), newline=""), strict=True))
check("csv", {len(r) for r in rows} == {len(rows[0])}, "rows of other widths")
table = [dict(zip(rows[0], r)) for r in rows[1:]]
check("csv", [(r["id"], r["quote"]) for r in table] == [(r["id"], r["quote"]) for r in records], "other records or sentences than jsonl")
check("csv", all(len(row["actors"].split(";")) == max(1, len(r.get("actors", []))) == len(row["actor_countries"].split(";")) for row, r in zip(table, records)), "cells of actors that do not run together")
print("csv", len(table), "rows of", len(rows[0]))

def tabs(name, width, header):
    lines = text(name).split("\n")
    check(name, lines[-1] == "" and text(name).splitlines() == lines[:-1], "a line that another reader breaks in two")
    found = [line.split("\t") for line in lines[:-1]]
    check(name, {len(r) for r in found} <= {width}, f"rows that have not {width} columns")
    print(name, len(found) - header, "rows of", width)
    return found[header:]

def unique(name, keys):
    twice = {k for k in keys if keys.count(k) > 1}
    check(name, not twice, f"ids that stand twice: {sorted(twice)[:3]}")

gdelt = tabs("gdelt", 61, 0)
unique("gdelt", [r[0] for r in gdelt])
for r in gdelt:
    check("gdelt", r[0].isdigit() and int(r[0]) < 2**53, f"{r[0]}: no whole number that a double holds")
    check("gdelt", re.fullmatch(r"\d{8}", r[1]) and r[2] == r[1][:6] and r[3] == r[1][:4], f"{r[1]}: no day")
    check("gdelt", number(r[4], int(r[3]), int(r[3]) + 1.02), f"{r[4]}: no fraction of the year {r[3]}")
    check("gdelt", all(re.fullmatch(r"([A-Z]{3})?", r[c]) for c in (7, 8, 12, 13, 14, 17, 18, 22, 23, 24)), f"{r[0]}: a code of an actor that is none")
    check("gdelt", all(re.fullmatch(r"([A-Z]{3})*", r[c]) for c in (5, 15)), f"{r[0]}: {r[5]} {r[15]}")
    check("gdelt", r[25] in "01" and re.fullmatch(r"\d{2,4}", r[26]) and r[26].startswith(r[27]) and r[27].startswith(r[28]) and len(r[28]) == 2, f"{r[0]}: codes {r[26:29]}")
    check("gdelt", r[29] in "1234" and number(r[30], -10, 10), f"{r[0]}: quad class or scale")
    check("gdelt", all(r[c].isdigit() and int(r[c]) > 0 for c in (31, 32, 33)), f"{r[0]}: counts")
    check("gdelt", all(r[c] in ("0", "1", "2", "3", "4", "5") for c in (35, 43, 51)), f"{r[0]}: kinds of place {r[35]!r} {r[43]!r} {r[51]!r}")
    check("gdelt", (r[56] == "" and r[57] == "") or (number(r[56], -90, 90) and number(r[57], -180, 180)), f"{r[0]}: coordinates")
    check("gdelt", re.fullmatch(r"\d{14}", r[59]) and r[60], f"{r[0]}: added {r[59]!r} from {r[60]!r}")

icews = tabs("icews", 20, 1)
unique("icews", [(r[0], r[1]) for r in icews])
for r in icews:
    check("icews", r[0].isdigit() and r[11].isdigit() and r[12].isdigit(), f"{r[0]}, {r[11]}, {r[12]}: ids and sentence are whole numbers")
    check("icews", day(r[1]), f"{r[1]}: no day")
    check("icews", re.fullmatch(r"\d{2,4}", r[6]) and number(r[7], -10, 10), f"{r[0]}: {r[6]} {r[7]}")
    check("icews", not any(re.fullmatch(r"[A-Z]{3}", r[c]) for c in (4, 10, 17) if r[c] not in ("NULL",)), f"{r[4]} {r[10]} {r[17]}: countries have their names")
    check("icews", all(r), f"{r[0]}: an empty cell")
    check("icews", r[18] == r[19] == "NULL" or (number(r[18], -90, 90) and number(r[19], -180, 180)), f"{r[0]}: coordinates")

polecat = tabs("polecat", 40, 1)
unique("polecat", [r[0] for r in polecat])
for r in polecat:
    check("polecat", day(r[1]) and (r[34] == "None" or day(r[34])), f"{r[1]} {r[34]}: no days")
    check("polecat", number(r[4], -10, 10) and r[5] in ("VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT"), f"{r[0]}: {r[4:6]}")
    check("polecat", all(r), f"{r[0]}: an empty cell")
    check("polecat", all(re.fullmatch(r"[A-Z]{3}|None", r[c]) for c in (8, 16, 27)), f"{r[8]} {r[16]} {r[27]}: no codes of countries")
    check("polecat", r[28] == r[29] == "None" or (number(r[28], -90, 90) and number(r[29], -180, 180)), f"{r[0]}: coordinates")

geo = json.loads(text("geojson"))
known = {f["id"]: f for f in geo["features"]}
check("geojson", len(known) == len(geo["features"]), "ids that stand twice")
points = sum(f["geometry"] is not None for f in geo["features"])
ogr = subprocess.run(["ogrinfo", "-ro", "-al", "-so", f"GeoJSON:{folder / 'all.geojson'}"], capture_output=True, text=True)
check("geojson", ogr.returncode == 0 and f"Feature Count: {len(known)}" in ogr.stdout and not ogr.stderr.strip(), "ogrinfo: " + (ogr.stderr or ogr.stdout)[:300])
print("geojson", len(known), "features,", points, "points; ogrinfo:", " ".join(re.findall(r"Geometry: .*|Extent: .*", ogr.stdout)))

import networkx
graph = networkx.read_graphml(folder / "all.graphml", force_multigraph=True)
check("graphml", all("name" in n for _, n in graph.nodes(data=True)), "a node without a name")
check("graphml", all(e["event"] in known and isinstance(e["goldstein"], float) and isinstance(e["symmetric"], bool) for *_, e in graph.edges(data=True)), "an edge without event")
print("graphml", graph.number_of_nodes(), "nodes,", graph.number_of_edges(), "edges of", len({e["event"] for *_, e in graph.edges(data=True)}), "events")

ftm = [json.loads(line) for line in text("ftm").split("\n") if line]
unique("ftm", [e["id"] for e in ftm])
print("ftm", len(ftm), "entities (rules of the schema: schema.mjs)")

predicates = 0
documents = sorted((folder / "naf").glob("*.naf")) if (folder / "naf").is_dir() else []
check("naf", documents, "no documents in naf/")
for path in documents:
    valid = subprocess.run(["xmllint", "--noout", "--dtdvalid", str(pathlib.Path(__file__).with_name("naf-layers.dtd")), str(path)], capture_output=True, text=True)
    check("naf", valid.returncode == 0, valid.stderr[:400])
    root = ET.parse(path).getroot()
    raw = root.find("raw").text.encode("utf-16-le")
    for wf in root.iter("wf"):
        start, length = int(wf.get("offset")), int(wf.get("length"))
        check("naf", raw[2 * start:2 * (start + length)].decode("utf-16-le") == wf.text, f"{path.name}: {wf.get('id')} stands elsewhere")
    predicates += len(list(root.iter("predicate")))
check("naf", predicates == len(records), f"{predicates} predicates for {len(records)} records")
print("naf", len(documents), "documents,", predicates, "predicates")

articles = json.loads(text("schemaorg"))
print("schemaorg", len(articles), "articles,", sum(len(a.get("about", [])) for a in articles), "events (expanded as linked data: schema.mjs)")

for fault in dict.fromkeys(faults): print("FAULT", fault)
print(len(faults), "faults")
sys.exit(1 if faults else 0)
