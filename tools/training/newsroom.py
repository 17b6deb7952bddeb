"""Rewrites trees of the treebanks as newspapers write: datelines, and offices with names in the place of plain subjects and objects.

No treebank that may be trained on holds much of "Iran's Chief of Staff of the Armed Forces, Major General X, said"; these trees are
built by rule, so their heads are right by construction. All words here are our own; names of persons come from world/offices.tsv.
"""
from corpora import ALL, TAG, Sentence

STATES = """Iran:Iranian Iraq:Iraqi Israel:Israeli Russia:Russian China:Chinese France:French Germany:German Turkey:Turkish Pakistan:Pakistani India:Indian Egypt:Egyptian
Syria:Syrian Lebanon:Lebanese Jordan:Jordanian Ukraine:Ukrainian Poland:Polish Japan:Japanese Sudan:Sudanese Ethiopia:Ethiopian Somalia:Somali Kenya:Kenyan Nigeria:Nigerian
Mali:Malian Niger:Nigerien Chad:Chadian Libya:Libyan Tunisia:Tunisian Algeria:Algerian Morocco:Moroccan Yemen:Yemeni Qatar:Qatari Kuwait:Kuwaiti Oman:Omani Bahrain:Bahraini
Afghanistan:Afghan Uzbekistan:Uzbek Kazakhstan:Kazakh Armenia:Armenian Azerbaijan:Azerbaijani Georgia:Georgian Serbia:Serbian Kosovo:Kosovar Hungary:Hungarian Italy:Italian
Spain:Spanish Greece:Greek Cyprus:Cypriot Britain:British Canada:Canadian Mexico:Mexican Brazil:Brazilian Argentina:Argentine Venezuela:Venezuelan Colombia:Colombian Cuba:Cuban
Haiti:Haitian Myanmar:Burmese Thailand:Thai Vietnam:Vietnamese Indonesia:Indonesian Malaysia:Malaysian Australia:Australian Taiwan:Taiwanese Rwanda:Rwandan Congo:Congolese""".split()
STATES = [s.split(":") for s in STATES]
CITIES = """Tehran Baghdad Jerusalem Moscow Beijing Paris Berlin Ankara Islamabad Cairo Damascus Beirut Amman Kyiv Kiev Warsaw Tokyo Khartoum Nairobi Mogadishu Abuja Bamako Tripoli Tunis
Algiers Rabat Sanaa Doha Manama Kabul Tashkent Yerevan Baku Tbilisi Belgrade Budapest Rome Madrid Athens London Ottawa Brasilia Caracas Bogota Havana Yangon Bangkok Hanoi Jakarta
Canberra Taipei Kigali Kinshasa Washington Geneva Brussels Vienna Seoul Pyongyang Manila Riyadh Dubai Istanbul Gaza Ramallah Minsk Islamabad Karachi Lagos Dakar""".split()
AGENCIES = "Reuters AP AFP Xinhua TASS Interfax IRNA UPI dpa ANSA Anadolu BBC CNN".split()
MONTHS = "January February March April May June July August September October November December Jan. Feb. Aug. Sept. Oct. Nov. Dec.".split()
# modifiers of the last word: A adjective, N noun or name
TITLES = """President;A:Prime Minister;A:Foreign Minister;N:Defense Minister;N:Defence Minister;N:Interior Minister;N:Finance Minister;N:Vice President;N:Deputy A:Prime Minister;N:Deputy A:Foreign Minister
N:Defense Secretary;A:Foreign Secretary;Chancellor;King;Emir;N:Crown Prince;Ambassador;General;Gen.;N:Lt. Gen.;A:Major General;N:Maj. Gen.;N:Brigadier General;Admiral;Colonel;Col.;Ayatollah;Sheikh;Premier;Speaker
n:army chief;n:opposition leader;n:government spokesman;n:military spokesman;a:foreign n:ministry spokesman;n:rebel commander;n:police chief;a:chief negotiator;a:special envoy""".replace("\n", ";").split(";")
RANKS = "General;Gen.;N:Lt. Gen.;A:Major General;N:Maj. Gen.;N:Brigadier General;Admiral;Colonel;;;;;".split(";")
OFFICES = """Chief of Staff of the A:Armed Forces;Chief of N:Army Staff;Minister of A:Foreign Affairs;Minister of Defence;Secretary of State;commander of the A:Revolutionary Guards;head of the A:National N:Security Council
a:foreign minister;a:prime minister;n:defense minister;n:interior minister;president;n:army chief;n:intelligence chief;ambassador to the A:United Nations;a:permanent representative to the A:United Nations
Commander of the N:Air Force;Secretary of the A:Supreme A:National N:Security Council;leader of the n:opposition party;n:deputy commander of the A:Quds Force;Head of the A:Central Bank""".replace("\n", ";").split(";")
BODIES = """N:Defense Ministry;N:Defence Ministry;A:Foreign Ministry;N:Interior Ministry;N:Health Ministry;military;army;air force;government;parliament;embassy;police;A:Supreme Court;A:Central Bank;navy;n:intelligence service;a:foreign ministry;n:defence ministry""".replace("\n", ";").split(";")
GROUPS = "forces;troops;officials;n:security forces;n:government troops;police;authorities;warplanes;n:border guards;fighters;n:rebel fighters;demonstrators;a:special forces;paratroopers;n:opposition leaders;lawmakers;diplomats".split(";")

