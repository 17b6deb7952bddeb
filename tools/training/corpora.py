"""Reads the annotated sets into one kind of sentence; what a set does not annotate stays None (no loss).

Names: an entry of `names` is the set of tags that the annotation allows for the token, so that a set which
never marks, say, weapons does not teach that weapons are no names.
"""
import csv, json, os, re
import xml.etree.ElementTree
from dataclasses import dataclass, field

TYPES = ["PER", "ORG", "LOC", "NORP", "EVENT", "PRODUCT", "WORK"]
TAGS = ["O"] + [p + t for t in TYPES for p in ("B-", "I-")]
TAG = {t: i for i, t in enumerate(TAGS)}
ALL = frozenset(range(len(TAGS)))


@dataclass
class Sentence:
    source: str
    forms: list
    upos: list = None
    feats: list = None
    lemmas: list = None
    heads: list = None          # 0 = root, else 1-based
    rels: list = None
    names: list = None          # allowed tag ids per token, bare names
    mentions: list = None       # the same, for actor phrases as re3d marks them
    phrases: list = None        # the same, GUM's outermost mentions of persons, bodies, places: helps the encoder, is not shipped
    xpos: list = None
    doc: str = ""


KEPT_SUBTYPES = {"nsubj:pass", "csubj:pass", "aux:pass", "obl:agent", "obl:unmarked", "nmod:unmarked", "nmod:poss", "acl:relcl", "compound:prt"}
DROPPED_FEATURES = ("ExtPos=", "Typo=", "Abbr=", "Style=", "Foreign=")


def relation(r):
    return r if r in KEPT_SUBTYPES else r.split(":")[0]


def features(f):
    kept = [x for x in f.split("|") if not x.startswith(DROPPED_FEATURES)]
    return "|".join(kept) if f != "_" and kept else "_"


def conllu(path, source):
    sentences, rows, doc = [], [], ""
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc id = "):
            doc = line[14:]
        if line.startswith("#"):
            continue
        if line:
            c = line.split("\t")
            if c[0].isdigit():
                rows.append(c)
        elif rows:
            sentences.append(Sentence(source, [r[1] for r in rows], [r[3] for r in rows], [features(r[5]) for r in rows],
                                      [r[2] for r in rows], [int(r[6]) for r in rows], [relation(r[7]) for r in rows],
                                      xpos=[r[4] for r in rows], doc=doc))
            rows = []
    return sentences


def bio(path):
    sentences, forms, tags = [], [], []
    for line in open(path, encoding="utf-8"):
        p = line.split()
        if p:
            forms.append(p[0]); tags.append(p[-1])
        elif forms:
            sentences.append((forms, tags)); forms, tags = [], []
    if forms:
        sentences.append((forms, tags))
    return sentences


# --- peoples, faiths and parties that UNER leaves out: marked NORP where written large ---------------------------------
_PEOPLES = """afghan albanian algerian american angolan arab arabic argentine armenian australian austrian azerbaijani azeri bahraini
bangladeshi basque belarusian belgian bolivian bosnian brazilian british briton bulgarian burmese burundian cambodian cameroonian
canadian catalan chadian chechen chilean chinese colombian congolese croat croatian cuban cypriot czech dane danish dutch ecuadorian
egyptian emirati english eritrean estonian ethiopian european filipino finnish french gambian georgian german ghanaian greek guatemalan
guinean haitian honduran hungarian icelandic indian indonesian iranian iraqi irish israeli italian ivorian jamaican japanese
jordanian kazakh kenyan korean kosovar kuwaiti kurd kurdish kyrgyz lao laotian latvian lebanese liberian libyan lithuanian macedonian
malaysian malian maltese mexican moldovan mongolian montenegrin moroccan mozambican nepalese nepali nicaraguan nigerian
nigerien norwegian omani pakistani palestinian panamanian pashtun paraguayan persian peruvian pole polish portuguese qatari romanian
russian rwandan salvadoran saudi scot scottish senegalese serb serbian singaporean slovak slovenian somali spaniard
spanish sudanese swede swedish swiss syrian taiwanese tajik tanzanian thai tibetan tunisian turk turkish turkmen ugandan uighur
ukrainian uruguayan uyghur uzbek venezuelan vietnamese welsh yemeni yemenite zambian zimbabwean african asian western latin
muslim islamic islamist christian catholic protestant orthodox jew jewish hindu buddhist sikh sunni shia shiite shi'ite alawite druze yazidi
baathist ba'athist wahhabi salafi salafist copt coptic mormon evangelical baptist methodist anglican lutheran presbyterian
republican democrat democratic communist marxist nazi zionist bolshevik socialist maoist jihadist hispanic latino caucasian slavic""".split()
PEOPLES = {w for p in _PEOPLES for w in (p, p + "s", p + "n")} | {"british", "englishman", "frenchman", "irishman", "chinese", "kurds", "turks"}


