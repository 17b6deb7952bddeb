#!/usr/bin/env python3
"""Which types the coder confuses, and which triggers most often give false records or are missed, on the sentence sets beside the repository.

  OUT=out bench/events.sh && python3 bench/frames.py ../shared out
"""
import collections, json, os, re, sys

shared, out = sys.argv[1:3]
sys.path.insert(0, os.path.join(shared, "score"))
import score_sentences as score


def gold(name): return score.load(os.path.join(shared, "data", "events", name + ".jsonl"))
def records(kind): return score.by_doc(score.load(os.path.join(out, kind + ".jsonl")))
def words(text): return re.sub(r"\s+", " ", (text or "").lower()).strip()


def sides(record):
    actors, recipients = record.get("actors") or [], record.get("recipients") or []
    return (actors + recipients, actors + recipients) if record.get("symmetric") else (actors, recipients)


def confusion():
    """Gold type against the types of records that join the right two parties (dyads)."""
    table, found = collections.Counter(), records("dyads")
    for sentence in gold("dev_plv"):
        for event in sentence["events"]:
            want = score.accepted(event["code"])
            joined = [r for r in score.coded(found.get(sentence["id"], [])) for a, b in [sides(r)]
                      if any(score.spans_meet(event["source"], x) for x in a) and any(score.spans_meet(event["target"], x) for x in b)]
            if joined and not any(r["type"] in want for r in joined): table[event["code"], joined[0]["type"]] += 1
    return table


def false_triggers():
    """Triggers of records in sentences that hold no event at all, and of records whose type no event of the sentence has."""
    table = collections.Counter()
    for kind, name in (("cameo", "petr2_gsr_validation"), ("roots", "cameo_conflibert_majority"), ("plover", "plover_gsr_cameo")):
        found = records(kind)
        for sentence in gold(name):
            want = set().union(*(score.accepted(e.get("event") or e["code"]) for e in sentence["events"])) if sentence["events"] else set()
            roots = {e["code"][:2] for e in sentence["events"]}
            for record in score.coded(found.get(sentence["id"], [])):
                right = record["type"] in want if kind == "plover" else (record.get("cameo") or "")[:2] in roots
                if not right: table[words(record["trigger"]["text"]), record["type"]] += 1
    return table


def missed_triggers():
    """First verb or noun of the gold trigger (plover) of events without any record of their type."""
    table, found = collections.Counter(), records("plover")
    for sentence in gold("plover_gsr_cameo"):
        for event in sentence["events"]:
            want = score.accepted(event.get("event") or event["code"])
            if not any(r["type"] in want for r in score.coded(found.get(sentence["id"], []))): table[" ".join(words(event.get("trigger")).split()[:2]), "/".join(sorted(want))] += 1
    return table


for title, table in (("confused (gold, coded)", confusion()), ("false", false_triggers()), ("missed", missed_triggers())):
    print(f"== {title}: {sum(table.values())}")
    for key, count in sorted(table.items(), key=lambda x: (-x[1], x[0]))[:20]: print(count, *key, sep="\t")
