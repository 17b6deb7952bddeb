"""Sentences as agencies write them.

Two uses: whole sentences and headlines (`made`), and hard subjects, additions and frames for treebank sentences (`dressed`). Names of persons come from world/offices.tsv,
names of places from world/places.tsv. A relation, feature or lemma "?" is one that the treebanks do not agree on, or that is not worth spelling out: it gives no loss.
"""
from corpora import TAG, Sentence
from newsroom import AGENCIES, dateline, put, replaceable
from wire_headlines import Maker
from wire_trees import PAST, W, as_, by, linear, phrase, punct
from wire_words import OFFICE_WORDS, PEOPLE


def inserted(s, rng, maker):
    """A relative clause, a participle, a phrase or a number behind a plain noun of the sentence."""
    right = set()
    for i, h in enumerate(s.heads):
        if h and i + 1 > h:
            right.add(h - 1)
    spots = [i for i, r in enumerate(s.rels) if r in ("nsubj", "nsubj:pass", "obj", "obl", "obl:agent") and s.upos[i] in ("NOUN", "PROPN") and i not in right and i + 1 < len(s.forms)
             and (r.startswith("nsubj") or rng.random() < .3) and s.rels[i + 1] not in ("flat", "case")]
    if not spots:
        return s
    i = rng.choice(spots)
    node = W(s.forms[i], s.upos[i], feats=s.feats[i])
    person = s.names and TAG["B-PER"] in s.names[i] and len(s.names[i]) == 1
    node.who = bool(person) or s.forms[i] in PEOPLE or s.forms[i].lower() in OFFICE_WORDS
    node.tag = "B-PER" if person else "O"
    maker.hard(node)
    p = phrase(node)
    rows = p.rows[1:]
    top = p.rows[0]
    if not rows or top[3] != -1 or len(rows) > 18:
        return s
    if rows[-1][0] == "," and s.upos[i + 1] == "PUNCT":
        rows = rows[:-1]
    shift = len(rows)
    moved = lambda h: h if h <= i + 1 else h + shift
    join = lambda a, b: a[:i + 1] + b + a[i + 1:]
    t = Sentence(s.source, join(s.forms, [r[0] for r in rows]), join(s.upos, [r[1] for r in rows]), join(s.feats, [r[5] for r in rows]), join(s.lemmas, [r[6] for r in rows]),
                 [moved(h) for h in s.heads[:i + 1]] + [i + 1 + r[3] for r in rows] + [moved(h) for h in s.heads[i + 1:]], join(s.rels, [r[2] for r in rows]), doc=s.doc)
    if s.names:
        t.names = join(s.names, [{TAG[r[4]]} for r in rows])
    return t


def small(s):
    """The first word as it is inside a sentence."""
    keep = s.upos[0] == "PROPN" or s.forms[0] == "I" or s.forms[0].isupper() and len(s.forms[0]) > 1 or s.upos[0] == "ADJ" and s.lemmas[0][:1].isupper()
    return s.forms[0] if keep else s.forms[0][:1].lower() + s.forms[0][1:]


def unquoted(s):
    return not any(f in ("\"", "\u201c", "\u201d", "'", "``", "''") for f in s.forms)


def around(s, before, after, root_rel, top, keep=False):
    """Words before and after a treebank sentence without its full stop. before, after: rows with heads; head "S" is the sentence's root; top: the row that becomes the root, or None."""
    n = len(s.forms) - 1
    k = len(before)
    root = s.heads.index(0) + 1 + k
    rows = before + after
    place = [j + 1 if j < k else j + 1 + n for j in range(len(rows))]
    head = lambda h, base=0: root if h == "S" else 0 if h == -1 else place[base + h]
    new_top = root if top is None else place[top]
    heads = [head(r[3]) for r in before] + [new_top if h == 0 and top is not None else h + k if h else 0 for h in s.heads[:n]] + [head(r[3], k) for r in after] + [new_top]
    rels = [r[2] for r in before] + [root_rel if h == 0 and top is not None else r for h, r in zip(s.heads[:n], s.rels[:n])] + [r[2] for r in after] + ["punct"]
    f = lambda c, own, last: [r[c] for r in before] + own[:n] + [r[c] for r in after] + [last]
    forms = f(0, [small(s) if k and not keep else s.forms[0]] + s.forms[1:], ".")
    forms[0] = forms[0][:1].upper() + forms[0][1:]
    t = Sentence(s.source, forms, f(1, s.upos, "PUNCT"), f(5, s.feats, "_"), f(6, s.lemmas, "."), heads, rels, doc=s.doc)
    if s.names:
        t.names = [{TAG[r[4]]} for r in before] + s.names[:n] + [{TAG[r[4]]} for r in after] + [{0}]
    return t