def mark_peoples(s):
    for i, form in enumerate(s.forms):
        if s.names[i] == {0} and form[0].isupper() and form.lower() in PEOPLES and (s.xpos is None or s.xpos[i] in ("JJ", "NNPS", "NNP", "NNS", "NN")):
            s.names[i] = {TAG["B-NORP"], 0} if form.lower() in ("democratic", "western", "orthodox", "socialist", "democrat") else {TAG["B-NORP"]}


def allow(tags, mapping, unmarked):
    """BIO tags -> allowed sets. mapping: type -> list of our types; unmarked: our types that the set never marks."""
    free = frozenset([0] + [TAG[p + t] for t in unmarked for p in ("B-", "I-")])
    out = []
    for t in tags:
        if t == "O":
            out.append(set(free) if unmarked else {0})
            continue
        ours = mapping.get(t[2:], [])
        a = {TAG[t[:2] + x] for x in ours if x != "O"}
        if "O" in ours:
            a.add(0)
        out.append(a or set(ALL))
    return out


def add_uner(sentences, path):
    known = {}
    for forms, tags in bio(path):
        known.setdefault(tuple(forms), tags)
    hit = 0
    for s in sentences:
        tags = known.get(tuple(s.forms))
        if tags is None:
            continue
        hit += 1
        marked = allow(tags, {t: [t] for t in TYPES}, [])
        free = frozenset([0] + [TAG[p + t] for t in ("EVENT", "PRODUCT", "WORK") for p in ("B-", "I-")])
        s.names = marked
        mark_peoples(s)
        for i, a in enumerate(s.names):             # proper nouns outside PER/ORG/LOC may be events, products, works
            if a == {0} and s.upos[i] == "PROPN":
                s.names[i] = set(free)
    return hit


TITLES = set("""mr mr. mrs mrs. ms ms. dr dr. sir dame lord lady president prime minister king queen prince princess general gen. colonel col.
major maj. captain capt. lieutenant lt. sergeant sgt. admiral adm. commander chancellor senator sen. representative rep. congressman congresswoman
governor gov. mayor judge justice professor prof. prof secretary director chairman chief sheikh shaikh sheik imam ayatollah pope cardinal bishop
archbishop rev. reverend father sister brother saint st. officer detective inspector spokesman spokeswoman ambassador mp md phd speaker premier coach
minister deputy vice attorney foreign defense defence interior staff sgt cpl. private pvt. corporal brigadier marshal sultan emir king's the""".split())


