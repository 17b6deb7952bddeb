#!/usr/bin/env python3
"""Compiles the public fact tables into data/world. Standard library only.

    tools/world/compile.py SOURCE_FOLDER [--syntax UD_FOLDER]

SOURCE_FOLDER holds states.tsv, igos.tsv, groups.tsv, organisations.tsv, outlets.tsv, offices.tsv.xz and places.tsv.xz.
Licences are kept apart: every row goes to the file whose name carries its licence, and NOTICE credits each.
Rows written by hand live in the files *-own.tsv, which this script never touches.
Running it twice on the same sources gives the same bytes.
"""
import argparse, collections, csv, lzma, os, re, unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.normpath(os.path.join(HERE, "..", "..", "data", "world"))


# Countries whose small towns are in the news that we read: those with a local press in English, and those at war.
TOWNS = set("USA GBR IRL CAN AUS NZL ZAF KEN NGA GHA UGA ZMB ZWE IND PAK BGD LKA NPL PHL SGP MYS JAM TTO ISR PSE LBN SYR IRQ IRN AFG YEM UKR RUS GEO ARM AZE SDN SSD SOM ETH ERI COD CAF TCD MLI BFA NER CMR MOZ LBY MMR HTI COL".split())

# Names that are hardly ever the place: days, months, directions, kinds of place, peoples and religions.
NO_PLACE = set("""monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
nov dec oct sept aug feb jan north south east west northern southern eastern western central northwest northeast southwest southeast university valley city county town village metro main grand
jewish arab arabs muslim islamic christian olympic ii iii iv pa center centre republic union independence liberty general president police army military state states province region district
capital mission victory progress enterprise industry commerce justice unity hope eden paradise empire imperial royal pope bishop king queen prince baron earl judge doctor mark page parks banks
rose lily summer winter spring green brown white black gray grey young english french german spanish italian dutch american british internet media facebook twitter google apple amazon pacific atlantic
international national federal global world earth universal constitution congress senate parliament council senator governor mayor nation""".split())


def rows(path):
    opener = (lambda: lzma.open(path, "rt", encoding="utf-8")) if path.endswith(".xz") else (lambda: open(path, encoding="utf-8"))
    with opener() as f:
        yield from csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE)


def write(name, header, lines, note):
    with open(os.path.join(OUT, name), "w", encoding="utf-8", newline="\n") as f:
        for n in note: f.write("# " + n + "\n")
        f.write("\t".join(header) + "\n")
        for l in lines:
            assert len(l) == len(header), l
            f.write("\t".join(c.replace("\t", " ").strip() for c in l) + "\n")
    print(f"{name}: {len(lines)}")


def fold(s):
    s = unicodedata.normalize("NFKD", s)
    return re.sub(r"[^a-z0-9 ]", "", "".join(c for c in s if not unicodedata.combining(c)).lower().replace("-", " ")).strip()


def latin(s): return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or c in "‘’ʻʿʾʼ–" for c in s)
def iso(c): return {"XKX": "KOS", "BIHBHF": "BIH", "EUN": "EUR", "NIR": "GBR", "SML": "SOM", "PMR": "MDA", "ZZB": "TZA", "AUH": "AUT", "ZAR": "COD", "TMP": "TLS", "BUR": "MMR", "ROM": "ROU", "VSO": "VNM", "DEW": "DEU", "GDR": "DDR", "KAB": "KAZ", "USG": "CUB", "SOL": "SOM", "CYN": "CYP", "CNM": "CYP", "ESB": "CYP", "WSB": "CYP", "KAS": "", "BJN": "", "CLP": "", "CSI": "AUS", "IOA": "AUS", "NUL": "", "PGA": "", "SCR": "", "SER": ""}.get(c, c[:3])
def unique(xs):
    seen, out = set(), []
    for x in xs:
        k = fold(x)
        if x and k and k not in seen: seen.add(k); out.append(x)
    return out


