#!/usr/bin/env python3
"""What would be gained on sets that mark one act a sentence by keeping fewer records: the dyadic ones only, the main one only, the surest only.

  OUT=out bench/events.sh && python3 bench/choose.py ../shared out
"""
import collections, json, os, sys

shared, out = sys.argv[1:3]
sys.path.insert(0, os.path.join(shared, "score"))
import score_sentences as score

SETS = {"cameo": ("petr2_gsr_validation", "root_and_countries"), "roots": ("cameo_conflibert_majority", "root"), "plover": ("plover_gsr_cameo", "type_and_countries")}


def sided(record):
    a = {x.get("country") for x in record.get("actors") or []} - {None}
    r = {x.get("country") for x in record.get("recipients") or []} - {None}
    return bool(a and r) or (record.get("symmetric") and len(a | r) > 1)


def foreign(record):
    """Two countries, as the international sets want."""
    return len({x.get("country") for k in ("actors", "recipients") for x in record.get(k) or []} - {None}) > 1


def main_only(records):
    """One a sentence: no content of another, sure first, then the one whose trigger comes first."""
    best = {}
    for r in records:
        key = (r["document"], r.get("sentence"))
        rank = ("content_of" in r, -r["confidence"], r["trigger"]["start"])
        if key not in best or rank < best[key][0]: best[key] = (rank, r)
    return [r for _, r in best.values()]


CHOICES = {
    "all": lambda rs: rs,
    "both sides known": lambda rs: [r for r in rs if sided(r)],
    "two countries": lambda rs: [r for r in rs if foreign(r)],
    "no content of a saying": lambda rs: [r for r in rs if "content_of" not in r],
    "main one only": main_only,
    "main one, both sides known": lambda rs: main_only([r for r in rs if sided(r)]),
    "confidence >= .8": lambda rs: [r for r in rs if r["confidence"] >= .8],
    "confidence >= .9": lambda rs: [r for r in rs if r["confidence"] >= .9],
}

for kind, (name, key) in SETS.items():
    gold = score.load(os.path.join(shared, "data", "events", name + ".jsonl"))
    records = score.coded(score.load(os.path.join(out, kind + ".jsonl")))
    print(f"== {kind}")
    for choice, keep in CHOICES.items():
        result = getattr(score, kind)(gold, keep(records))
        f = result[key]
        print(choice, result["records"], f["precision"], f["recall"], f["f1"], result.get("false_event_rate", ""), sep="\t")
    if kind == "cameo":
        unsaid = sum(e["source"].startswith("-") or e["target"].startswith("-") for g in gold for e in g["events"])
        said = sum(e["code"].startswith("01") for g in gold for e in g["events"])
        print("events with a side of no country", unsaid, "events that are bare statements", said, "of", sum(len(g["events"]) for g in gold), sep="\t")
    if kind == "plover":
        fits = {"UNO", "EUR", "NGO", "IGO"}
        def widen(r):
            for k in ("actors", "recipients"):
                r[k] = [x for a in r.get(k) or [] for x in ([a, {**a, "country": "IGO"}] if a.get("country") in fits else [a])]
            return r
        result = score.plover(gold, [widen(json.loads(json.dumps(r))) for r in records])
        print("UNO, EUR and NGO counted as IGO", result["type_and_countries"])
