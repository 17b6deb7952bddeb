#!/usr/bin/env python3
"""Persons that the gold of seeds and case pages names as parties, against what the coder linked: name, country, sector.

usage: people.py --gold FILE… --layers FILE…      layers: what `bench world` or `entente annotate` wrote for the same pages, with ids as in the gold

A person of the gold is one party with a name that is no body's. The mention looked at is any mention on the page whose entity bears one of the names in the gold,
or whose own words hold the last word of one of them. Found: such a mention is there. Right: at least one entity of it has the country of the gold and a sector of it (where the gold tells one),
and none of the mentions by that name has another country. Every difference is listed.
"""
import argparse, json, re, unicodedata


# Parties of the gold that are no persons; the gold does not say which they are.
BODIES = re.compile(r"\b(ministry|embassy|office|relations|navy|army|agency|news|nato|assembly|parliament|gazette|party|ambassador|statement|reports|group|complex|media|index|anadolu|mehr|politico|fidesz|rbc ukraine|jaish)\b")


def fold(text):
    text = unicodedata.normalize("NFKD", text)
    return re.sub(r"[^a-z0-9 ]", "", "".join(c for c in text if not unicodedata.combining(c)).lower().replace("-", " "))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--gold", nargs="+", required=True)
    parser.add_argument("--layers", nargs="+", required=True)
    a = parser.parse_args()
    pages = {}
    for path in a.layers:
        for line in open(path, encoding="utf-8"):
            page = json.loads(line)
            pages[re.sub(r"\.[a-z]+$", "", str(page["id"]))] = page["mentions"]
    parties = {}
    for path in a.gold:
        for line in open(path, encoding="utf-8"):
            event = json.loads(line)
            for side in ("actors", "recipients", "mediators", "sources"):
                for party in event.get(side, []):
                    if party.get("name") and party.get("country") and not any(BODIES.search(fold(n)) for n in party["name"]):
                        key = (event["doc"], tuple(sorted(fold(n) for n in party["name"])), party["country"])
                        parties.setdefault(key, set()).update(party.get("sector", []))
    total = found = right = 0
    wrong = []
    for (doc, names, country), sectors in sorted(parties.items()):
        if doc not in pages:
            continue
        lasts = {n.split()[-1] for n in names}
        mentions = [m for m in pages[doc] if m["kind"] != "place" and (fold(m["name"]) in names or fold(m["text"]) in names or (m["kind"] == "person" and fold(m["name"]).split()[-1:] and fold(m["name"]).split()[-1] in lasts))]
        persons = [m for m in mentions if m["kind"] == "person"]
        if mentions and not persons:
            continue  # a body
        total += 1
        found += bool(persons)
        ok = bool(persons) and all(m.get("country") == country for m in persons) and (not sectors or any(sectors & set(m["sectors"]) for m in persons))
        right += ok
        if not ok:
            wrong.append((doc, names[0], country, sorted(sectors), sorted({(m["text"], m["name"], m.get("country"), "/".join(m["sectors"])) for m in persons}, key=str)))
    print(f"persons {total}, found {found}, right {right} ({100 * right / max(1, total):.1f} %)")
    for row in wrong:
        print("  ", *row, sep=" | ")


main()