def common_words(folder):
    """Words that the treebanks' training parts write in lower case: names equal to one of them need more than their letters."""
    count, capital = collections.Counter(), collections.Counter()
    for name in sorted(os.listdir(folder)):
        if not re.search(r"(ewt|gum)-ud-train\.conllu(\.xz)?$", name): continue
        p = os.path.join(folder, name)
        with (lzma.open(p, "rt", encoding="utf-8") if p.endswith(".xz") else open(p, encoding="utf-8")) as f:
            for l in f:
                c = l.split("\t")
                if len(c) != 10 or not c[0].isdigit() or not re.fullmatch(r"[A-Za-z]{2,}", c[1]): continue
                if c[1].islower() and c[3] != "PROPN": count[c[1]] += 1
                elif c[3] == "PROPN": capital[c[1].lower()] += 1
    return sorted(w for w, n in count.items() if n >= 2 and n * 3 >= capital[w] or n >= 10)


def states(src):
    keep = {"UAE", "UK", "US", "USA", "DRC", "DPRK", "KSA", "PRC", "ROC", "PNA", "NZ", "PNG", "USSR", "FRG", "GDR", "SFRY", "FRY", "BiH", "HK SAR"}
    drop = {"Best Korea", "Union", "Island", "Mann", "Saudi", "Thai", "Turkmen", "Lao", "Georgia", "Jordania", "Prathet", "Magyar", "Israelite", "Yisraeli", "Iraki", "Qatari", "Swiss",
            "the bloc", "Europe", "Gaza", "Gaza Strip", "West Bank", "PA", "Palestinian Authority", "Palestinian National Authority", "Gabonais", "Portuguesa", "ISRAÉLIENNE", "Tobago", "Trinidad",
            "Islamic Republic", "Emirates", "america", "England", "Virgin Islands", "Congo", "Timor", "RF", "IRI", "OPT", "PA", "Union State", "Soviets", "Nippon-koku"}
    out = []
    for r in rows(os.path.join(src, "states.tsv")):
        if r["iso3"] in ("EUR",): continue
        names = [r["official"]] + r["aliases"].split("|")
        al = [a for a in names if a and a not in drop and latin(a) and (a in keep or not re.fullmatch(r"[A-Z.]{2,4}", a)) and "(" not in a and "[" not in a and "," not in a and fold(a) != fold(r["name"]) and not a[0].islower()]
        dem = [d for d in r["demonyms"].split("|") if d and "," not in d and d not in keep and d != "U.S." and not d.endswith("manxs")]
        cap = [c for c in r["capital"].split("|") if c]
        out.append([iso(r["iso3"]), r["name"], "|".join(unique(al)), "|".join(unique(dem)), "|".join(cap), r["region"], "|".join(iso(b) for b in r["borders"].split("|") if b), r["lat"], r["lon"], "mledoze/countries; opensanctions/rigour"])
    write("states-odbl.tsv", ["iso3", "name", "aliases", "demonyms", "capital", "region", "borders", "lat", "lon", "source"], out,
          ["States and territories. Licence: ODbL 1.0 (mledoze/countries), with names from opensanctions/rigour (MIT). Additions and corrections: states-own.tsv."])


def igos(src):
    out = []
    for r in rows(os.path.join(src, "igos.tsv")):
        k = r["kind"]
        if r["name"] in ("Wagner Group",): continue
        c = "UNO" if k.startswith("un") or k == "universal" else "EUR" if k == "eu-organ" or r["name"] == "European Union" else "NGO" if k in ("ngo", "humanitarian") else "IGO"
        if r["name"] in ("International Court of Justice", "International Criminal Tribunal for the former Yugoslavia", "International Criminal Tribunal for Rwanda"): c = "UNO"
        if k == "sport": c = "NGO"
        sec = [s for s in r["sectors"].split(";") if s not in ("IGO", "IMG", "NGO")]
        if k in ("ngo", "humanitarian"): sec = []
        drop = {"the bloc", "the alliance", "the world body", "European bloc", "EC", "MEPs", "EU leaders", "PACE", "the Fund", "Davos", "ECO", "CAN", "ALBA", "MSC", "Quad", "the Quad", "G5", "PIF", "TI", "IDA", "ICG", "CMF", "nuclear watchdog", "the Commonwealth", "the Quartet", "Council of Ministers", "NAM", "MSS"}
        weak = {"PCA", "STL", "LAS", "AES", "CIS", "EEU", "E3", "D8", "B9", "V4", "JEF", "NRC", "WCK", "NSG", "UMA", "AMU"}
        al = [a for a in r["aliases"].split("|") if a and a not in drop]
        out.append([r["name"], "|".join(a for a in al if a not in weak), "|".join(a for a in al if a in weak), c, "|".join(sec), k, "|".join(iso(m) for m in r["members"].split("|") if m), r["seat"], "own"])
    write("international.tsv", ["name", "aliases", "weak_aliases", "country", "sectors", "kind", "members", "seat", "source"], out,
          ["International bodies with their members. Own knowledge (Apache-2.0); UN membership after mledoze/countries."])


