"""Headlines: the simple present, no articles."""
from newsroom import STATES
from wire_clauses import Clauses
from wire_nouns import name
from wire_trees import CARD, INF, PASS, PRES, W, as_, by, case, det, punct
from wire_words import *


class Maker(Clauses):
    def head_actor(self):
        x = self.r.random()
        if x < .45:
            n = self.state()
            n.left = [k for k in n.left if k.upos != "DET"]
        elif x < .6:
            n = self.person(); n.form = n.lemma = self.pick(self.people)[-1]; n.right = []
        elif x < .75:
            n = self.crowd(); n.left = [k for k in n.left if k.upos != "DET"]
            if self.odds(.4) and n.upos == "NOUN" and not n.left:
                n.left.append(W(self.pick(STATES)[0], "PROPN", "compound", feats="Number=Sing", tag="B-LOC"))
        elif x < .79:
            n = W(self.pick(["thousands", "hundreds", "dozens", "scores"]), "NOUN", feats="Number=Plur"); n.lemma = n.form[:-1]
        elif x < .9:
            n = W(self.pick("army court parliament police president minister navy government rebels blast bomb strike airstrike gunmen bishops".split()), "NOUN", feats="Number=Sing")
            n.plural = n.form in ("police", "rebels", "gunmen", "bishops")
            if n.plural:
                n.feats, n.lemma = "Number=Plur", "?"
            if self.odds(.5):
                n.left.append(self.demonym() if self.odds(.5) else W(self.pick(STATES)[0], "PROPN", "compound", feats="Number=Sing", tag="B-LOC"))
        else:
            n = name(self.pick(NAMED), "ORG")
        return n

    def head_thing(self):
        n = self.thing(determined=False)
        n.left = [k for k in n.left if k.rel != "nmod:poss"]
        return n

    def headline(self):
        x = self.r.random()
        s = self.head_actor()
        if self.odds(.22):
            c = self.head_actor()
            c.left.insert(0, punct() if self.odds(.65) else W("and", "CCONJ", "cc")); s.right.append(as_(c, "conj")); s.plural = True
        n = "Plur" if s.plural else "Sing"
        fin = lambda lemma: W(lemma if s.plural else self.verb(lemma, "third"), "VERB", left=[as_(s, "nsubj")], feats=PRES.format(n=n), lemma=lemma)
        if x < .3:
            v = fin(self.pick(ON_THINGS)); v.right.append(as_(self.head_thing(), "obj"))
        elif x < .52:
            v = fin(self.pick(ON_ACTORS))
            o = self.head_actor() if self.odds(.7) else self.number()
            if o.upos == "NUM":
                o.plural = True
            v.right.append(as_(o, "obj"))
        elif x < .62:
            lemma = self.pick(ALONE); v = fin(lemma); p, kind = AFTER[lemma]
            v.right.append(by({"T": self.head_thing, "L": self.place, "A": self.head_actor, "B": lambda: name(self.pick(NAMED), "ORG")}[kind](), p, "obl"))
        elif x < .7:
            v = W(lemma := self.pick(ON_THINGS), "VERB", left=[as_(s, "nsubj"), W("to", "PART", "mark")], feats=INF, lemma=lemma); v.right.append(as_(self.head_thing(), "obj"))
        elif x < .82:
            lemma = self.pick(["kill", "wound", "injure", "detain", "arrest", "sentence", "jail", "jail", "charge", "deport", "free", "displace", "kidnap", "evacuate", "expel"])
            q = self.crowd() if self.odds(.7) else as_(self.number(), "?"); q.left = [k for k in q.left if k.upos != "DET"]
            v = W(self.verb(lemma, "part"), "VERB", left=[as_(q, "nsubj:pass")], feats=PASS, lemma=lemma)
            if lemma == "sentence":
                v.right.append(W("death", "NOUN", "obl", [case("to")], feats="Number=Sing"))
            if self.odds(.3):
                v.left[0] = as_(self.head_thing(), "nsubj:pass"); lemma = self.pick(ON_THINGS); v.form, v.lemma = self.verb(lemma, "part"), lemma
            if self.odds(.3):
                v.right.append(by(self.head_actor(), "by", "obl:agent"))
            if self.odds(.3):
                v.right.append(by(self.head_thing(), self.pick(["over", "after", "in"]), "obl"))
            if self.odds(.6) or not v.right:
                v.right.append(by(self.place(), "in", "obl"))
        elif x < .92:
            v = fin(self.pick(WANTING + URGING[:3]))
            if v.lemma in URGING:
                v.right.append(as_(self.head_actor(), "?"))
            g = W(lemma := self.pick(ON_THINGS), "VERB", "xcomp", [W("to", "PART", "mark")], [as_(self.head_thing(), "obj")], feats=INF, lemma=lemma)
            v.right.append(g)
        else:
            v = fin("order") if self.odds(.3) else fin(self.pick(["demand", "reject", "welcome", "condemn", "announce", "block", "delay"]))
            o = W(self.pick(["release", "arrest", "killing", "return", "expulsion", "visit", "strike", "attack", "purchase", "sale", "test", "launch", "transfer", "raid"]), "NOUN", "obj", feats="Number=Sing")
            o.right.append(by(self.head_actor() if self.odds(.6) else self.head_thing(), "of", "nmod")); v.right.append(o)
        y = self.r.random()
        if y < .2:
            v.right.append(by(self.place(), "in", "obl"))
        elif y < .3:
            w = W(self.pick(["talks", "tensions", "clashes", "fighting", "sanctions", "protests", "attacks"]), "NOUN", feats="?", lemma="?")
            v.right.append(by(w, self.pick(["after", "amid", "over", "during", "despite"]), "obl"))
        elif y < .38:
            c = self.head_clause(); c.left.insert(0, W(self.pick(["as", "after", "before", "while"]), "SCONJ", "mark")); v.right.append(as_(c, "advcl"))
        elif y < .42:                                       # , 14 killed
            k = W(self.pick(["killed", "wounded", "dead", "injured", "missing", "arrested"]), "?", "?", [punct(), as_(self.number(), "?")], feats="?", lemma="?"); v.right.append(k)
        elif y < .47:
            p = fin_said(self); p.left.insert(0, punct()); v.right.append(as_(p, "parataxis"))
        return as_(v, "root")

    def label(self):
        """A title without a verb: Peace Talks in Geneva; Water Safety Guide; Trade and Investment."""
        x = self.r.random()
        if x < .12:
            n = name(self.pick(NAMED), "ORG")
        elif x < .3:
            n = self.head_thing()
        else:
            mk = lambda word, rel: W(word, "NOUN", rel, feats="?", lemma="?")
            n = mk(self.pick(TITLE_NOUNS), "root")
            if self.odds(.8):
                first = mk(self.pick(TITLE_NOUNS), "compound")
                n.left.append(first)
                if self.odds(.25):
                    c = mk(self.pick(TITLE_NOUNS), "conj"); c.left = [W(self.pick(["and", "&"]), "CCONJ", "cc")]; first.right.append(c)
                elif self.odds(.3):
                    first.left.append(mk(self.pick(TITLE_NOUNS), "compound"))
            if self.odds(.4):
                n.left.insert(0, W(self.pick(TITLE_ADJECTIVES), "ADJ", "amod", feats="?"))
            if self.odds(.15):
                n.left.insert(0, W(str(self.r.randint(2, 50)), "NUM", "nummod", feats=CARD))
            elif self.odds(.12):
                n.left.insert(0, det("the"))
            if self.odds(.15):
                c = mk(self.pick(TITLE_NOUNS), "conj"); c.left = [W(self.pick(["and", "&"]), "CCONJ", "cc")]; n.right.append(c)
        y = self.r.random()
        if y < .25:
            n.right.append(by(self.place(), self.pick(["in", "from", "near"]), "nmod"))
        elif y < .5:
            n.right.append(by(self.head_actor() if self.odds(.5) else W(self.pick(TITLE_NOUNS), "NOUN", feats="?", lemma="?"), self.pick(["of", "for", "on", "with", "against"]), "nmod"))
        elif y < .6:
            n.right.append(W(self.pick(TITLE_NOUNS), "NOUN", "?", [punct(":"), W(self.pick(TITLE_ADJECTIVES), "ADJ", "amod", feats="?")], feats="?", lemma="?"))
        return as_(n, "root")

    def head_clause(self):
        s = self.head_actor()
        lemma = self.pick(ON_THINGS + ON_ACTORS)
        v = W(lemma if s.plural else self.verb(lemma, "third"), "VERB", left=[as_(s, "nsubj")], feats=PRES.format(n="Plur" if s.plural else "Sing"), lemma=lemma)
        v.right.append(as_(self.head_thing() if lemma in ON_THINGS else self.head_actor(), "obj"))
        return v


def fin_said(m):
    s = W(m.pick(["minister", "army", "report", "police", "envoy", "officials"]), "NOUN", "nsubj", feats="?", lemma="?")
    if m.odds(.4):
        return W("says" if s.form not in ("police", "officials") else "say", "VERB", right=[s], feats="?", lemma="say")
    return W("says" if s.form not in ("police", "officials") else "say", "VERB", left=[s], feats="?", lemma="say")
