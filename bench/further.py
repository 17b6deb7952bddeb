#!/usr/bin/env python3
"""Scores two sentence sets that were read less than those of events.sh: spans with a quad class (news), and self-explaining sentences about invented states.

  python3 bench/further.py input ../shared out     # writes out/quads.in.jsonl and out/invented.in.jsonl, to be coded into out/quads.jsonl and out/invented.jsonl
  python3 bench/further.py score ../shared out [--half read|unread] [--misses]
"""
import collections, json, os, re, sys

mode, shared, out = sys.argv[1:4]
sys.path.insert(0, os.path.join(shared, "score"))
import score_sentences as score

# as in score_sentences.py, yielding (old gold) is CONCEDE or RETREAT; reduced relations are counted as verbal there
QUADS = {"VERBAL_COOP": {"AGREE", "CONSULT", "SUPPORT", "CONCEDE"}, "MATERIAL_COOP": {"COOPERATE", "AID", "RETREAT", "CONCEDE"}, "VERBAL_CONF": {"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION"},
         "MATERIAL_CONF": {"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}}
# a real state of the same ring for each invented one, so that only the acts are measured and not the knowledge of names
STAND_INS = {"Arnor": ("Norway", "NOR"), "Gondor": ("Greece", "GRC"), "Osgiliath": ("Portugal", "PRT"), "Bree": ("Sweden", "SWE"), "Eriador": ("Algeria", "DZA"), "Calenardhon": ("Kazakhstan", "KAZ"),
             "Mordor": ("Uganda", "UGA"), "Ithilen": ("Iceland", "ISL"), "Dagolath": ("Bulgaria", "BGR"), "Rohan": ("Romania", "ROU")}
CODES = {"ARN": "Arnor", "GON": "Gondor", "OSG": "Osgiliath", "BRE": "Bree", "ERI": "Eriador", "CAL": "Calenardhon", "MOR": "Mordor", "ITH": "Ithilen", "DAG": "Dagolath", "ROH": "Rohan"}
ADJECTIVES = {"Dagolathi": "Bulgarian", "Eriadori": "Algerian", "Gondorian": "Greek"}
REAL = {"LBY", "ETH", "PHL", "AUS", "USA", "DNK", "FRA", "PRK", "KOR", "PAK", "RUS", "AFG"}


def gold(name): return score.load(os.path.join(shared, "data", "events", name + ".jsonl"))


def plain(text):
    """News as it is printed, without the spaces of the tokeniser."""
    text = re.sub(r" (’|') (s|re|ve|ll|d|t)\b", r"\1\2", text)
    text = re.sub(r"([Nn]) ’t\b", r"\1’t", text)
    text = re.sub(r" ([,.;:?!%)\]])", r"\1", text)
    return re.sub(r"([(\[$£€]) ", r"\1", text)


def real(text):
    for invented, stand_in in sorted({**ADJECTIVES, **{k: v[0] for k, v in STAND_INS.items()}}.items(), key=lambda x: -len(x[0])): text = re.sub(rf"\b{invented}\b", stand_in, text)
    return text


def country(code): return STAND_INS[CODES[code[:3]]][1] if code[:3] in CODES else code[:3]


def scorable(event): return all(e and (e[:3] in CODES or e[:3] in REAL) for e in (event["source"], event["target"])) and "01" <= event["code"][:2] <= "20" and event["code"][:2] != "01"


if mode == "input":
    for name, key, change in (("dev_conflibert_cameo", "quads", plain), ("upetr_unittest", "invented", real)):
        with open(os.path.join(out, key + ".in.jsonl"), "w", encoding="utf-8") as file:
            for g in gold(name): file.write(json.dumps({k: v for k, v in (("id", g["id"]), ("text", change(g["text"])), ("published", g["date"])) if v}, ensure_ascii=False) + "\n")
    sys.exit()

misses = []
half = (sys.argv[sys.argv.index("--half") + 1] if "--half" in sys.argv else "")  # "read" and "unread": only the sentences of the first half were looked at while rules were written
def wanted_half(number): return not half or (number % 2 == 0) == (half == "read")
found, counts = score.by_doc(score.load(os.path.join(out, "quads.jsonl"))), collections.Counter()
by_class = collections.defaultdict(collections.Counter)
for number, g in enumerate(gold("dev_conflibert_cameo")):
    if not wanted_half(number): continue
    records = score.coded(found.get(g["id"], []))
    classes = {e["code"] for e in g["events"]}
    if classes <= {"STATEMENT", None}:
        counts["statement sentences"] += "STATEMENT" in classes
        counts["statement sentences with a record of conflict done"] += "STATEMENT" in classes and any(score.QUAD[r["type"]] == 4 for r in records)
    for e in g["events"]:
        if e["code"] not in QUADS: continue
        kind = by_class[e["code"]]
        kind["events"] += 1
        right = [r for r in records if r["type"] in QUADS[e["code"]]]
        kind["quad"] += bool(right)
        if not (e["source"] and e["target"]): continue
        kind["pairs"] += 1
        def joins(r):
            a, b = r.get("actors") or [], r.get("recipients") or []
            if r.get("symmetric"): a = b = a + b
            return any(score.spans_meet(s, x) for s in e["source"] for x in a) and any(score.spans_meet(t, x) for t in e["target"] for x in b)
        kind["pair"] += any(map(joins, records))
        kind["pair and quad"] += any(map(joins, right))
        if not any(map(joins, right)): misses.append((e["code"], g["text"], e["source"], e["target"], [(r["trigger"]["text"], r["type"], r["status"], [x["text"] for x in r.get("actors") or []], [x["text"] for x in r.get("recipients") or []]) for r in found.get(g["id"], [])]))
total = sum(by_class.values(), collections.Counter())
by_class["all"] = total
for name, k in by_class.items():
    print(f"quads {name}: events {k['events']}, quad in the sentence {k['quad'] / k['events']:.3f}; pairs {k['pairs']}, pair found {k['pair'] / k['pairs']:.3f}, with its quad {k['pair and quad'] / k['pairs']:.3f}")
print("quads", dict(counts))

found, counts = score.by_doc(score.load(os.path.join(out, "invented.jsonl"))), collections.Counter()
for g in gold("upetr_unittest"):
    records = score.coded(found.get(g["id"], []))
    wanted = [e for e in g["events"] if scorable(e)]
    if not g["events"]: counts["none"] += 1; counts["false"] += bool(records)
    for e in wanted:
        counts["events"] += 1
        source, target = country(e["source"]), country(e["target"])
        def fits(r):
            a, b = {x.get("country") for x in r.get("actors") or []}, {x.get("country") for x in r.get("recipients") or []}
            if r.get("symmetric"): a = b = a | b
            return source in a and target in b
        joined = [r for r in records if fits(r)]
        right = [r for r in joined if (r.get("cameo") or "")[:2] == e["code"][:2]]
        counts["countries"] += bool(joined)
        counts["root and countries"] += bool(right)
        if not right: misses.append(("invented " + e["code"], real(g["text"]), source, target, [(r["trigger"]["text"], r["cameo"], r["status"], [x["text"] for x in r.get("actors") or []], [x["text"] for x in r.get("recipients") or []]) for r in found.get(g["id"], [])]))
n = counts["events"]
print(f"invented: events {n}, countries {counts['countries'] / n:.3f}, root and countries {counts['root and countries'] / n:.3f}, sentences without event {counts['none']}, with a record {counts['false']}")
if "--misses" in sys.argv:
    for m in misses: print(*m, sep="\n    ")