def framed(s, rng, maker):
    """A treebank sentence as what somebody says, or with a time or a clause before it."""
    root = s.heads.index(0)
    n = len(s.forms)
    if s.forms[-1] != "." or s.heads[-1] != root + 1 or s.upos[root] != "VERB" or s.upos[0] in ("PUNCT", "CCONJ") or not any(h == root + 1 and r.startswith("nsubj") for h, r in zip(s.heads, s.rels)) or "\"" in s.forms or "?" in s.forms:
        return s
    x = rng.random()
    if x < .6:
        speaker = maker.titled() if maker.odds(.3) else maker.office() if maker.odds(.4) else maker.subject() if maker.odds(.3) else maker.actor(0)
        told = maker.odds(.15)
        v = W("told" if told else maker.pick(["said", "said", "said", "announced", "added", "insisted", "warned", "claimed"]), "VERB", feats=PAST.format(n="Plur" if speaker.plural else "Sing"))
        v.lemma = "tell" if told else v.form[:-2] if v.form != "said" else "say"
        v.lemma = "announce" if v.form == "announced" else v.lemma
        v.left.append(as_(speaker, "nsubj"))
        v.rel = "root"
        if told:
            v.right.append(W(maker.pick(AGENCIES), "PROPN", "?", feats="Number=Sing", tag="B-ORG"))
        if maker.odds(.35):
            v.right.append(maker.when())
        rows = phrase(v).rows
        top = next(j for j, r in enumerate(rows) if r[3] == -1)
        if x < .3:                                          # X said (that) S .
            if maker.odds(.6):
                rows.append(["that", "SCONJ", "mark", "S", "O", "_", "that"])
            return around(s, rows, [], "ccomp", top)
        if maker.odds(.4) and unquoted(s):               # " S , " X said .   " S , " said X .
            if not told and maker.odds(.5) and v.left[-1].rel == "nsubj":
                v.right.insert(0, v.left.pop())
                rows = phrase(v).rows
                top = next(j for j, r in enumerate(rows) if r[3] == -1)
            lead = [[",", "PUNCT", "punct", "S", "O", "_", ","], ["\"", "PUNCT", "punct", "S", "O", "_", "\""]]
            rows = lead + [r[:3] + [r[3] + 2 if r[3] != -1 else -1] + r[4:] for r in rows]
            return around(s, [["\"", "PUNCT", "punct", "S", "O", "_", "\""]], rows, "ccomp", top + 3, keep=True)
        rows = [[",", "PUNCT", "punct", top + 1, "O", "_", ","]] + [r[:3] + [r[3] + 1 if r[3] != -1 else -1] + r[4:] for r in rows]
        return around(s, [], rows, "ccomp", top + 1)
    if s.rels[0] in ("mark", "case", "discourse"):
        return s
    if x < .8:
        p = maker.when() if maker.odds(.6) else by(maker.place(), maker.pick(["in", "near"]), "obl")
    else:
        p = maker.clause(maker.actor(0), 0, True)
        p.left.insert(0, W(maker.pick(["after", "before", "as", "while", "although", "once"]), "SCONJ", "mark"))
        p.rel = "advcl"
    if maker.odds(.5):
        p.right.append(punct())
    rows = phrase(p).rows
    for r in rows:
        if r[3] == -1:
            r[3] = "S"
    return around(s, rows, [], "root", None)


def dressed(s, rng, maker, plain):
    """The treebank sentence in richer newspaper dress. plain: newsroom's own dress, for half of them."""
    if s.heads is None or len(s.forms) < 5 or len(s.forms) > 40:
        return s
    if rng.random() < .35:
        return plain(s)
    t, spots = s, replaceable(s)
    if spots:
        first, end, many = rng.choice(spots)
        t = put(s, first, end, phrase(maker.numbered(many)))
    if (t is s or rng.random() < .25) and len(t.forms) < 40 and rng.random() < .6:
        t = inserted(t, rng, maker)
    if rng.random() < .25 and len(t.forms) < 45:
        t = framed(t, rng, maker)
    if rng.random() < .06:
        root = t.heads.index(0)
        if t.upos[root] == "VERB" and t.forms[-1] == "." and t.upos[0] != "PUNCT":
            t = dateline(t, rng)
    return t


def made(rng, people, places):
    """One sentence or headline."""
    m = Maker(rng, people, places)
    if rng.random() < .33:
        if rng.random() < .36:
            s = linear(m.label(), "newswire", title=rng.random() < .75)
            s.names = None
            return s
        return linear(m.headline(), "newswire", title=rng.random() < .5)
    while True:
        s = linear(m.sentence(), "newswire")
        if len(s.forms) <= 60:
            break
    return dateline(s, rng) if rng.random() < .06 else s


def towns(rows):
    """Names of larger places of one or two plain words."""
    out = set()
    for r in rows:
        if "dr5hn" not in r["source"] and int(float(r["population"] or 0)) > 150000 and all(w.isalpha() and w[0].isupper() for w in r["name"].split()) and len(r["name"].split()) <= 2:
            out.add(r["name"])
    return sorted(out)