FEATS = {"DET": "Definite=Def|PronType=Art", "ADJ": "Degree=Pos", "PROPN": "Number=Sing", "NOUN": "Number=Sing"}


class Phrase:
    """Words with heads counted inside the phrase; -1 marks the head of all."""

    def __init__(self):
        self.rows = []          # form, upos, relation, head, tag

    def add(self, form, upos, relation, head, tag="O"):
        self.rows.append([form, upos, relation, head, tag])
        return len(self.rows) - 1

    def compound(self, text, relation, head, person=False):
        """'N:Lt. Gen.' or 'head of the A:National N:Security Council' -> index of the first noun phrase's last word."""
        words, top, of, pending = text.split(), None, None, []
        out = None
        for k, w in enumerate(words):
            kind, _, form = w.rpartition(":")
            if form in ("of", "to", "the", "for"):
                pending.append(self.add(form, "DET" if form == "the" else "ADP", "det" if form == "the" else "case", None))
            elif kind:
                upos = {"A": "ADJ", "a": "ADJ", "N": "PROPN", "n": "NOUN"}[kind]
                pending.append(self.add(form, upos, "amod" if upos == "ADJ" else "compound", None))
            else:
                upos = "PROPN" if form[0].isupper() else "NOUN"
                if top is None:
                    i = self.add(form, upos, relation, head); top = i
                else:
                    i = self.add(form, upos, "nmod", of)
                for p in pending:
                    self.rows[p][3] = i
                pending, of, out = [], i, i
        return top

    def person(self, names, relation, head):
        first = None
        for w in names:
            if first is None:
                first = self.add(w, "PROPN", relation, head, "B-PER")
            else:
                self.add(w, "PROPN", "flat", first, "I-PER")
        return first

    def relink(self, rows, head):
        for r in rows:
            self.rows[r][3] = head


def singular(rng, people):
    """-> phrase of one person or body."""
    p, state = Phrase(), rng.choice(STATES)
    name, kind = rng.choice(people), rng.random()
    if kind < .28:                                          # Iran 's Chief of Staff , Major General X ,
        s = p.add(state[0], "PROPN", "nmod:poss", None, "B-LOC"); p.add(rng.choice(["'s", "'s", "\u2019s"]), "PART", "case", s)
        top = p.compound(rng.choice(OFFICES), None, -1); p.rows[s][3] = top
        _apposed(p, rng, top, name)
    elif kind < .45:                                        # Turkish President X
        a = p.add(state[1], "ADJ", "amod", None, "B-NORP") if rng.random() < .7 else None
        t = p.compound(rng.choice(TITLES), "nmod", None)
        if a is not None:
            p.rows[a][3] = t
        n = p.person(name, None, -1); p.rows[t][3] = n
    elif kind < .58:                                        # X , the Iranian foreign minister ,
        n = p.person(name, None, -1)
        c = p.add(",", "PUNCT", "punct", None); d = p.add(rng.choice(["the", "the", "a"]), "DET", "det", None)
        a = p.add(state[1], "ADJ", "amod", None, "B-NORP") if rng.random() < .6 else None
        t = p.compound(rng.choice([o for o in OFFICES if o[0].islower()]), "appos", n)
        for i in (c, d, a):
            if i is not None:
                p.rows[i][3] = t
        p.add(",", "PUNCT", "punct", n)
    elif kind < .68:                                        # the Iranian foreign minister , X ,
        d = p.add("the", "DET", "det", None); a = p.add(state[1], "ADJ", "amod", None, "B-NORP")
        top = p.compound(rng.choice([o for o in OFFICES if o[0].islower()]), None, -1)
        p.relink((d, a), top); _apposed(p, rng, top, name)
    elif kind < .80:                                        # Russia 's Defence Ministry / the Russian Defence Ministry
        body = rng.choice(BODIES)
        if rng.random() < .5:
            s = p.add(state[0], "PROPN", "nmod:poss", None, "B-LOC"); c = p.add("'s", "PART", "case", s)
            start = len(p.rows); top = p.compound(body.replace("air force", "n:air force"), None, -1); p.rows[s][3] = top
        else:
            d = p.add("the", "DET", "det", None); start = len(p.rows); a = p.add(state[1], "ADJ", "amod", None)
            top = p.compound(body.replace("air force", "n:air force"), None, -1); p.relink((d, a), top)
        whole = all(r[0][0].isupper() for r in p.rows[start:])
        for k in range(start, len(p.rows)):
            p.rows[k][4] = ("B-ORG" if k == start else "I-ORG") if whole else "B-NORP" if k == start and p.rows[k][0] == state[1] else "O"
    elif kind < .88:                                        # state news agency X
        if rng.random() < .6:
            d = p.add("the", "DET", "det", None)
        else:
            d = None
        s, w = p.add(rng.choice(["state", "official", "local"]), "NOUN", "compound", None), p.add("news", "NOUN", "compound", None)
        if p.rows[s][0] != "state":
            p.rows[s][1:3] = ["ADJ", "amod"]
        g = p.add("agency", "NOUN", "nmod", None); p.relink((s, w), g)
        n = p.add(rng.choice(AGENCIES), "PROPN", None, -1, "B-ORG"); p.rows[g][3] = n
        if d is not None:
            p.rows[d][3] = g
    else:                                                   # a spokesman for the army , X ,
        d = p.add(rng.choice(["a", "the"]), "DET", "det", None)
        a = p.add(rng.choice(["senior", "military", "presidential", state[1]]), "ADJ", "amod", None)
        if p.rows[a][0] == state[1]:
            p.rows[a][4] = "B-NORP"
        top = p.add(rng.choice(["spokesman", "spokeswoman", "official", "commander", "diplomat", "source", "adviser"]), "NOUN", None, -1); p.relink((d, a), top)
        if rng.random() < .4:
            _apposed(p, rng, top, name)
    return p


