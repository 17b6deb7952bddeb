"""Who and what: names, offices, bodies, crowds, numbers, things."""
from newsroom import STATES, CITIES, TITLES, Phrase, singular
from wire_trees import CARD, WORDNUM, W, as_, by, case, converted, det, punct, tagged
from wire_words import *


def name(text, kind, plural=False):
    """'National Security Council': the last word is the head, 'of' begins a phrase behind it."""
    before, _, after = text.partition(" of ")
    words = before.split()
    lead = [det("the")] if words[0] == "the" else []
    words = words[len(lead):]
    head = W(words[-1], "PROPN", feats="Number=Plur" if plural else "Number=Sing", lemma="?" if plural else None)
    head.left = [W(x, "ADJ" if x in ADJECTIVES else "PROPN", "amod" if x in ADJECTIVES else "compound", feats="Degree=Pos" if x in ADJECTIVES else "Number=Sing") for x in words[:-1]]
    if after:
        inner = name(after, kind)
        inner.left.insert(0, case("of"))
        head.right.append(as_(inner, "nmod"))
    if kind:
        tagged(head, kind)
    head.left = lead + head.left
    head.who = kind == "PER"
    return head


class Nouns:
    def __init__(self, rng, people, places):
        self.r, self.people, self.places = rng, people, places

    def odds(self, p):
        return self.r.random() < p

    def pick(self, xs):
        return self.r.choice(xs)

    def person(self):
        words = self.pick(self.people)
        head = W(words[0], "PROPN", feats="Number=Sing", tag="B-PER")
        head.right = [W(x, "PROPN", "flat", feats="Number=Sing", tag="I-PER") for x in words[1:]]
        if self.odds(.25) and len(words) > 1:
            head.form = head.lemma = words[-1]; head.right = []
        return head

    def state(self):
        if self.odds(.12):
            text, _, plural = self.pick(PLAIN).partition(":")
            n = name(text, "LOC", plural=False)
            for w in n.words():
                if w.form in ("States", "Emirates", "Netherlands", "Philippines"):
                    w.feats, w.lemma = "?", "?"
                if w.form == "United":
                    w.upos, w.rel, w.feats, w.lemma = "ADJ", "amod", "?", "?"
            return n
        n = name(self.pick(LOCATED[:18] if self.odds(.15) else [s[0] for s in STATES]).replace("the ", ""), "LOC")
        n.who = False
        return n

    def place(self):
        x = self.r.random()
        n = name(self.pick(LOCATED if x < .3 else CITIES if x < .6 else self.places), "LOC")
        if self.odds(.12):
            c = as_(self.state(), "?"); c.left.insert(0, punct())
            n.right.append(c)
        return n

    def body(self):
        text = self.pick(NAMED)
        if self.odds(.06):
            text = "".join(self.pick("ABCDEFGHIKLMNOPRSTU") for _ in range(self.r.choice([3, 3, 4, 4, 5, 6])))
        n = name(text, "ORG")
        if text in BARE or text.isupper() or text in WITHOUT_ARTICLE:
            return n
        x = self.r.random()
        if x < .3:
            s = as_(self.state(), "nmod:poss"); s.right.append(W(self.pick(["'s", "\u2019s"]), "PART", "case", lemma="'s")); n.left.insert(0, s)
        elif x < .5:
            n.left[0:0] = [det("the"), self.demonym()]
        else:
            n.left.insert(0, det("the"))
        if self.odds(.12) and " " in text:
            a = W("".join(c for c in text if c.isupper()), "PROPN", "appos", [punct("(")], [punct(")")], feats="Number=Sing", tag="B-ORG")
            n.right.append(a)
        elif self.odds(.08) and " " in text and " of " not in text:
            a = W("".join(c for c in text if c.isupper()), "PROPN", "appos", [punct()], feats="Number=Sing", tag="B-ORG")
            n.right += [a, punct()]
        return n

    def demonym(self):
        d = self.pick(STATES)[1]
        return W(d, "ADJ", "amod", feats="Degree=Pos", tag="B-NORP")

    def office(self):
        """the Iranian foreign minister / Iran's army chief / the head of the ... """
        x = self.r.random()
        n = W(self.pick(OFFICE_WORDS), "NOUN", feats="Number=Sing")
        if self.odds(.4):
            n.left.insert(0, self.mod())
        if x < .35:
            s = as_(self.state(), "nmod:poss"); s.right.append(W("'s", "PART", "case", lemma="'s")); n.left.insert(0, s)
        elif x < .6:
            n.left[0:0] = [det(self.pick(["a", "the"])), self.demonym()]
        else:
            n.left.insert(0, det("the"))
            b = by(self.body(), "of", "nmod")
            n.right.append(b)
        return n

    def mod(self):
        m = self.pick(["a:senior", "a:former", "a:chief", "a:deputy", "a:foreign", "n:army", "n:government", "n:police", "n:defence", "a:military", "n:opposition", "n:party", "n:ministry", "n:hospital"])
        return W(m[2:], "ADJ", "amod", feats="Degree=Pos") if m[0] == "a" else W(m[2:], "NOUN", "compound", feats="Number=Sing")

    def crowd(self, number=True):
        word = self.pick(PEOPLE).rstrip(":")
        lem = {"police": "police", "gunmen": "gunman", "tribesmen": "tribesman", "ministers": "minister"}.get(word, word[:-1])
        n = W(word, "NOUN", feats="Number=Plur", lemma=lem)
        x = self.r.random()
        if x < .25:
            n.left.append(self.demonym())
        elif x < .6:
            a = self.pick(PEOPLE_ADJ)
            if a.endswith(" of"):
                q = W(a[:-3], "NOUN", feats="Number=Plur", lemma=a[:-4] if a[:-3] != "dozens" else "dozen")
                q.right.append(by(n, "of", "nmod"))
                return q
            n.left.append(W(a[:-1], "NOUN", "compound", feats="Number=Sing") if a.endswith(":") else W(a, "ADJ", "amod", feats="Degree=Pos"))
        elif x < .7:
            n.left.insert(0, det("the"))
        if number and self.odds(.25) and not any(k.upos == "DET" for k in n.left):
            n.left.insert(0, self.number())
        return n

    def number(self):
        x = self.r.random()
        if x < .35:
            n = W(self.pick(SMALLNUM), "NUM", "nummod", feats=WORDNUM)
        else:
            f = str(self.r.randint(11, 900)) if x < .8 else f"{self.r.randint(1, 90)},{self.r.randint(0, 999):03d}"
            n = W(f, "NUM", "nummod", feats=CARD)
        y = self.r.random()
        if y < .12:
            least = W("least", "ADJ", "?", [W("at", "ADP", "case")], feats="Degree=Sup")
            n.left = [least]
        elif y < .22:
            than = W("than", "ADP", "fixed")
            n.left = [W(self.pick(["more", "more", "fewer"]), "ADJ", "advmod", right=[than], feats="?", lemma="?")]
        elif y < .3:
            n.left = [W(self.pick(["nearly", "about", "some", "around", "almost"]), "?", "advmod", feats="?")]
        return n

    def count_of(self):
        """287 of the 346 members who took part / two of them / most of the ... """
        n = W(str(self.r.randint(3, 400)), "NUM", feats=CARD) if self.odds(.6) else W(self.pick(SMALLNUM), "NUM", feats=WORDNUM)
        if n.form[0].isdigit() and self.odds(.3):
            n.left = [W("some", "DET", "?", feats="?")]
        p = self.crowd(number=False)
        if p.upos == "NOUN" and not any(k.upos == "DET" for k in p.left) and p.form not in ("hundreds", "thousands", "dozens", "scores"):
            k = [W(str(self.r.randint(11, 900)), "NUM", "nummod", feats=CARD)] if self.odds(.6) else []
            p.left[0:0] = [det("the")] + k
        p.left.insert(0, case("of"))
        n.right.append(as_(p, "nmod"))
        if self.odds(.5):
            p.right.append(self.relative(p))
        n.plural, n.who = True, True
        return n

    def thing(self, determined=True):
        t = self.pick(THINGS)
        if self.odds(.2):
            return self.fields()
        if self.odds(.1):
            n = W(self.pick(MASS), "NOUN", feats="Number=Sing")
            if self.odds(.6):
                n.left.append(W(self.pick(FIELDS), "ADJ", "amod", feats="?"))
            return n
        plural = t.endswith("+")
        words = t.rstrip("+").split()
        n = W(words[-1], "NOUN", feats="Number=Plur" if plural else "Number=Sing", lemma=words[-1][:-1] if plural else None)
        n.lemma = {"countrie": "country"}.get(n.lemma, n.lemma) if words[-1] not in ("ties", "countries") else "?"
        n.left = [W(x[2:], "ADJ" if x[0] == "a" else "NOUN", "amod" if x[0] == "a" else "compound", feats="?") for x in words[:-1]]
        x = self.r.random()
        if not determined:
            pass
        elif x < .4:
            n.left.insert(0, det("the"))
        elif x < .6 and not plural:
            first = next(n.left[0].words()).form if n.left else n.form
            n.left.insert(0, det("an" if first[0] in "aeio" else "a"))
        elif x < .75:
            s = as_(self.state(), "nmod:poss"); s.right.append(W("'s", "PART", "case", lemma="'s")); n.left.insert(0, s)
        elif x < .85:
            n.left.insert(0, W(self.pick(["its", "their", "his"]), "PRON", "nmod:poss", feats="?", lemma="?"))
        elif not plural:
            n.left.insert(0, det("the"))
        if determined and self.odds(.3):
            n.right.append(by(self.actor(0), self.pick(["with", "between", "against"]), "nmod") if self.odds(.5) else by(self.place(), "in", "nmod"))
            if n.right[-1].left[0].form == "between":
                n.right[-1].right.append(self.joined(self.state()))
        n.who = False
        return n

    def fields(self):
        """military, defence and security cooperation"""
        n = W(self.pick(["cooperation", "matters", "ties", "issues", "relations", "cooperation", "aid", "assistance", "partnership", "affairs"]), "NOUN", feats="?", lemma="?")
        xs = self.r.sample(FIELDS, 4) if self.odds(.5) else self.r.sample(FIELD_NOUNS, 4)
        k = self.r.choice([2, 2, 3, 3, 4])
        noun = xs[0] in FIELD_NOUNS and xs[1] in FIELD_NOUNS
        mk = lambda x, rel: W(x, "NOUN" if x in FIELD_NOUNS else "ADJ", rel, feats="?")
        first = mk(xs[0], "compound" if xs[0] in FIELD_NOUNS else "amod")
        for i in range(1, k):
            c = mk(xs[i], "conj")
            c.left = [W("and", "CCONJ", "cc")] if i == k - 1 else [punct()]
            first.right.append(c)
        n.left = [first]
        if self.odds(.2):
            n.left.insert(0, W("their", "PRON", "nmod:poss", feats="?", lemma="their"))
        if self.odds(.3):
            n.right.append(by(self.actor(0), "with", "nmod"))
        n.who = False
        n.plural = n.form.endswith("s")
        return n

    def joined(self, node, word="and"):
        node.left.insert(0, W(word, "CCONJ", "cc"))
        return as_(node, "conj")

    def titled(self):
        """Turkish President X"""
        n = self.person()
        p = Phrase()
        p.compound(self.pick(TITLES), "nmod", -1)
        t = converted(p)
        if self.odds(.75):
            t.left.insert(0, self.demonym())
        elif self.odds(.3):
            t.left.insert(0, W(self.pick(["former", "Deputy"]), "ADJ", "amod", feats="?"))
        n.left.insert(0, as_(t, "nmod"))
        return n

    def actor(self, depth=1):
        x = self.r.random()
        if depth and self.odds(.12):
            n = converted(singular(self.r, self.people))
            n.plural = False
            return n
        if x < .3:
            n = self.state()
        elif x < .45:
            n = self.person()
        elif x < .6:
            n = self.titled()
        elif x < .75:
            n = self.crowd()
        elif x < .9:
            n = self.body()
        else:
            n = self.office()
        if depth and self.odds(.25):
            n = self.hard(n)
        elif depth and self.odds(.1):
            self.coordinated(n)
        return n

    def coordinated(self, n):
        if self.odds(.35):
            s = self.actor(0); s.left.insert(0, punct()); n.right.append(as_(s, "conj"))
        other = self.actor(0)
        if n.tag.endswith("PER") and self.odds(.3):
            for one in (n, other):
                a = self.office(); a.left.insert(0, punct()); one.right.append(as_(a, "appos"))
                one.right.append(punct())
        n.right.append(self.joined(other))
        n.plural = True
