"""Trees built from their heads outwards, so that heads are right by construction; as phrases and sentences of the trainer."""
from corpora import TAG, Sentence
from newsroom import Phrase, features as plain_features, lemma as plain_lemma

PAST = "Mood=Ind|Number={n}|Person=3|Tense=Past|VerbForm=Fin"
PRES = "Mood=Ind|Number={n}|Person=3|Tense=Pres|VerbForm=Fin"
PART = "Tense=Past|VerbForm=Part"
PASS = "Tense=Past|VerbForm=Part|Voice=Pass"
ING = "Tense=Pres|VerbForm=Part"
INF = "VerbForm=Inf"
CARD = "NumForm=Digit|NumType=Card"
WORDNUM = "NumForm=Word|NumType=Card"


class W:
    """A word with what hangs on it left and right."""

    def __init__(self, form, upos, rel="?", left=(), right=(), feats="_", lemma=None, tag="O"):
        self.form, self.upos, self.rel, self.left, self.right, self.feats, self.lemma, self.tag = form, upos, rel, list(left), list(right), feats, lemma or form, tag
        self.plural = "Plur" in feats
        self.who = True         # a relative clause begins with who

    def words(self):
        for k in self.left:
            yield from k.words()
        yield self
        for k in self.right:
            yield from k.words()


def as_(node, rel):
    node.rel = rel
    return node


def punct(form=","):
    return W(form, "PUNCT", "punct")


def case(form):
    return W(form, "ADP", "case")


def det(form):
    return W(form, "DET", "det", feats="Definite=Ind|PronType=Art" if form in ("a", "an") else "Definite=Def|PronType=Art", lemma="a" if form == "an" else form)


def by(node, preposition, rel):
    """preposition + noun phrase."""
    node.left.insert(0, case(preposition))
    return as_(node, rel)


def converted(phrase):
    """newsroom's Phrase as W."""
    rows = phrase.rows
    nodes = [W(r[0], r[1], r[2], feats=plain_features(r), lemma=plain_lemma(r), tag=r[4]) for r in rows]
    top = None
    for i, r in enumerate(rows):
        if r[3] == -1:
            top = nodes[i]
        else:
            (nodes[r[3]].left if i < r[3] else nodes[r[3]].right).append(nodes[i])
    return top


def tagged(node, kind):
    for k, w in enumerate(node.words()):
        w.tag = ("I-" if k else "B-") + kind
    return node


def phrase(node):
    """W as newsroom's Phrase, with feature and lemma in each row."""
    words = list(node.words())
    words = [w for i, w in enumerate(words) if not (w.form == "," and i + 1 < len(words) and words[i + 1].upos == "PUNCT" and words[i + 1].form != "(")]
    at = {id(w): i for i, w in enumerate(words)}
    p = Phrase()
    parent = {id(k): at[id(w)] for w in words for k in w.left + w.right}
    p.rows = [[w.form, w.upos, w.rel, parent.get(id(w), -1), w.tag, w.feats, "_" if w.lemma == "?" else w.lemma] for w in words]
    return p


SMALL = set("a an the and but or of in on at by to for from with as after over amid before".split())


def linear(root, source, rng=None, title=None):
    """Tree -> Sentence; commas before other marks fall away, the first word gets its capital."""
    words = list(root.words())
    parent = {}
    for w in words:
        for k in w.left + w.right:
            parent[id(k)] = w
    kept = []
    for i, w in enumerate(words):
        nxt = words[i + 1] if i + 1 < len(words) else None
        if w.form == "," and (nxt is None or nxt.upos == "PUNCT" and nxt.form != "(" or not kept):
            continue
        kept.append(w)
    at = {id(w): i + 1 for i, w in enumerate(kept)}
    forms = [w.form for w in kept]
    if title:
        forms = [f if f in SMALL and i else f[:1].upper() + f[1:] for i, f in enumerate(forms)]
    forms[0] = forms[0][:1].upper() + forms[0][1:]
    s = Sentence(source, forms, [w.upos for w in kept], [w.feats for w in kept], ["_" if w.lemma == "?" else w.lemma if w.upos == "PROPN" or w.tag != "O" else w.lemma.lower() for w in kept],
                 [at[id(parent[id(w)])] if id(w) in parent else 0 for w in kept], ["root" if id(w) not in parent else w.rel for w in kept])
    s.names = [{TAG[w.tag]} for w in kept]
    return s