def gum_names(doc):
    """Bare names from GUM's nested mentions: head run of proper nouns, titles left out of persons."""
    total = sum(len(s) for s in doc["sents"])
    allowed = [None] * total
    xpos, flat = doc["xpos"], [t for s in doc["sents"] for t in s]
    ours = {"person": "PER", "organization": "ORG", "place": "LOC", "event": "EVENT", "object": "PRODUCT"}
    mentions = sorted((m for m in doc["mentions"] if m.get("named")), key=lambda m: m["start"] - m["end"])
    spans = []
    for m in mentions:
        start, end = m["start"], m["end"]
        try:
            keep = [int(x) - 1 + start for x in m["minspan"].split(",")]
        except ValueError:
            continue
        first, last = min(keep), min(max(keep) + 1, end)
        while first < last and xpos[first] in ("DT", "PRP$"):
            first += 1
        while last > first and xpos[last - 1] in ("POS", ","):
            last -= 1
        kind = m["etype"]
        if kind == "person":
            while first < last and (flat[first].lower() in TITLES or not xpos[first].startswith("NNP")):
                first += 1
        if first >= last or not all(x.startswith("NNP") or x in ("HYPH", "POS", "IN", "DT", "CC", ",", "CD", "JJ", "NN", "NNS", ".") for x in xpos[first:last]):
            continue
        if not any(x.startswith("NNP") for x in xpos[first:last]):
            continue
        if kind == "person" and xpos[last - 1] == "NNPS":
            kind = "people"
        spans.append((first, last, kind))
    for i in range(total):                      # a proper noun or capital outside named mentions: nothing is known
        name_like = xpos[i].startswith("NNP") or flat[i][:1].isupper() and xpos[i] == "JJ"
        allowed[i] = set(ALL) if name_like else {0}
    taken = [False] * total
    inner_first = sorted(spans, key=lambda s: (s[1] - s[0]))
    for first, last, kind in sorted(spans, key=lambda s: (s[0], -(s[1] - s[0]))):
        if any(taken[first:last]):
            continue
        if kind == "person" or kind == "organization" and any("POS" == x for x in xpos[first:last]):
            inner = [s for s in inner_first if s[0] >= first and s[1] <= last and s[:2] != (first, last) and s[2] in ours]
            if inner:                           # "Saudi Arabia 's Civil Defense Authority": both parts stand for themselves
                cut = max(s[1] for s in inner)
                if cut < last:
                    while cut < last and not xpos[cut].startswith("NNP"):
                        cut += 1
                    if kind == "person":
                        while cut < last and flat[cut].lower() in TITLES:
                            cut += 1
                    if cut >= last:
                        continue
                    for a, b, k in inner:
                        if k in ours and not any(taken[a:b]):
                            _put(allowed, taken, a, b, [ours[k]])
                    first = cut
        types = [ours[kind]] if kind in ours else ["NORP"] if kind == "people" else ["WORK", "NORP", "PRODUCT", "O"] if kind == "abstract" else ["O", "PRODUCT", "EVENT"]
        if not any(taken[first:last]):
            _put(allowed, taken, first, last, types)
    for i in range(total):
        if not taken[i] and flat[i][:1].isupper() and flat[i].lower() in PEOPLES and xpos[i] in ("JJ", "NNPS"):
            allowed[i] = {TAG["B-NORP"]}
    return allowed


def gum_phrases(doc):
    tags = ["O"] * sum(len(s) for s in doc["sents"])
    kinds = {"person": "PER", "organization": "ORG", "place": "LOC"}
    for m in sorted(doc["mentions"], key=lambda m: (m["start"], -m["end"])):
        if m["etype"] in kinds and all(t == "O" for t in tags[m["start"]:m["end"]]):
            for i in range(m["start"], m["end"]):
                tags[i] = ("B-" if i == m["start"] else "I-") + kinds[m["etype"]]
    return [{TAG[t]} for t in tags]


def _put(allowed, taken, first, last, types):
    for i in range(first, last):
        taken[i] = True
        p = "B-" if i == first else "I-"
        allowed[i] = {TAG[p + t] for t in types if t != "O"} | ({0} if "O" in types else set())


