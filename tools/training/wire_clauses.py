"""Clauses and whole sentences."""
from newsroom import AGENCIES
from wire_subjects import Subjects
from wire_trees import CARD, INF, ING, PART, PASS, PAST, PRES, W, as_, by, case, det, punct
from wire_words import *


class Clauses(Subjects):
    def verb(self, lemma, form):
        v = VERBS[lemma]
        return v[{"inf": 0, "past": 1, "part": 2, "ing": 3, "third": 4}[form]]

    def when(self):
        x = self.r.random()
        if x < .35:
            return W(self.pick(WEEKDAYS), "PROPN", "obl", [case("on")], feats="Number=Sing")
        if x < .6:
            return W(self.pick(WEEKDAYS), "PROPN", "obl:unmarked", feats="Number=Sing")
        if x < .75:
            m = W(self.pick(MONTH), "PROPN", "obl", [case("in")], feats="Number=Sing")
            if self.odds(.5):
                m.right.append(W(str(self.r.randint(1990, 2026)), "NUM", "nmod:unmarked", feats=CARD))
            return m
        if x < .85:
            return W(str(self.r.randint(1960, 2026)), "NUM", "obl", [case("in")], feats=CARD)
        return W(self.pick(["week", "month", "year"]), "NOUN", "obl:unmarked", [W("last", "ADJ", "amod", feats="Degree=Pos")], feats="Number=Sing")

    def group(self, lemma, subject):
        """The verb with its auxiliaries: past, perfect, pluperfect, future, is to, present."""
        n = "Plur" if subject.plural else "Sing"
        x = self.r.random()
        aux = lambda f, fe, le, rel="aux": W(f, "AUX", rel, feats=fe, lemma=le)
        if x < .55:
            return W(self.verb(lemma, "past"), "VERB", left=[], feats=PAST.format(n=n), lemma=lemma)
        if x < .63:
            return W(self.verb(lemma, "part"), "VERB", left=[aux("have" if subject.plural else "has", PRES.format(n=n), "have")], feats=PART, lemma=lemma)
        if x < .73:
            return W(self.verb(lemma, "part"), "VERB", left=[aux("had", PAST.format(n=n), "have")], feats=PART, lemma=lemma)
        if x < .82:
            f = self.pick(["will", "would", "could", "may", "must", "should"])
            return W(lemma, "VERB", left=[aux(f, "VerbForm=Fin", f)], feats=INF, lemma=lemma)
        if x < .88:
            be = ("are" if subject.plural else "is", PRES) if self.odds(.6) else ("were" if subject.plural else "was", PAST)
            return W(lemma, "VERB", left=[aux(be[0], be[1].format(n=n), "be"), W("to", "PART", "mark")], feats=INF, lemma=lemma)
        if x < .92:
            be = ("are" if subject.plural else "is", PRES) if self.odds(.4) else ("were" if subject.plural else "was", PAST)
            return W(self.verb(lemma, "ing"), "VERB", left=[aux(be[0], be[1].format(n=n), "be")], feats=ING, lemma=lemma)
        if x < .96:
            return W(lemma, "VERB", left=[aux("did", PAST.format(n=n), "do"), W("not", "PART", "advmod", feats="Polarity=Neg")], feats=INF, lemma=lemma)
        return W(lemma if subject.plural else self.verb(lemma, "third"), "VERB", feats=PRES.format(n=n), lemma=lemma)

    def clause(self, subject, depth=1, short=False):
        """subject + verb + complements; depth bounds clauses inside clauses."""
        x = self.r.random()
        if x < .27:
            v = self.group(self.pick(ON_ACTORS), subject); v.right.append(as_(self.actor(depth if not short else 0), "obj"))
        elif x < .5:
            v = self.group(self.pick(ON_THINGS), subject); v.right.append(as_(self.thing(), "obj"))
        elif x < .62:
            lemma = self.pick(ALONE); v = self.group(lemma, subject)
            p, kind = AFTER[lemma]
            v.right.append(by({"T": self.thing, "L": self.place, "A": lambda: self.actor(0), "B": self.body}[kind](), p, "obl"))
        elif x < .72:
            return self.passive(subject)
        elif x < .78:
            v = self.group("accuse", subject); v.right.append(as_(self.actor(0), "obj"))
            g = self.bare(self.pick(ON_THINGS + ON_ACTORS), "ing", "advcl"); g.left.insert(0, W("of", "SCONJ", "mark")); v.right.append(g)
            v.left.insert(0, as_(subject, "nsubj"))
            return v
        elif x < .85:
            v = self.group(self.pick(WANTING), subject)
            g = self.bare(self.pick(ON_THINGS + ON_ACTORS), "inf", "xcomp"); g.left.insert(0, W("to", "PART", "mark")); v.right.append(g)
        elif x < .91:
            v = self.group(self.pick(URGING), subject); v.right.append(as_(self.actor(0), "?"))
            g = self.bare(self.pick(ON_THINGS + ON_ACTORS), "inf", "xcomp"); g.left.insert(0, W("to", "PART", "mark")); v.right.append(g)
        elif depth and not short:
            v = self.group(self.pick(SAYING), subject)
            if self.odds(.3):
                v.right.append(W(self.pick(WEEKDAYS), "PROPN", "obl:unmarked", feats="Number=Sing"))
            c = as_(self.clause(self.subject() if self.odds(.4) else self.actor(0), depth - 1), "ccomp")
            if self.odds(.7):
                c.left.insert(0, W("that", "SCONJ", "mark"))
            if self.odds(.12):
                g = W("meeting", "VERB", "csubj", right=[by(self.actor(0), "with", "obl")], feats="VerbForm=Ger", lemma="meet")
                c = W("part", "NOUN", "ccomp", [g, W("was", "AUX", "cop", feats=PAST.format(n="Sing"), lemma="be")], [by(self.thing(), "of", "nmod")], feats="Number=Sing")
            v.right.append(c)
        else:
            v = self.group(self.pick(ON_THINGS), subject); v.right.append(as_(self.thing(), "obj"))
        v.left.insert(0, as_(subject, "nsubj"))
        self.around(v, depth, short)
        return v

    def spoken_of(self):
        """Who a clause before the sentence is about: often a pronoun."""
        if self.odds(.6):
            return self.actor(0)
        form, plural = self.pick([("he", False), ("she", False), ("they", True), ("it", False)])
        n = W(form, "PRON", feats="?", lemma=form)
        n.plural = plural
        return n

    def away(self):
        """about 40 kilometers ( 25 miles ) southwest of X"""
        unit = self.pick(["kilometers", "miles", "kilometres", "km"])
        u = W(unit, "NOUN", "obl:unmarked", [W(str(self.r.randint(3, 400)), "NUM", "nummod", feats=CARD)], feats="Number=Plur", lemma=unit[:-1] if unit != "km" else "km")
        if self.odds(.5):
            u.left[0].left = [W(self.pick(["about", "some", "nearly"]), "ADV", "advmod", feats="?")]
        if self.odds(.4):
            u.right.append(W("miles", "NOUN", "appos", [punct("("), W(str(self.r.randint(2, 250)), "NUM", "nummod", feats=CARD)], [punct(")")], feats="Number=Plur", lemma="mile"))
        d = W(self.pick("north south east west northeast northwest southeast southwest".split()), "ADV", "?", [u], [by(self.place(), "of", "obl")])
        return d

    def opening(self):
        """Participle, place or clause before the subject."""
        x = self.r.random()
        if x < .3:
            p = self.when() if self.odds(.6) else by(self.place(), self.pick(["in", "near", "outside"]), "obl")
            if p.tag.endswith("LOC") and self.odds(.3):
                p.right.append(self.away()); p.right.append(punct()); return p
            if self.odds(.45):
                p.right.append(punct())
            return p
        if x < .65:
            c = self.clause(self.spoken_of(), 0, True)
            c.left.insert(0, W(self.pick(["After", "Before", "As", "While", "Although", "Once", "Because"]), "SCONJ", "mark"))
            if self.odds(.6):
                c.right.append(punct())
            return as_(c, "advcl")
        if x < .8:
            lemma = self.pick(ON_THINGS + ON_ACTORS + ["speak", "arrive", "fly"])
            v = W(self.verb(lemma, "ing"), "VERB", "advcl", feats=ING, lemma=lemma)
            if lemma == "speak":
                v.right.append(by(self.crowd(), "to", "obl"))
            elif lemma in ("arrive", "fly"):
                v.right.append(by(self.place(), {"arrive": "in", "fly": "to"}[lemma], "obl"))
            else:
                v.right.append(as_(self.thing() if lemma in ON_THINGS else self.actor(0), "obj"))
            if self.odds(.35):
                v = W(self.verb(lemma, "part"), "VERB", "advcl", [W("having", "AUX", "aux", feats="?", lemma="have")], v.right, feats=PART, lemma=lemma)
            if self.odds(.4):
                v.right.append(by(self.place(), "in", "obl"))
            v.right.append(punct())
            return v
        if x < .9:
            c = self.clause(self.actor(0), 0, True); c.left.insert(0, W("whether", "SCONJ", "mark"))
            return W("Asked", "VERB", "advcl", right=[as_(c, "ccomp"), punct()], feats="?", lemma="ask")
        b = by(self.body(), self.pick(["at", "according"]), "obl")
        if b.left[0].form == "according":
            b.left[0] = W("according", "VERB", "case", right=[W("to", "ADP", "fixed")], feats="?", lemma="accord")
        elif self.odds(.6):
            f = W(self.pick(["facility", "base", "compound", "site", "port"]), "NOUN", "appos", [punct(), det("a")], [by(self.place(), "in", "nmod")], feats="Number=Sing")
            if self.odds(.6):
                f.right.append(self.away())
            b.right.append(f)
        b.right.append(punct())
        return b

    def toll(self):
        """The death toll had risen to 80"""
        s = W(self.pick(["toll", "number", "price", "total"]), "NOUN", left=[det("the")], feats="Number=Sing")
        if s.form == "toll":
            s.left.append(W("death", "NOUN", "compound", feats="Number=Sing"))
        else:
            o = self.crowd(False) if s.form == "number" else W(self.pick(["oil", "bread", "arrests", "refugees", "wheat"]), "NOUN", feats="?", lemma="?")
            s.right.append(by(o, "of", "nmod"))
        if self.odds(.5):
            s.right.append(by(self.place(), "in", "nmod"))
        lemma = self.pick(["rise"] + MOVING)
        v = self.group(lemma, s)
        v.left.insert(0, as_(s, "nsubj"))
        k = self.number(); k.rel = "obl"
        k.left.insert(0, case(self.pick(["to", "by", "to"])))
        if self.odds(.3):
            u = W(self.pick(["people", "tonnes", "years", "dollars", "percent"]), "NOUN", "obl", [k.left.pop(0), as_(k, "nummod")], feats="?", lemma="?")
            k = u
        v.right.append(k)
        if self.odds(.4):
            v.right.append(self.when())
        return v

    def passive(self, subject):
        n = "Plur" if subject.plural else "Sing"
        lemma = self.pick(ON_ACTORS if self.odds(.5) else ON_THINGS)
        x = self.r.random()
        be = ("were" if subject.plural else "was", PAST) if x < .6 else ("are" if subject.plural else "is", PRES)
        left = [W(be[0], "AUX", "aux:pass", feats=be[1].format(n=n), lemma="be")]
        if x > .72:
            left = [W("had" if x > .86 else "have" if subject.plural else "has", "AUX", "aux", feats=(PAST if x > .86 else PRES).format(n=n), lemma="have"), W("been", "AUX", "aux:pass", feats=PART, lemma="be")]
        v = W(self.verb(lemma, "part"), "VERB", left=[as_(subject, "nsubj:pass")] + left, feats=PASS, lemma=lemma)
        if self.odds(.5):
            v.right.append(by(self.actor(0), "by", "obl:agent"))
        if self.odds(.6):
            v.right.append(by(self.place(), "in", "obl"))
        if self.odds(.3):
            v.right.append(self.when())
        return v

    def bare(self, lemma, form, rel):
        """Verb without subject, with its object."""
        v = W(self.verb(lemma, form), "VERB", rel, feats={"ing": ING if rel != "advcl" else "?", "inf": INF}[form], lemma=lemma)
        v.right.append(as_(self.thing() if lemma in ON_THINGS else self.actor(0), "obj"))
        if self.odds(.25):
            v.right.append(by(self.place(), "in", "obl"))
        return v

    def around(self, v, depth, short):
        """Places, times, clauses beside the verb."""
        if self.odds(.35):
            v.right.append(by(self.place(), self.pick(["in", "in", "near", "outside"]), "obl"))
        if self.odds(.35):
            v.right.append(self.when())
        if short or not depth:
            return
        x = self.r.random()
        if x < .14:                                         # and clashed with ...
            lemma = self.pick(ON_THINGS + ON_ACTORS)
            f = "past" if v.left[-1].upos != "AUX" else "part" if v.feats == PART else "inf" if v.feats == INF else "ing"
            c = W(self.verb(lemma, f), "VERB", "conj", [W("and", "CCONJ", "cc")], feats=v.feats if f != "past" else PAST.format(n="Plur" if "Plur" in v.feats else "Sing"), lemma=lemma)
            if v.feats.startswith("Mood=Ind") and "Pres" in v.feats:
                c.form, c.feats = (lemma if "Plur" in v.feats else self.verb(lemma, "third")), v.feats
            c.right.append(as_(self.thing() if lemma in ON_THINGS else self.actor(0), "obj"))
            v.right.append(c)
            if self.odds(.3):
                c.right.append(by(self.place(), "in", "obl"))
        elif x < .24:                                       # after / before / as / while + clause
            s = self.actor(0)
            c = self.clause(s, 0, True)
            c.left.insert(0, W(self.pick(["after", "before", "as", "because", "while", "although"]), "SCONJ", "mark"))
            v.right.append(as_(c, "advcl"))
        elif x < .31:                                       # , killing 20 people
            g = self.bare(self.pick(["kill", "wound", "injure", "destroy", "detain"]), "ing", "advcl"); g.left.insert(0, punct()); g.right[0] = as_(self.crowd(), "obj"); v.right.append(g)
        elif x < .36:
            n = W(self.pick(["talks", "tensions", "clashes", "fighting", "sanctions"]), "NOUN", feats="?", lemma="?")
            if self.odds(.6):
                n.left.append(self.mod())
            if self.odds(.5):
                n.right.append(by(self.actor(0), "with", "nmod"))
            v.right.append(by(n, self.pick(["after", "amid", "during", "ahead of"]).split()[0], "obl"))
            if n.left[0].form == "ahead":
                n.left[0].upos, n.left[0].rel = "ADV", "case"; n.left[0].right.append(W("of", "ADP", "fixed"))

    def sentence(self):
        x = self.r.random()
        v = self.toll() if self.odds(.05) else self.clause(self.subject())
        if self.odds(.28):
            v.left.insert(0, self.opening())
        elif self.odds(.08) and v.left[0].rel.startswith("nsubj"):      # The army , he added , would ...
            w = W(self.pick(["said", "added", "says"]), "VERB", "parataxis", [punct(), as_(self.actor(0) if self.odds(.5) else W(self.pick(["he", "she"]), "PRON", feats="?", lemma="?"), "nsubj")], [punct()], feats="?", lemma="?")
            if self.odds(.4):
                w.left[1:] = []; w.right.insert(0, as_(self.titled(), "nsubj"))
            v.left.insert(1, w)
        if x < .3:                                          # ..., X said / told Reuters
            v = self.reported(v)
        w = W(".", "PUNCT", "punct"); v.right.append(w)
        return as_(v, "root")

    def reported(self, content):
        s = self.office() if self.odds(.4) else self.titled() if self.odds(.3) else self.crowd() if self.odds(.5) else self.body()
        if self.odds(.15):
            s = self.hard(s)
        told = self.odds(.25)
        v = W("told" if told else "said", "VERB", feats=PAST.format(n="Plur" if s.plural else "Sing"), lemma="tell" if told else "say")
        s = as_(s, "nsubj")
        if told or self.odds(.7):
            v.left = [as_(content, "ccomp"), punct(), s]
        else:
            v.left = [as_(content, "ccomp"), punct()]; v.right = [s]
        if told:
            v.right.append(W(self.pick(AGENCIES), "PROPN", "?", feats="Number=Sing", tag="B-ORG"))
        if self.odds(.4):
            v.right.append(self.when())
        return v