def _apposed(p, rng, top, name):
    c = p.add(",", "PUNCT", "punct", None)
    rank = rng.choice(RANKS)
    t = p.compound(rank, "nmod", None) if rank else None
    n = p.person(name, "appos", top); p.rows[c][3] = n
    if t is not None:
        p.rows[t][3] = n
    p.add(",", "PUNCT", "punct", top)


def plural(rng, people):
    p, state = Phrase(), rng.choice(STATES)
    a = p.add(state[1], "ADJ", "amod", None, "B-NORP")
    top = p.compound(rng.choice(GROUPS), None, -1)
    p.rows[a][3] = top
    p.rows[top][1] = "NOUN"
    return p


def features(row):
    if len(row) > 5:
        return row[5]
    form, upos = row[0], row[1]
    if form == "a":
        return "Definite=Ind|PronType=Art"
    if upos in ("NOUN", "PROPN") and form in ("forces", "troops", "officials", "authorities", "warplanes", "guards", "fighters", "demonstrators", "paratroopers", "leaders", "lawmakers", "diplomats", "Forces", "Affairs", "Nations", "Guards", "police"):
        return "Number=Plur"
    return FEATS.get(upos, "_")


def lemma(row):
    if len(row) > 5:
        return row[6]
    form, upos = row[0], row[1]
    if upos == "NOUN" and features(row) == "Number=Plur":
        return {"authorities": "authority", "police": "police"}.get(form, form[:-1])
    return "'s" if upos == "PART" else form if upos == "PROPN" or upos == "ADJ" and form[0].isupper() and form in {s[1] for s in STATES} else form.lower()


PLACES_IN_TREE = ("nsubj", "nsubj:pass", "obj", "obl:agent", "obl", "nmod", "iobj")


def replaceable(s):
    """[(first, end, head, plural)]: runs that one name or a pronoun fills, with nothing hanging on them but flat parts and a case before."""
    children = {}
    for i, h in enumerate(s.heads):
        children.setdefault(h - 1, []).append(i)
    out = []
    for i, r in enumerate(s.rels):
        if r not in PLACES_IN_TREE:
            continue
        form = s.forms[i].lower()
        pronoun = s.upos[i] == "PRON" and form in ("he", "she", "they", "him", "them")
        if not pronoun and not (s.upos[i] == "PROPN" and s.forms[i].isalpha()):
            continue
        parts = [c for c in children.get(i, []) if s.rels[c] == "flat"]
        others = [c for c in children.get(i, []) if s.rels[c] not in ("flat", "case")]
        if others or any(c > i and s.rels[c] == "case" for c in children.get(i, [])) or any(children.get(c) for c in parts) or parts != list(range(i + 1, i + 1 + len(parts))):
            continue
        if r in ("obl", "nmod") and not any(s.rels[c] == "case" and s.forms[c].lower() in ("with", "by", "to", "from", "against", "for") for c in children.get(i, [])):
            continue
        if s.names and any(next(iter(a)) not in (TAG["B-PER"], TAG["I-PER"], TAG["B-ORG"], TAG["I-ORG"]) for a in s.names[i:i + 1 + len(parts)]) and not pronoun:
            continue
        out.append((i, i + 1 + len(parts), form in ("they", "them")))
    return out