def add_gum_names(sentences, path):
    docs = {}
    for line in open(path, encoding="utf-8"):
        d = json.loads(line)
        docs[d["id"]] = d
    by_doc = {}
    for s in sentences:
        by_doc.setdefault(s.doc, []).append(s)
    for name, group in by_doc.items():
        d = docs.get(name)
        if d is None or [t for x in d["sents"] for t in x] != [t for s in group for t in s.forms]:
            continue
        allowed, phrases, k = gum_names(d), gum_phrases(d), 0
        for s in group:
            s.names, s.phrases = allowed[k:k + len(s.forms)], phrases[k:k + len(s.forms)]
            k += len(s.forms)


def open_documents(path):
    with open(path, encoding="utf-8") as f:
        return {r["doc"] for r in csv.DictReader(f, delimiter="\t") if r["text_licence"] == "open"}


# --- re3d: text with character offsets ---------------------------------------------------------------------------------
_TOKEN = re.compile(r"https?://\S+|www\.\S+|(?:[A-Z]\.){2,}|\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Sgt|Capt|Adm|Gov|Sen|Rep|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|St|No|U\.S)\.|\d+(?:[.,:]\d+)*|[^\W\d_]+(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|[^\W_]+|\S")
_END = re.compile(r"(?<=[.!?])[\"”’)\]]*\s+(?=[\"“‘(\[]?[A-Z0-9])|\n+")


def re3d(path, hold_out=None, states=frozenset()):
    """-> (training, held-out) sentences with mentions; BBC documents (NC) left out."""
    kinds = {"Person": "PER", "Organisation": "ORG", "Location": "LOC", "Nationality": "NORP", "Weapon": "PRODUCT", "Vehicle": "PRODUCT",
             "MilitaryPlatform": "PRODUCT", "DocumentReference": "WORK"}
    train, held, n = [], [], 0
    for line in open(path, encoding="utf-8"):
        d = json.loads(line)
        if "NonCommercial" in d["licence"]:
            continue
        n += 1
        text = d["text"]
        entities = sorted(((e["begin"], e["end"], kinds[e["type"]]) for e in d["entities"] if e.get("confidence", 1) >= .5 and e["type"] in kinds), key=lambda e: (e[0], -e[1]))
        cuts = [0] + [m.end() for m in _END.finditer(text)] + [len(text)]
        for a, b in zip(cuts, cuts[1:]):
            tokens = [(m.start() + a, m.end() + a) for m in _TOKEN.finditer(text[a:b])]
            if not tokens:
                continue
            tags, done = ["O"] * len(tokens), 0
            for start, end, kind in entities:
                if start < done or end <= a or start >= b:
                    continue
                inside = [i for i, (x, y) in enumerate(tokens) if x < end and start < y]
                for k, i in enumerate(inside):
                    tags[i] = ("I-" if k else "B-") + kind
                done = end
            s = Sentence("re3d", [text[x:y] for x, y in tokens], doc=d["_id"])
            s.mentions = allow(tags, {t: [t] for t in TYPES}, [])
            s.names = re3d_names(s.forms, tags, states)
            s.offsets = tokens
            (held if hold_out and n % hold_out == 0 else train).append(s)
    return train, held


_LOWER_INSIDE = {"of", "the", "for", "and", "-", "al", "in", "de", "on", "’s", "'s", "to"}


def re3d_names(forms, tags, states):
    """Bare names inside re3d's phrases where that is clear: an all-capitalised phrase; anything else is left open."""
    out, i = [], 0
    while i < len(forms):
        if tags[i] == "O":
            out.append({0} if not forms[i][:1].isupper() else set(ALL)); i += 1; continue
        j = i + 1
        while j < len(forms) and tags[j].startswith("I-"):
            j += 1
        kind = tags[i][2:]
        a = i
        while a < j and (forms[a].lower() in ("the", "a") or kind == "PER" and forms[a].lower() in TITLES):
            a += 1
        body = forms[a:j]
        clear = body and body[0][:1].isupper() and body[-1][:1].isupper() and all(w[:1].isupper() or w.lower() in _LOWER_INSIDE for w in body) and "," not in body
        if clear and kind == "PER" and (any(w.lower() in TITLES or w.lower() in ("of", "for", "’s", "'s") for w in body)):
            clear = False
        if clear and kind in ("LOC", "ORG") and any(w in ("’s", "'s") for w in body):
            clear = False
        if clear and kind == "ORG" and len(body) == 1 and body[0].lower() in PEOPLES | {"we", "i", "they", "it", "our", "some", "all", "many"}:
            clear = False
        if clear and len(body) == 1 and body[0].lower() in ("we", "i", "they", "it", "he", "she", "our", "you", "some", "all", "many", "people", "minister", "secretary"):
            clear = False
        if clear and " ".join(body).lower() in states:
            kind = "LOC"
        for k in range(i, j):
            if clear:
                out.append({TAG[("B-" if k == a else "I-") + kind]} if k >= a else {0})
            else:
                out.append(set(ALL) if forms[k][:1].isupper() else {0} | {TAG["I-" + t] for t in TYPES})
        i = j
    return out


