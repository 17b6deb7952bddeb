#!/usr/bin/env python3
"""Compares the office holders of data/world/offices with a reference table. Standard library only.

    tools/world/check_offices.py REFERENCE.tsv[.xz] [--ours FOLDER]

REFERENCE is tab-separated with a header line and at least the columns iso3, role, person, aliases, start, end, start_prec, end_prec.
Rows of it whose source is "own" are left out: they were written from memory as ours were, and confirm nothing.
Prints counts by role and by country only, never a row of the reference, so that a table under a closed licence can be checked against and stays closed.

Both sides are first merged into tenures: the rows of one person in one group of roles and one country that touch or overlap are one,
because sources split a tenure differently (by spelling, by cabinet, by title).

    rows        our tenures in the countries and groups of roles of which the reference has any
    in reach    those of them that overlap the years in which the reference names anybody for that country and group
    found       of those in reach, the person stands in the reference for that country in that group
    elsewhere   of those in reach and not found, the person stands there for that country in another role
    start, end  agreeing years / those that both sides state, over the found. Compared with the tenure that overlaps most.
                A start "already in office" and an end "still in office" or open on either side state no year.
    within 1    as before, a difference of one year counted as agreeing
    recall      reference tenures of the last twenty years whose holder we have in that country and group
"""
import argparse
import collections
import csv
import glob
import lzma
import os
import re
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
OURS = os.path.normpath(os.path.join(HERE, "..", "..", "data", "world", "offices"))
LAST, RECENT = 2026, 2005

# Roles that sources do not tell apart alike: the ruler of a monarchy or a junta, the commander of the forces and of the army.
GROUPS = {
    "head_of_state": "head of state or ruler", "effective_leader": "head of state or ruler",
    "head_of_government": "head of government",
    "deputy_head_of_state": "deputy head", "deputy_head_of_government": "deputy head",
    "foreign_minister": "foreign minister", "defence_minister": "defence minister", "interior_minister": "interior minister",
    "finance_minister": "finance minister", "justice_minister": "justice minister",
    "energy_minister": "energy or oil minister", "oil_minister": "energy or oil minister",
    "chief_of_staff": "commander", "army_chief": "commander", "navy_chief": "commander", "air_chief": "commander", "guard_chief": "commander",
    "commander": "commander", "military_chief": "commander",
    "intelligence_chief": "intelligence chief", "security_adviser": "security adviser", "un_representative": "representative at the UN",
    "speaker": "speaker", "central_bank_governor": "central bank governor", "chief_justice": "chief justice", "igo_head": "head of an organisation",
}

# Open ends and carried-over ends of the reference are no statement about when somebody left.
STATED = {"day", "month", "year", "successor"}

Tenure = collections.namedtuple("Tenure", "start end start_stated end_stated")


def fold(name):
    """Lower-case Latin letters and spaces; what stands in brackets goes."""
    name = re.sub(r"\(.*?\)", " ", name).replace("ß", "ss").replace("ø", "o").replace("ł", "l").replace("đ", "d").replace("ı", "i")
    name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return re.sub(r"[^a-z ]+", "", re.sub(r"[-‐–.,]", " ", name.lower())).strip()


TITLES = set("dr mr mrs ms sir dame lord gen general lt maj col colonel brig prof hon sheikh haji alhaji king queen prince princess de la al el bin ben ibn ould von van da dos do".split())


def words(name):
    return frozenset(w for w in fold(name).split() if w not in TITLES and len(w) > 1)


def letters(word):
    """A word without what romanisations differ in: vowels but the first, doubled letters, k/c/q, y/i, w/v, ph/f."""
    word = word.replace("ph", "f").replace("kh", "h").replace("gh", "g").replace("sh", "s").replace("ch", "s").replace("dj", "j").replace("ou", "u")
    word = word.translate(str.maketrans("cqyw", "kkiv"))
    return re.sub(r"(.)\1+", r"\1", word[:1] + re.sub(r"[aeiou]", "", word[1:]))


class Person:
    """The names of one person, ready to be compared."""

    def __init__(self, names):
        whole = [words(n) for n in names if n.strip()]
        self.exact = {w for w in whole if w}
        self.loose = {frozenset(letters(x) for x in w) for w in self.exact}
        self.keys = {x for w in self.loose for x in w}

    def same(self, other):
        """A common full name, or two common words and no more than the shorter name lacks, romanisation aside."""
        if self.exact & other.exact: return True
        return any(len(a & b) >= 2 and len(a & b) >= min(len(a), len(b)) for a in self.loose for b in other.loose) \
            or any(len(a) == len(b) == 1 and a == b for a in self.loose for b in other.loose)


def year(text):
    m = re.match(r"\d{4}", text.lstrip("<>"))
    return int(m.group()) if m else None