def groups(src, common):
    out = []
    for r in rows(os.path.join(src, "groups.tsv")):
        own = r["source"].startswith("own")
        if r["kind"] == "communal" and not own and " " not in r["name"]: continue
        if re.match(r"(Government|Military faction|Supporters|Civilians|Residents|Forces of|Police|Army)\b", r["name"]) and not own: continue
        if r["kind"] == "party" and r["year_last"] and int(r["year_last"]) < 2005 and not own: continue
        name = re.sub(r"\s*\([^)]*\)$", "", r["name"]).strip()
        strong, weak = [], []
        for a in [name] + [re.sub(r"\s*\([^)]*\)$", "", x).strip() for x in r["aliases"].split("|")]:
            if not a or not latin(a) or a == "n/a" or "/" in a and not own or "," in a: continue
            words = fold(a).split()
            if not words or len("".join(words)) < 2: continue
            ordinary = all(w in common for w in words)
            acronym = bool(re.fullmatch(r"[A-ZÀ-Ž.&-]{2,6}|[A-Z][A-Za-z]{1,3}[A-Z]", a))
            if len(words) == 1 and (words[0] in common or len(words[0]) < 3): 
                if own and acronym and len(a) >= 3: weak.append(a)
                continue
            if acronym: weak.append(a) if not own or len(a) < 3 else strong.append(a)
            elif own: strong.append(a)
            elif ordinary or len(words) == 1: weak.append(a)
            else: strong.append(a)
        if own: weak = [w for w in weak if w not in ("Union", "Labour", "Conservatives", "DEM")]
        strong, weak = unique(strong), unique(weak)
        if not strong and not weak: continue
        cs = [iso(c) for c in r["country"].split("|") if c]
        across = own and r["kind"] == "armed" and (len(cs) > 1 or not cs)
        kind = r["kind"]
        sec = [s for s in r["sector"].split("|") if s]
        sec = [{"NGO": "SOC", "SUP": "PTY"}.get(x, x) for x in sec]
        shown = name if fold(name) in {fold(x) for x in strong + weak} else (strong + weak)[0]
        out.append([shown, "|".join(x for x in strong if fold(x) != fold(shown)), "|".join(x for x in weak if fold(x) != fold(shown)), "1" if fold(shown) in {fold(w) for w in weak} else "",
                    "IMG" if across else (cs[0] if cs else ""), "|".join(cs), "|".join(sec), kind, r["year_first"], r["year_last"], r["source"].replace(" repo)", ")")])
    write("groups.tsv", ["name", "aliases", "weak_aliases", "weak", "country", "where", "sectors", "kind", "first", "last", "source"], out,
          ["Parties and armed groups. UCDP 22.1 rows CC BY 4.0, PartyFacts rows MIT, own rows Apache-2.0. Weak names count only where the page names the country too."])


def organisations(src):
    out = []
    for r in rows(os.path.join(src, "organisations.tsv")):
        if r["source"] != "own": continue
        # a demonym with a service noun is put together by rule, not listed
        al = [a for a in r["aliases"].split("|") if a and not re.search(r"\b(army|military|forces|parliament|police)$", a)]
        weak = [a for a in al if re.fullmatch(r"[A-Z]{2,3}", a) and a not in ("IDF", "PLA", "KPA", "CIA", "FBI", "NSA", "GRU", "SVR", "FSB", "SBU", "ISI", "BSF", "RAF", "BND", "DHS", "ICE", "KDF", "PLA", "HUR", "GUR", "TNI", "AFU", "ZSU", "FCO")]
        name = re.sub(r"\s*\([^)]*\)$", "", r["name"])
        out.append([name, "|".join(a for a in al if a not in weak and a not in ("Total", "Fed", "Foreign Office", "Island", "Congress", "Treasury", "Shell", "Sepah", "Security Service", "Marines")), "|".join(weak), r["country"], "|".join(s for s in r["sectors"].split(";") if s), "", "", "own"])
    write("bodies.tsv", ["name", "aliases", "weak_aliases", "country", "sectors", "part_of", "seat", "source"], out,
          ["Ministries, armed and intelligence services, companies, parliaments, churches. Own knowledge (Apache-2.0). Additions and corrections: bodies-own.tsv."])