def wikigold(path):
    loose = ["NORP", "EVENT", "PRODUCT", "WORK"]
    mapping = {"PER": ["PER"], "LOC": ["LOC"], "ORG": ["ORG"], "MISC": loose}
    out = []
    for forms, tags in bio(path):
        begun = []
        for i, t in enumerate(tags):            # wikigold writes I- at the start of names
            if t != "O" and t[0] == "I" and (i == 0 or tags[i - 1] == "O" or tags[i - 1][2:] != t[2:]):
                t = "B" + t[1:]
            begun.append(t)
        s = Sentence("wikigold", forms)
        s.names = allow(begun, mapping, [])
        for i, f in enumerate(forms):
            if begun[i] == "O" and f.lower() in PEOPLES and f[0].isupper():
                s.names[i] = {0, TAG["B-NORP"]}
            elif begun[i][0] == "B" and begun[i].endswith("MISC") and f.lower() in PEOPLES:
                s.names[i] = {TAG["B-NORP"]}
        out.append(s)
    return out


def crossner(path):
    mapping = {"politician": ["PER"], "person": ["PER"], "politicalparty": ["ORG"], "organisation": ["ORG"], "location": ["LOC"], "country": ["LOC"],
               "election": ["EVENT"], "event": ["EVENT"], "misc": ["NORP", "WORK", "PRODUCT", "EVENT", "O"]}
    out = []
    for forms, tags in bio(path):
        s = Sentence("crossner", forms)
        s.names = allow(tags, mapping, [])
        for i, f in enumerate(forms):
            if s.names[i] == {0} and f[:1].isupper() and f.lower() in PEOPLES:
                s.names[i] = {0, TAG["B-NORP"]}
            elif s.names[i] == {0} and f[:1].isupper() and i:
                s.names[i] = {0, TAG["B-WORK"], TAG["I-WORK"], TAG["B-PRODUCT"], TAG["I-PRODUCT"]}
        out.append(s)
    return out


# --- news: MEANTIME (Wikinews) and ECB+ --------------------------------------------------------------------------------
def _xml_sentences(path):
    """-> tokens by sentence [(id, form)], mentions [(tag, attributes, token ids, id)], targets of REFERS_TO by source."""
    root = xml.etree.ElementTree.parse(path).getroot()
    sentences = {}
    for t in root.iter("token"):
        sentences.setdefault(int(t.get("sentence")), []).append((t.get("t_id"), (t.text or "").strip() or "_"))
    marks, refers = [], {}
    for m in root.find("Markables"):
        anchors = [a.get("t_id") for a in m.findall("token_anchor")]
        marks.append((m.tag, m.attrib, anchors, m.get("m_id")))
    for r in root.find("Relations") if root.find("Relations") is not None else []:
        if r.tag == "REFERS_TO":
            for x in r.findall("source"):
                refers[x.get("m_id")] = r.find("target").get("m_id")
    return sentences, marks, refers


