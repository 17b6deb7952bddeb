#!/usr/bin/env python3
"""Why a dyad of the sentence set beside the repository is not found: no record, one party missing, no mention that could be the party, status, sides; by type, and by
where the gold parties stand in our tree, seen from the trigger of the nearest record.

  OUT=out bench/events.sh
  dotnet run -c Release --project bench/Entente.Bench -- events out/dyads.in.jsonl --trees out/dyads.trees.jsonl --rounds 1
  python3 bench/roles.py ../shared out [--list CLASS]
"""
import collections, json, os, sys

shared, out = sys.argv[1:3]
sys.path.insert(0, os.path.join(shared, "score"))
import score_sentences as score

gold = score.load(os.path.join(shared, "data", "events", "dev_plv.jsonl"))
found = score.by_doc(score.load(os.path.join(out, "dyads.jsonl")))
trees = {t["id"]: t for t in score.load(os.path.join(out, "dyads.trees.jsonl"))}
COUNTED = (None, "occurred", "planned", "proposed", "denied")


def tokens_of(tree, text, span):
    """The tokens of the gold words, and the one whose head lies outside them."""
    at = text.find(span)
    if at < 0: return [], None
    inside = [i for i, t in enumerate(tree["tokens"]) if t[5] >= at and t[6] <= at + len(span)]
    heads = [i for i in inside if tree["tokens"][i][3] not in inside and tree["tokens"][i][2] != "Punct"]
    return inside, heads[0] if heads else (inside[0] if inside else None)


def mentioned(tree, inside):
    """Best kind of mention that meets the words: with a country, without, an adjective, none."""
    best = "none"
    for first, end, _, kinds, adjective in tree["mentions"]:
        if not any(first <= i < end for i in inside): continue
        real = [k for k in kinds.split() if not k.startswith(("Thing", "Place"))]
        if not real: continue
        if adjective: best = "adjective" if best == "none" else best
        elif any(k.split(":")[1] for k in real): return "country"
        else: best = "nameless"
    return best


def path(tree, trigger, token):
    """Relations from the trigger up (<) and down to the token."""
    t = tree["tokens"]
    up, at = [], trigger
    while at >= 0: up.append(at); at = t[at][3]
    down, at = [], token
    while at >= 0 and at not in up: down.append(at); at = t[at][3]
    if at < 0: return "?"
    def name(i):
        case = next((t[j][1].lower() for j in range(len(t)) if t[j][3] == i and t[j][4] == "Case"), "")
        return t[i][4] + (":" + case if case else "")
    climb = [name(i) + "<" for i in up[:up.index(at)]]
    return " ".join(climb + [name(i) for i in reversed(down)]) or "itself"


def sides(record, event):
    a, r = record.get("actors") or [], record.get("recipients") or []
    if record.get("symmetric"): a = r = a + r
    return any(score.spans_meet(event["source"], x) for x in a), any(score.spans_meet(event["target"], x) for x in r)


def classify(event, records):
    want = score.accepted(event["code"])
    quads = {score.QUAD[w] for w in want}
    counted = [r for r in records if r.get("status") in COUNTED]
    if any(all(sides(r, event)) and r["type"] in want for r in counted): return "right", None
    for r in counted:
        if all(sides(r, event)): return "both parties, other type", r
    swapped = {"source": event["target"], "target": event["source"]}
    for name, test in (("status not counted", lambda r: r not in counted and all(sides(r, event))), ("sides swapped", lambda r: all(sides(r, swapped))),
                       ("right type, recipient missing", lambda r: r["type"] in want and sides(r, event)[0]), ("right type, actor missing", lambda r: r["type"] in want and sides(r, event)[1]),
                       ("right type, both missing", lambda r: r["type"] in want), ("other type, recipient missing", lambda r: sides(r, event)[0]), ("other type, actor missing", lambda r: sides(r, event)[1]),
                       ("other type, both missing", lambda r: True)):
        for r in records:
            if test(r): return name, r
    return "no record", None


classes, kinds, paths, types, reasons, listed = (collections.Counter() for _ in range(6))
items = []
for sentence in gold:
    tree = trees[sentence["id"]]
    for event in sentence["events"]:
        name, record = classify(event, found.get(sentence["id"], []))
        source, source_head = tokens_of(tree, sentence["text"], event["source"])
        target, target_head = tokens_of(tree, sentence["text"], event["target"])
        classes[name] += 1
        if name == "right": continue
        types[name, event["code"]] += 1
        kind = (mentioned(tree, source), mentioned(tree, target))
        kinds[(name,) + kind] += 1
        for reason in tree["uncoded"] if name == "no record" else []: reasons[reason if not reason.startswith("'") else reason[reason.index("'", 1):]] += 1
        where = ""
        if record:
            trigger = next((i for i, t in enumerate(tree["tokens"]) if t[6] > record["trigger"]["start"]), None)
            if record["trigger"]["text"].count(" "):
                trigger = next((i for i, t in enumerate(tree["tokens"]) if t[6] >= record["trigger"]["end"]), trigger)
            actor, recipient = sides(record, event)
            if not actor and source_head is not None: paths[name, "source", path(tree, trigger, source_head)] += 1
            if not recipient and target_head is not None: paths[name, "target", path(tree, trigger, target_head)] += 1
            where = " | ".join(path(tree, trigger, h) for h in (source_head, target_head) if h is not None)
        items.append((name, event["code"], kind, sentence["text"], event["source"], event["target"], where,
                      [(r["trigger"]["text"], r["type"], r["status"], [x["text"] for x in r.get("actors") or []], [x["text"] for x in r.get("recipients") or []]) for r in found.get(sentence["id"], [])], tree["uncoded"], sentence["id"]))

if "--list" in sys.argv:
    want = sys.argv[sys.argv.index("--list") + 1]
    for item in items:
        if not item[0].startswith(want): continue
        print(f"\n[{item[1]}] {item[3]}\n   GOLD {item[4]} > {item[5]}   mentions {item[2]}   {item[6]}")
        for record in item[7]: print("   REC ", *record)
        if not item[7]: print("   WHY ", item[8])
    sys.exit()

total = sum(classes.values())
print(f"== {total} dyads")
for name, count in classes.most_common(): print(f"{count}\t{count / total:.3f}\t{name}\t" + " ".join(f"{c}:{k}" for (n, c), k in types.most_common() if n == name)[:200])
print("== mention of the source, of the target (of those not right)")
for key, count in kinds.most_common(30): print(count, *key, sep="\t")
print("== reasons of sentences without record")
for key, count in reasons.most_common(20): print(count, key, sep="\t")
print("== where the missing party stands, from the trigger")
for key, count in paths.most_common(60): print(count, *key, sep="\t")