def outlets(src):
    out = []
    for r in rows(os.path.join(src, "outlets.tsv")):
        kept = [s for s in r["source"].split("+") if "MBFC" not in s]
        if not kept: continue
        out.append([r["name"], r["domain"], iso(r["country"]) if r["country"] else "", r["kind"], r["aliases"], "+".join(kept)])
    write("outlets.tsv", ["name", "domain", "country", "kind", "aliases", "source"], out,
          ["News outlets and agencies. State media monitor list (MIT), ournet (ISC), fundus (MIT), own rows Apache-2.0."])


def offices(src):
    files = {"offices-cc-by-sa.tsv": [], "offices-cc-by.tsv": [], "offices-public.tsv": []}
    for r in rows(os.path.join(src, "offices.tsv.xz")):
        p = r["person"].strip()
        if len(p) < 3 or "," in p and len(p) > 60 or r["iso3"] == "" and r["role"] == "minister": continue
        if re.search(r"\b(vacant|Acting|Council|Government|Junta)\b", p): continue
        p = re.sub(r"\b(Dr\.?|Gen\.?|Lt\.?|Col\.?|Maj\.?|Brig\.?|Adm\.?|Sheikh|Bishop|Fmr\.|Mr\.?|Prof\.?|Ret\.?|Capt\.?|Ing\.?|Chief|Alhaji)(?=\s)\s*", "", p).strip(" .,")
        p = re.sub(r"\s*\([^)]*\)", "", p)
        if not p: continue
        start = ("<" if r["start_prec"] == "by" else "") + r["start"]
        e = r["end_prec"]
        end = (">" if e in ("atleast", "lastseen") or e.startswith("open") else "") + (r["end"] or (e[4:] if re.fullmatch(r"open\d{4}", e) else "" if not e.startswith("open") else "2025"))
        if end == ">": end = ""
        if end and start and end.lstrip(">") < start.lstrip("<")[:len(end.lstrip(">"))]: end = ""  # the lists were read at coarse steps
        lic = r["licence"]
        f = "offices-cc-by-sa.tsv" if "SA" in lic else "offices-cc-by.tsv" if "CC BY" in lic else "offices-public.tsv"
        # Whoever serves a president is none.
        role = "security_adviser" if r["office"] == "Presidential aide" else "envoy" if r["office"] == "Presidential envoy" else r["role"]
        files[f].append([iso(r["iso3"]), role, r["office"], p, r["aliases"], start, end, r["sector"], r["source"]])
    head = ["iso3", "role", "office", "person", "aliases", "start", "end", "sector", "source"]
    write("offices-cc-by-sa.tsv", head, files["offices-cc-by-sa.tsv"], ["Office holders, mostly 1990-2011. Licence: CC BY-SA 3.0 (CountryInfo, Open Event Data Alliance, after the CIA's Chiefs of State and rulers.org) and CC BY-SA 4.0 (world-leaders-current)."])
    write("offices-cc-by.tsv", head, files["offices-cc-by.tsv"], ["Leaders. Licence: CC BY 4.0 (Archigos 4.1 as carried by globalgov/manystates)."])
    write("offices-public.tsv", head, files["offices-public.tsv"], ["Office holders from general knowledge (Apache-2.0). The folder offices/ holds the tables written country by country."])


