"""What makes subjects hard to read: clauses, participles, appositions, phrases and numbers between them and their verb."""
from newsroom import singular
from wire_nouns import Nouns, name
from wire_trees import CARD, ING, PASS, W, as_, by, case, converted, det, punct
from wire_words import *


class Subjects(Nouns):
    def hard(self, n=None):
        x = self.r.random()
        n = n or self.actor(0)
        if x < .3:
            self.comma_after(n, self.relative(n), comma=n.upos == "PROPN" or self.odds(.6))
        elif x < .5:
            self.comma_after(n, self.participle(), comma=n.upos == "PROPN")
        elif x < .62 and n.tag.endswith("PER") and not any(k.rel == "nmod" for k in n.left):
            a = self.office(); a.left.insert(0, punct()); n.right.append(as_(a, "appos"))
            if self.odds(.3):
                a.right.append(self.relative(a))
            n.right.append(punct())
        elif x < .62 and n.upos == "PROPN" and not n.tag.endswith("PER") and not n.plural:
            if n.tag.endswith("ORG"):
                a = W(self.pick("party group company body militia newspaper agency bank court movement alliance council union charity".split()), "NOUN", "appos", [punct(), det(self.pick(["a", "the"]))], feats="Number=Sing")
                a.right.append(by(self.titled() if self.odds(.4) else self.actor(0), "of", "nmod") if self.odds(.6) else by(self.place(), self.pick(["in", "from"]), "nmod"))
            else:
                a = W(self.pick("country city town ally neighbour producer member exporter rival mediator region".split()), "NOUN", "appos", [punct(), det(self.pick(["a", "the"]))], feats="Number=Sing")
                a.right.append(by(self.actor(0) if self.odds(.5) else self.place(), self.pick(["of", "near", "in"]), "nmod"))
            if self.odds(.5):
                a.left.append(W(self.pick("largest small main close key regional northern southern biggest poor powerful Islamist nationalist ruling".split()), "ADJ", "amod", feats="?", lemma="?"))
            n.right += [a, punct()]
        elif x < .7:
            n.right.append(W(str(self.r.randint(19, 88)), "NUM", "amod", [punct()], feats=CARD) if n.tag.endswith("PER") else by(self.place(), self.pick(["in", "near", "from", "outside"]), "nmod"))
            if n.right[-1].upos == "NUM":
                n.right.append(punct())
        elif x < .8:
            p = by(self.actor(0), self.pick(["like", "unlike", "along with", "including"]).split()[0], "nmod")
            if p.left[0].form == "along":
                p.left[0].right.append(W("with", "ADP", "fixed"))
            if p.left[0].form == "including":
                p.left[0].upos, p.left[0].feats, p.left[0].lemma = "VERB", "?", "?"
            p.left.insert(0, punct()); n.right += [p, punct()]
        else:
            m = by(self.place(), self.pick(["in", "near", "on", "at", "across"]), "nmod")
            n.right.append(m)
            if self.odds(.5):
                n.right.append(by(self.thing(), self.pick(["behind", "after", "before", "during", "under"]), "nmod"))
        return n

    def comma_after(self, n, clause, comma):
        if comma:
            clause.left.insert(0, punct())
        n.right.append(clause)
        if comma:
            n.right.append(punct())

    def nested(self):
        """The talks, hosted by X, / The head of the delegation to the talks in X / a spokesman for X / the death of X in Y"""
        x = self.r.random()
        if x < .4:
            n = self.thing()
            if self.odds(.3):
                n.right.append(by(self.actor(0), self.pick(["between", "with", "by", "of"]), "nmod"))
            self.comma_after(n, self.participle(passive=True), comma=self.odds(.7))
        elif x < .75:
            n = W(self.pick("head leader member commander spokesman chief representative deputy chairman governor".split()), "NOUN", left=[det(self.pick(["the", "a"]))], feats="Number=Sing")
            n.right.append(by(self.body() if self.odds(.6) else self.thing(), self.pick(["of", "of", "for"]), "nmod"))
            if self.odds(.4):
                n.right[-1].right.append(by(self.place(), "in", "nmod"))
            if self.odds(.3):
                a = self.person(); a.left.insert(0, punct()); n.right += [as_(a, "appos"), punct()]
        elif x < .83:
            n = W(self.pick("claim report allegation suggestion record statement accusation fact rumour charge".split()), "NOUN", left=[det(self.pick(["a", "the", "the"]))], feats="Number=Sing")
            c = as_(self.clause(self.actor(0), 0, True), "acl"); c.left.insert(0, W("that", "SCONJ", "mark")); n.right.append(c); n.who = False
        else:
            n = W(self.pick("death killing arrest release visit resignation detention capture return trial".split()), "NOUN", left=[det("the")], feats="Number=Sing")
            n.right.append(by(self.actor(0), "of", "nmod"))
            if self.odds(.6):
                n.right.append(by(self.place(), "in", "nmod"))
            n.who = False
        return n

    def numbered(self, plural):
        """A hard subject in the singular or the plural, as the place of another one demands."""
        while True:
            n = self.subject()
            if n.plural == plural and sum(1 for _ in n.words()) < 22:
                return n

    def subject(self):
        x = self.r.random()
        if x < .4:
            return self.hard(self.titled() if self.odds(.4) else self.crowd() if self.odds(.5) else None)
        if x < .58:
            return self.nested()
        if x < .68:
            return self.count_of()
        if x < .78:
            n = self.actor(0); self.coordinated(n)
            if self.odds(.3) and n.tag.endswith("LOC"):
                self.comma_after(n, self.relative(n, whose=True), True)
            return n
        return converted(singular(self.r, self.people)) if self.odds(.5) else self.actor(0)

    def relative(self, n, whose=None):
        plural = n.plural
        if whose or whose is None and self.odds(.15):
            s = W(self.pick("government troops party war forces economy family mandate".split()), "NOUN", feats="?", lemma="?")
            s.plural = s.form in ("troops", "forces")
            s.left = [W("whose", "PRON", "nmod:poss", feats="Poss=Yes|PronType=Rel")]
            c = self.clause(s, depth=0)
        else:
            pron = "who" if n.who else self.pick(["which", "that"]) 
            s = W(pron, "PRON", feats="PronType=Rel"); s.plural = plural
            c = self.clause(s, depth=0, short=True)
        return as_(c, "acl:relcl")

    def participle(self, passive=None):
        if passive or passive is None and self.odds(.45):
            lemma = self.pick(["host", "lead", "back", "broker", "chair", "arrest", "kidnap", "train", "attend", "sign", "supply", "approve", "follow", "oppose", "hold", "guard", "mediate", "displace", "wound", "free", "command", "hit", "propose", "launch"])
            v = W(self.verb(lemma, "part"), "VERB", "acl", feats=PASS, lemma=lemma)
            if self.odds(.7):
                v.right.append(by(self.actor(0), "by", "obl:agent"))
            if not v.right or self.odds(.3):
                v.right.append(self.when() if self.odds(.4) else by(self.place(), "in", "obl"))
        else:
            if self.odds(.2):
                lemma = self.pick(["refuse", "seek", "try", "plan", "threaten", "hope", "wait", "prepare"])
                v = W(self.verb(lemma, "ing"), "VERB", "acl", feats=ING, lemma=lemma)
                g = self.bare(self.pick(ON_THINGS + ON_ACTORS), "inf", "xcomp"); g.left.insert(0, W("to", "PART", "mark")); v.right.append(g)
                return v
            lemma = self.pick(["demand", "carry", "wear", "protest", "block", "attend", "attack", "chant", "represent", "flee", "guard", "seek", "support", "oppose", "advance", "march", "live", "include", "fight", "call"])
            v = W(self.verb(lemma, "ing"), "VERB", "acl", feats=ING, lemma=lemma)
            if lemma == "call":
                v.right.append(by(self.thing(), "for", "obl"))
            elif lemma in ("protest", "march", "advance", "live", "flee"):
                v.right.append(by(self.place(), {"protest": "in", "march": "through", "advance": "on", "live": "in", "flee": "from"}[lemma], "obl"))
            elif lemma in ("represent", "attack", "guard", "support", "oppose", "fight"):
                v.right.append(as_(self.actor(0), "obj"))
            else:
                t = as_(self.thing(), "obj")
                if lemma == "demand" and self.odds(.5):
                    t = W(self.pick(["resignation", "release", "departure", "withdrawal"]), "NOUN", "obj", [det("the")], [by(self.actor(0), "of", "nmod")], feats="Number=Sing")
                v.right.append(t)
        return v