_NO_NAMES = set("""the a an this that these those he she it we they i you his her its our their my your in on at by for from with as of to and but or nor so if
when while after before since until because although though however there here what who why how which where not no all some many more most both several one two
said says say is are was were be been has have had do does did will would can could may might must should according about last next first new then now also
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec am pm posted updated by""".split())


def _news(path, source, pick):
    """pick(marks, refers) -> [(token ids, our types)], ids of tokens whose sentences are annotated."""
    out = []
    for folder, _, files in sorted(os.walk(path)):
        for name in sorted(f for f in files if f.endswith(".xml")):
            sentences, marks, refers = _xml_sentences(os.path.join(folder, name))
            spans, seen = pick(marks, refers)
            for _, tokens in sorted(sentences.items()):
                ids = {t: i for i, (t, _) in enumerate(tokens)}
                if not any(t in seen for t in ids):
                    continue
                s = Sentence(source, [f for _, f in tokens], doc=name)
                s.names = [set(ALL) if f[:1].isupper() and i else {0} for i, f in enumerate(s.forms)]
                s.names = [{0} if f.lower() in _NO_NAMES else a for f, a in zip(s.forms, s.names)]
                if s.forms[0][:1].isupper() and s.forms[0].lower() not in _NO_NAMES:
                    s.names[0] = set(ALL)
                for anchors, types in spans:
                    at = sorted(ids[a] for a in anchors if a in ids)
                    if at:
                        _mark_news(s, at[0], at[-1] + 1, types)
                for i, f in enumerate(s.forms):
                    if s.names[i] == ALL and f.lower() in PEOPLES:
                        s.names[i] = {0, TAG["B-NORP"]}
                out.append(s)
    return out


def _mark_news(s, first, last, types):
    """The one run of capitalised words inside a mention is its name."""
    capital = [s.forms[i][:1].isupper() and s.forms[i].lower() not in TITLES | {"the"} for i in range(first, last)]
    if not any(capital):
        return
    a = first + capital.index(True)
    b = first + len(capital) - capital[::-1].index(True)
    inside = s.forms[a:b]
    whole = all(f[:1].isupper() or f.lower() in _LOWER_INSIDE or not f[:1].isalpha() for f in inside) and "," not in inside and not any(f in ("'s", "\u2019s") for f in inside)
    if not whole or types == ["PER"] and any(f.lower() in TITLES | {"of", "for"} for f in inside) or len(inside) == 1 and inside[0].lower() in PEOPLES:
        return
    if a == 0 and len(inside) == 1 or inside[0].lower() in _NO_NAMES:
        return
    for i in range(a, b):
        s.names[i] = {TAG[("B-" if i == a else "I-") + t] for t in types}


def meantime(path):
    kinds = {"PER": ["PER"], "ORG": ["ORG"], "LOC": ["LOC"], "PRO": ["PRODUCT", "WORK"], "FIN": ["ORG"]}

    def pick(marks, refers):
        entity = {i: a.get("ent_type") for tag, a, _, i in marks if tag == "ENTITY"}
        named = [(anchors, kinds[entity[refers[i]]]) for tag, a, anchors, i in marks
                 if tag == "ENTITY_MENTION" and a.get("syntactic_type") in ("NAM", "PRE.NAM") and entity.get(refers.get(i)) in kinds]
        return named, {t for tag, _, anchors, _ in marks if tag == "ENTITY_MENTION" for t in anchors}
    return _news(path, "meantime", pick)


def ecb(path):
    kinds = {"HUMAN_PART_PER": ["PER"], "HUMAN_PART_ORG": ["ORG"], "HUMAN_PART_GPE": ["LOC"], "LOC_GEO": ["LOC"], "LOC_FAC": ["LOC", "ORG"], "HUMAN_PART_VEH": ["PRODUCT"]}

    def pick(marks, refers):
        return [(anchors, kinds[tag]) for tag, _, anchors, _ in marks if tag in kinds and anchors], {t for tag, _, anchors, _ in marks if tag != "UNKNOWN_INSTANCE_TAG" for t in anchors}
    return _news(path, "ecb", pick)
