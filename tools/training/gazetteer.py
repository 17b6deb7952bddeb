"""Words of the world tables and of known-names.txt -> bits (place, part of a place, given name, surname, part of a body's name, people, state, body)."""
import csv, lzma, os, re
from features import fnv, normal

PLACE, PLACE_PART, GIVEN, SURNAME, BODY_PART, PEOPLE, STATE, BODY = (1 << i for i in range(8))
COUNT = 8


def rows(path):
    with (lzma.open(path, "rt", encoding="utf-8") if path.endswith(".xz") else open(path, encoding="utf-8")) as f:
        yield from csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE)


def _tokens(name):
    return [t for t in re.split(r"[\s,()/\-–'’]+", name) if len(t) > 1 and t[0].isupper() and t.isalpha()]


def state_names(world):
    """Lower-cased names of states, to be read as places whatever a set thinks of them."""
    names = {"us", "u.s.", "usa", "uk", "u.k.", "uae", "america", "britain", "england", "scotland", "wales", "europe"}
    for r in rows(os.path.join(world, "states.tsv")):
        names.update((r["name"].lower(), r["official"].lower()))
    return names


def compile_bits(world, common):
    """common: lower-cased words seen often in small letters; they say nothing."""
    bits = {}

    def put(token, bit):
        n = normal(token)
        if "".join(map(chr, n)) not in common:
            bits[n] = bits.get(n, 0) | bit

    for r in rows(os.path.join(world, "places.tsv.xz")):
        if "dr5hn" in r["source"]:
            continue                                              # ODbL rows stay out
        population = int(float(r["population"] or 0))
        if population < 15000 and r["kind"] not in ("capital", "country", "province", "state"):
            continue
        for name in {r["name"], r["ascii"]}:
            t = _tokens(name)
            for x in t:
                put(x, PLACE if len(t) == 1 else PLACE_PART)
    for r in rows(os.path.join(world, "states.tsv")):
        for name in [r["name"], r["capital"]]:
            t = _tokens(name)
            for x in t:
                put(x, STATE if name == r["name"] else PLACE)
        for name in r["demonyms"].split("|"):
            for x in _tokens(name):
                put(x, PEOPLE)
    for r in rows(os.path.join(world, "offices.tsv.xz")):
        t = _tokens(r["person"])
        if t:
            put(t[-1], SURNAME)
            for x in t[:-1]:
                put(x, GIVEN)
    for name in ("organisations.tsv", "igos.tsv", "groups.tsv", "outlets.tsv"):
        for r in rows(os.path.join(world, name)):
            if r.get("kind") == "pattern" or "pattern" in r.get("source", ""):
                continue
            t = _tokens(r["name"])
            for x in t:
                put(x, BODY if len(t) == 1 else BODY_PART)
            for a in (r.get("aliases") or "").split("|"):
                if " " not in a and 2 < len(a) < 16 and a[:1].isupper():
                    put(a, BODY)
    bit = 0
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "known-names.txt"), encoding="utf-8") as f:
        for line in f:
            if line.startswith("["):
                bit = {"[body]": BODY, "[given]": GIVEN}[line.strip()]
            elif not line.startswith("#"):
                for x in line.split():
                    put(x, bit)
    return {fnv(n, 41): b for n, b in bits.items()}