def read(path):
    opener = lzma.open if path.endswith(".xz") else open
    with opener(path, "rt", encoding="utf-8") as f:
        yield from csv.DictReader((l for l in f if not l.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE)


def ours(folder):
    for path in sorted(glob.glob(os.path.join(folder, "*.tsv"))):
        country = os.path.basename(path)[:-4]
        for row in read(path):
            start, end = row["start"], row["end"]
            yield country, row, Tenure(year(start), year(end), bool(start) and start[0] != "<", bool(end) and end[0] != ">")


def theirs(path):
    for row in read(path):
        if row.get("source") == "own": continue
        start, end = year(row["start"]), year(row["end"])
        yield row["iso3"], row, Tenure(start, end, start is not None and row["start_prec"] in STATED, end is not None and row["end_prec"] in STATED)


def gather(rows):
    """country -> group of roles (None: any other role) -> [(Person, [Tenure])], one entry a person."""
    index = {}
    for country, row, tenure in rows:
        person = Person([row["person"], *row["aliases"].split("|")])
        if not person.exact or tenure.start is None and tenure.end is None: continue
        if tenure.start is None: tenure = tenure._replace(start=tenure.end)
        entries = index.setdefault(country, {}).setdefault(GROUPS.get(row["role"]), [])
        known = next((e for e in entries if e[0].keys & person.keys and e[0].same(person)), None)
        if known is None: entries.append((person, [tenure]))
        else: known[1].append(tenure)
    for groups in index.values():
        for entries in groups.values():
            for i, (person, tenures) in enumerate(entries): entries[i] = (person, merge(tenures))
    return index


def last(t):
    """An end left out means still in office where the start is recent, and is unknown where it is old."""
    if t.end is not None: return t.end
    return LAST if t.start >= 2015 else t.start


def merge(tenures):
    done = []
    for t in sorted(tenures, key=lambda t: (t.start, last(t))):
        if not done or t.start > last(done[-1]): done.append(t)
        elif last(t) >= last(done[-1]):
            stated = t.end_stated or done[-1].end_stated and done[-1].end == t.end
            done[-1] = Tenure(done[-1].start, t.end, done[-1].start_stated, stated)
    return done


def overlap(a, b):
    """Years in common, negative where the two lie apart."""
    return min(last(a), last(b)) - max(a.start, b.start)


def compare(ours_, theirs_):
    """Counts by (country, group)."""
    counts = collections.defaultdict(collections.Counter)
    for country, groups in ours_.items():
        for group, entries in groups.items():
            reference = theirs_.get(country, {})
            if group is None or group not in reference: continue
            span = [y for _, ts in reference[group] for t in ts for y in (t.start, t.end) if y is not None]
            c = counts[country, group]
            for person, tenures in entries:
                match = next((e for e in reference[group] if e[0].keys & person.keys and e[0].same(person)), None)
                other = match is None and any(e[0].keys & person.keys and e[0].same(person) for g, es in reference.items() if g != group for e in es)
                for t in tenures: tenure(c, t, span, match, other)
            for person, tenures in reference[group]:
                recent = [t for t in tenures if last(t) >= RECENT and (t.end_stated or t.start >= RECENT)]
                if not recent: continue
                c["recent"] += len(recent)
                if any(e[0].keys & person.keys and e[0].same(person) for e in entries): c["recalled"] += len(recent)
    return counts


def tenure(c, t, span, match, other):
    c["rows"] += 1
    if t.start > max(span) or last(t) < min(span): return
    c["reach"] += 1
    if match is None:
        c["elsewhere"] += other
        return
    c["found"] += 1
    best = max(match[1], key=lambda r: (overlap(t, r), -abs(r.start - t.start)))
    for side in ("start", "end"):
        if not (getattr(t, side + "_stated") and getattr(best, side + "_stated")): continue
        gap = abs(getattr(t, side) - getattr(best, side))
        c[side + "_known"] += 1
        c[side] += gap == 0
        c[side + "_1"] += gap <= 1


def percent(a, b): return f"{a}/{b} {100 * a / b:.1f}%" if b else "-"


def table(title, counts):
    print(f"\n{title:<26}{'rows':>7}{'in reach':>9}  {'found':<18}{'elsewhere':>9}  {'start':<17}{'within 1':<17}{'end':<17}{'within 1':<17}{'recall since ' + str(RECENT):<17}")
    for name, c in counts:
        print(f"{name:<26}{c['rows']:>7}{c['reach']:>9}  {percent(c['found'], c['reach']):<18}{c['elsewhere']:>9}  {percent(c['start'], c['start_known']):<17}"
              f"{percent(c['start_1'], c['start_known']):<17}{percent(c['end'], c['end_known']):<17}{percent(c['end_1'], c['end_known']):<17}{percent(c['recalled'], c['recent']):<17}".rstrip())


def total(counts, key):
    out = collections.defaultdict(collections.Counter)
    for k, c in counts.items(): out[key(k)].update(c)
    return sorted(out.items())


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("reference", help="table to compare with, .tsv or .tsv.xz")
    parser.add_argument("--ours", default=OURS, help="folder of our tables, data/world/offices by default")
    args = parser.parse_args()
    counts = compare(gather(ours(args.ours)), gather(theirs(args.reference)))
    table("role", total(counts, lambda k: k[1]))
    table("country", total(counts, lambda k: k[0]))
    table("total", total(counts, lambda k: "all"))


if __name__ == "__main__":
    main()