def put(s, first, end, phrase):
    """The sentence with the run replaced by the phrase."""
    rows, shift = phrase.rows, len(phrase.rows) - (end - first)
    if rows[-1][0] == "," and (end == len(s.forms) or s.upos[end] == "PUNCT"):
        rows, shift = rows[:-1], shift - 1
    forms = [r[0] for r in rows]
    if first == 0:
        forms[0] = forms[0][:1].upper() + forms[0][1:]
    top = next(k for k, r in enumerate(rows) if r[3] == -1)

    def moved(h):               # 1-based head in the old sentence -> new
        return h if h == 0 or h - 1 < first else first + top + 1 if h - 1 < end else h + shift
    old = s.heads[first]
    heads = [moved(old) if r[3] == -1 else first + r[3] + 1 for r in rows]
    rels = [s.rels[first] if r[3] == -1 else r[2] for r in rows]
    join = lambda a, b: a[:first] + b + a[end:]
    t = Sentence(s.source, join(s.forms, forms), join(s.upos, [r[1] for r in rows]), join(s.feats, [features(r) for r in rows]), join(s.lemmas, [lemma(r) for r in rows]),
                 [moved(h) for h in s.heads[:first]] + heads + [moved(h) for h in s.heads[end:]], join(s.rels, rels), doc=s.doc)
    if s.names:
        t.names = join(s.names, [{TAG[r[4]]} for r in rows])
    return t


def dateline(s, rng):
    """CITY ( Agency ) - sentence: the city is the root, the sentence hangs on it as parataxis, as EWT has it."""
    p = Phrase()
    city = rng.choice(CITIES)
    top = p.add(city.upper() if rng.random() < .75 else city, "PROPN", "root", -1, "B-LOC")
    if rng.random() < .3:
        c = p.add(",", "PUNCT", "punct", None)
        m, d = p.add(rng.choice(MONTHS), "PROPN", "nmod:unmarked", None), p.add(str(rng.randint(1, 31)), "NUM", "nmod:unmarked", top)
        p.relink((c, m), d)
    if rng.random() < .7:
        b = p.add("(", "PUNCT", "punct", None); a = p.add(rng.choice(AGENCIES), "PROPN", "appos", top, "B-ORG"); e = p.add(")", "PUNCT", "punct", None)
        p.relink((b, e), a)
        p.add(rng.choice(["-", "--", "\u2014", "\u2013", ":"]), "PUNCT", "punct", None)
    else:
        p.add(rng.choice([":", "-", "--", "\u2014", "\u2013", ":"]), "PUNCT", "punct", None)
    k = len(p.rows)
    root = s.heads.index(0)
    heads = [0 if r[3] == -1 else k + root + 1 if r[3] is None else r[3] + 1 for r in p.rows]
    t = Sentence(s.source, [r[0] for r in p.rows] + s.forms, [r[1] for r in p.rows] + s.upos,
                 ["NumForm=Digit|NumType=Card" if r[1] == "NUM" else features(r) for r in p.rows] + s.feats, [r[0] if r[1] == "PROPN" else lemma(r) for r in p.rows] + s.lemmas,
                 heads + [h + k if h else 1 for h in s.heads], [r[2] for r in p.rows] + ["parataxis" if h == 0 else r for h, r in zip(s.heads, s.rels)], doc=s.doc)
    if s.names:
        t.names = [{TAG[r[4]]} for r in p.rows] + s.names
    return t


def people(rows):
    """Persons of world/offices.tsv as lists of plain words."""
    out = set()
    for r in rows:
        words = r["person"].split()
        if 2 <= len(words) <= 4 and all(w.isalpha() and len(w) > 1 for w in words):
            out.add(tuple(w[:1] + w[1:].lower() if w.isupper() else w for w in words))
    return sorted(out)


def varied(s, rng, names):
    """The sentence in newspaper dress, or itself where nothing can be put on it."""
    if s.heads is None or len(s.forms) < 5 or len(s.forms) > 45:
        return s
    t = s
    for first, end, many in sorted(replaceable(s), key=lambda _: rng.random())[:2 if rng.random() < .3 else 1]:
        if t is s:
            t = put(s, first, end, plural(rng, names) if many else singular(rng, names))
    root = t.heads.index(0)
    if t.upos[root] == "VERB" and t.forms[-1] == "." and t.upos[0] != "PUNCT" and any(h == root + 1 and r.startswith("nsubj") for h, r in zip(t.heads, t.rels)) and rng.random() < .12:
        t = dateline(t, rng)
    return t