def places(src, common):
    free, odbl, seen = [], [], {}
    drop_kind = {"waterfall", "tundra", "pole", "gorge", "foothills", "lagoon", "depression", "wetlands", "continent"}
    def near(k, la, lo):
        return any(abs(a - la) < .35 and abs(b - lo) < .35 for a, b in seen.get(k, ()))
    order = {"own": 0, "geonames15k-2026": 1, "geonames5k-2018": 2, "naturalearth": 3, "dr5hn-states(ODbL)": 4, "geonames1000-2015": 9}
    rs = sorted((r for r in rows(os.path.join(src, "places.tsv.xz")) if r["source"] in order and order[r["source"]] < 9 and r["kind"] not in drop_kind), key=lambda r: order[r["source"]])
    for r in rs:
        la, lo = float(r["lat"]), float(r["lon"])
        own, big = r["source"] == "own", int(r["population"] or 0) >= 100000 or r["kind"] in ("capital", "province", "sea", "strait", "gulf", "island", "islands", "disputed")
        name = r["name"]
        if len(fold(name)) < 2: continue
        kind = r["kind"]
        settled = kind in ("city", "capital", "district")
        if fold(name) in NO_PLACE or kind in ("port", "airport", "cape") and near((fold(name), True), la, lo): continue
        key = (fold(name), settled if settled or kind in ("port", "airport") else kind)
        if near(key, la, lo): continue
        seen.setdefault(key, []).append((la, lo))
        al = []
        if own or big:
            for a in r["aliases"].split("|"):
                a = a.strip()
                if not a or not latin(a) or "(" in a or len(fold(a)) < 4 and not own or "'-" in a or a.endswith("'") and not own: continue
                if not own and (fold(a) in common or re.search(r"[A-Za-z]'[A-Za-z]?'|''", a) or len(a.split()) > 4): continue
                al.append(a)
        short = re.sub(r" (City|Municipality|District)$", "", name)
        if short != name and big and kind in ("city", "capital"): al.insert(0, short)
        al = [a for a in unique(al) if fold(a) != fold(name) and fold(a) not in NO_PLACE]
        if not own: al = sorted(al, key=lambda a: (not fold(name).startswith(fold(a)), not a.isascii(), al.index(a)))[:8]
        row = [name, "|".join(al), kind, iso(r["iso3"]) if r["iso3"] else "", r["admin1"], f"{la:.3f}".rstrip("0").rstrip("."), f"{lo:.3f}".rstrip("0").rstrip("."), r["population"] if "dr5hn" not in r["source"] else "",
               {"geonames15k-2026": "GeoNames", "geonames5k-2018": "GeoNames", "naturalearth": "NaturalEarth", "dr5hn-states(ODbL)": "dr5hn", "own": "own"}[r["source"]]]
        (odbl if "ODbL" in r["source"] else free).append(row)
    towns = []
    for r in rows(os.path.join(src, "places.tsv.xz")):
        if r["source"] != "geonames1000-2015" or iso(r["iso3"]) not in TOWNS: continue
        la, lo, name = float(r["lat"]), float(r["lon"]), r["name"]
        key = (fold(name), True)
        if len(fold(name)) < 3 or fold(name) in NO_PLACE or near(key, la, lo): continue
        seen.setdefault(key, []).append((la, lo))
        towns.append([name, "", "city", iso(r["iso3"]), r["admin1"], f"{la:.3f}".rstrip("0").rstrip("."), f"{lo:.3f}".rstrip("0").rstrip("."), r["population"], "GeoNames"])
    head = ["name", "aliases", "kind", "iso3", "admin1", "lat", "lon", "population", "source"]
    write("places-towns.tsv", head, towns, ["Small towns of countries with an English-language local press or an armed conflict. GeoNames as of 2015, CC BY 4.0."])
    write("places.tsv", head, free, ["Gazetteer. GeoNames rows CC BY 4.0, Natural Earth rows public domain, own rows Apache-2.0 (their coordinates are good to 1-10 km). Additions and corrections: places-own.tsv."])
    write("places-odbl.tsv", head, odbl, ["Provinces. Licence: ODbL 1.0 (dr5hn/countries-states-cities-database)."])


def main():
    ap = argparse.ArgumentParser(); ap.add_argument("source"); ap.add_argument("--syntax")
    a = ap.parse_args()
    os.makedirs(OUT, exist_ok=True)
    words = os.path.join(OUT, "ordinary-words.txt")
    if a.syntax:
        with open(words, "w", encoding="utf-8", newline="\n") as f:
            f.write("# Words written in lower case in the training parts of UD English EWT (CC BY-SA 4.0) and GUM: a name that is one of them needs support.\n")
            f.writelines(w + "\n" for w in common_words(a.syntax))
    common = {l.strip() for l in open(words, encoding="utf-8") if l[0] != "#"}
    states(a.source); igos(a.source); groups(a.source, common); organisations(a.source); outlets(a.source); offices(a.source); places(a.source, common)


if __name__ == "__main__": main()
