#!/usr/bin/env python3
"""Trains the English model: train.py CONFIG.toml --data FOLDER --world FOLDER --out FOLDER [--seconds N]

FOLDER of data holds the decompressed sets; only what may train is read for training.
"""
import argparse, collections, hashlib, json, math, os, random, time, tomllib
import torch
import torch.nn.functional as F
import corpora, gazetteer, lemmas, newsroom, newswire
from features import Featuriser, normal
from model import Net, crf, distance_ids
from evaluate import evaluate


AVERAGED = 4            # steps between two looks of the moving average


def vocabulary(counts, least):
    return [k for k, v in sorted(counts.items(), key=lambda x: (-x[1], x[0])) if v >= least]


def read(data, world, config):
    d = lambda n: os.path.join(data, n)
    ewt, ewt_dev = corpora.conllu(d("en_ewt-ud-train.conllu"), "ewt"), corpora.conllu(d("en_ewt-ud-dev.conllu"), "ewt")
    corpora.add_uner(ewt, d("uner-ewt-train.bio"))
    free = corpora.open_documents(d("gum_docs_licence.tsv"))
    gum = [s for s in corpora.conllu(d("en_gum-ud-train.conllu"), "gum") if s.doc in free]
    corpora.add_gum_names(gum, d("gum-train.jsonl"))
    gum_dev = [s for s in corpora.conllu(d("en_gum-ud-dev.conllu"), "gum") if s.doc.split("_")[1] in ("news", "speech") and s.doc in free]
    re3d, re3d_dev = corpora.re3d(d("re3d-docs-train.jsonl"), config["re3d_hold_out"], gazetteer.state_names(world))
    dev = {"ewt": ewt_dev, "gum": gum_dev, "re3d": re3d_dev, "uner": corpora.bio(d("uner-ewt-dev.bio")), "crossner": corpora.bio(d("crossner-politics-dev.bio"))}
    return ewt + gum + corpora.crossner(d("crossner-politics-train.bio")) + corpora.wikigold(d("wikigold.bio")) + re3d + corpora.meantime(d("crossdoc/intra-doc_annotation")) + corpora.ecb(d("crossdoc/ECB+")), dev


def labels(train):
    c = {k: collections.Counter() for k in ("upos", "feats", "lemmas", "rels", "words", "small")}
    for s in train:
        for i, f in enumerate(s.forms):
            c["words"][normal(f)] += 1
            if f.islower():
                c["small"][f] += 1
        if s.upos:
            c["upos"].update(s.upos); c["feats"].update(s.feats); c["rels"].update(s.rels)
            c["lemmas"].update(lemmas.rule(f, x) for f, x in zip(s.forms, s.lemmas) if x != "_")
    return {"words": vocabulary(c["words"], 2), "upos": vocabulary(c["upos"], 1), "feats": vocabulary(c["feats"], 4), "rels": vocabulary(c["rels"], 5),
            "lemmas": vocabulary(c["lemmas"], 3), "tags": corpora.TAGS}, c


class Types:
    """Features of every form met, computed once."""

    def __init__(self, featuriser, counts, bits=gazetteer.COUNT):
        self.bits = bits
        self.f, self.ids, self.rows, self.counts = featuriser, {}, [], counts
        self.count = []

    def id(self, form):
        i = self.ids.get(form)
        if i is None:
            i = self.ids[form] = len(self.rows)
            self.rows.append(self.f(form))
            self.count.append(self.counts.get(normal(form), 0))
        return i

    def tensors(self, ids, rng=None, config=None):
        rows = [self.rows[i] for i in ids]
        grams = [g for r in rows for g in r[2]]
        offsets, k = [], 0
        for r in rows:
            offsets.append(k); k += len(r[2])
        word = [r[0] for r in rows]
        bits = [r[4] for r in rows]
        if rng:
            a, g = config["word_dropout"], config["gazetteer_dropout"]
            word = [0 if rng.random() < a + 0.5 / (0.5 + self.count[i]) else w for w, i in zip(word, ids)]
            bits = [0 if rng.random() < g else b for b in bits]
        bits = torch.tensor(bits)
        return {"word": torch.tensor(word), "affixes": torch.tensor([r[1] for r in rows]), "grams": torch.tensor(grams), "offsets": torch.tensor(offsets),
                "shape": torch.tensor([r[3] for r in rows]), "gazetteer": ((bits[:, None] >> torch.arange(self.bits)) & 1).float()}


SMALL = set("a an the and but or nor for so yet as at by in of off on per to up via with from into over than that is are was be been it its his her their 's n't ’s".split())


def augmented(s, rng, config):
    """-> forms, length: headlines, capitals, small letters, a lost full stop."""
    forms, n, r = s.forms, len(s.forms), rng.random()
    if r < config["capitals"]:
        forms = [f.upper() for f in forms]
    elif r < config["capitals"] + config["title_case"]:
        forms = [f if f.lower() in SMALL and i else f[:1].upper() + f[1:] for i, f in enumerate(forms)]
    elif r < config["capitals"] + config["title_case"] + config["small_letters"]:
        forms = [f.lower() for f in forms]
    if n > 2 and forms[-1] in ".!?" and (s.heads is None or n not in s.heads) and rng.random() < config["lost_stop"]:
        n -= 1
    return forms[:n], n


def batches(train, rng, size):
    order = list(range(len(train)))
    rng.shuffle(order)
    order.sort(key=lambda i: len(train[i].forms) + rng.random() * 4)
    out, cur, longest = [], [], 0
    for i in order:
        n = len(train[i].forms)
        if cur and (len(cur) + 1) * max(longest, n) > size:
            out.append(cur); cur, longest = [], 0
        cur.append(i); longest = max(longest, n)
    if cur:
        out.append(cur)
    rng.shuffle(out)
    return out


def step(net, batch, types, index, rng, config, weights):
    forms = [augmented(s, rng, config) for s in batch]
    B, T = len(batch), max(n for _, n in forms)
    local, ids = {}, []
    tokens = torch.zeros(T, B, dtype=torch.long)
    mask = torch.zeros(T, B, dtype=torch.bool)
    for b, (f, n) in enumerate(forms):
        row = []
        for w in f:
            k = types.id(w)
            if k not in local:
                local[k] = len(ids); ids.append(k)
            row.append(local[k])
        tokens[:n, b] = torch.tensor(row); mask[:n, b] = True
    y, word = net.encode(net.types(types.tensors(ids, rng, config)), tokens, mask)
    losses = {}
    lab = [b for b, s in enumerate(batch) if s.upos]
    if lab:
        gold = {k: torch.full((len(lab), T), -100) for k in ("upos", "feats", "lemmas", "heads", "rels")}
        for j, b in enumerate(lab):
            s, n = batch[b], forms[b][1]
            for k, ids_ in index["of"](s).items():
                gold[k][j, :n] = ids_[:n]
        yl, ml = (y, mask.t()) if len(lab) == B else (y[lab], mask.t()[lab])
        t = net.tags(yl, word if len(lab) == B else word[lab])
        for k, head in (("upos", net.upos), ("feats", net.feats), ("lemmas", net.lemma)):
            losses[k] = F.cross_entropy(head(t).flatten(0, 1), gold[k].flatten(), ignore_index=-100, reduction="sum")
        scores, full = net.arcs(yl, distance_ids(T))
        scores = scores.masked_fill(~torch.cat([torch.ones(len(lab), 1, dtype=torch.bool), ml], 1)[:, None, :], -1e4)
        losses["heads"] = F.cross_entropy(scores.flatten(0, 1), gold["heads"].flatten(), ignore_index=-100, reduction="sum")
        chosen = full.gather(1, gold["heads"].clamp(min=0)[..., None].expand(-1, -1, full.shape[-1]))
        losses["rels"] = F.cross_entropy(net.relations(yl, chosen).flatten(0, 1), gold["rels"].flatten(), ignore_index=-100, reduction="sum")
    K = len(corpora.TAGS)
    for kind, head, trans in (("names", net.names, net.names_t), ("mentions", net.mentions, net.mentions_t), ("phrases", net.phrases, net.phrases_t)):
        have = [b for b, s in enumerate(batch) if weights[kind] and getattr(s, kind)]
        if not have:
            continue
        allowed = torch.ones(T, len(have), K, dtype=torch.bool)
        for j, b in enumerate(have):
            n = forms[b][1]
            allowed[:n, j] = index["allowed"](batch[b], kind)[:n]
        sc = head(net.drop(F.relu(net.ner(y if len(have) == B else y[have])))).transpose(0, 1)
        losses[kind] = crf(sc, trans, allowed, mask[:, have])
    # per labelled token; a batch without a task simply gives it no gradient
    count = max(1, int(mask.sum()))
    return sum(weights[k] * v for k, v in losses.items()) / count, {k: float(v.detach()) / count for k, v in losses.items()}


def gold_index(maps):
    def of(s):
        if not hasattr(s, "_gold"):
            s._gold = {"upos": torch.tensor([maps["upos"].get(x, -100) for x in s.upos]),
                       "feats": torch.tensor([maps["feats"].get(x, -100) for x in s.feats]),
                       "lemmas": torch.tensor([-100 if x == "_" else maps["lemmas"].get(lemmas.rule(f, x), -100) for f, x in zip(s.forms, s.lemmas)]),
                       "heads": torch.tensor(s.heads), "rels": torch.tensor([maps["rels"].get(x, -100) for x in s.rels])}
        return s._gold

    def allowed(s, kind):
        cache = s.__dict__.setdefault("_allowed", {})
        if kind not in cache:
            cache[kind] = torch.tensor([[k in a for k in range(len(corpora.TAGS))] for a in getattr(s, kind)])
        return cache[kind]
    return {"of": of, "allowed": allowed}


def grown(state, current):
    """A finished net's weights for a net that knows more gazetteer bits: the new columns begin as the old one for bodies."""
    old, new = state["gazetteer.weight"], current["gazetteer.weight"]
    if old.shape != new.shape:
        state["gazetteer.weight"] = torch.cat([old, old[:, 4:5].expand(-1, new.shape[1] - old.shape[1])], 1)
    return state


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("config"); ap.add_argument("--data", required=True); ap.add_argument("--world", required=True); ap.add_argument("--out", required=True)
    ap.add_argument("--steps", type=int); ap.add_argument("--seconds", type=int, default=0, help="the rate falls to zero after this time, if not before"); ap.add_argument("--threads", type=int, default=1); ap.add_argument("--start", help="model.pt to go on from; its vocabulary is kept")
    a = ap.parse_args()
    with open(a.config, "rb") as f:
        config = tomllib.load(f)
    spec, c = config["model"], config["training"]
    steps = a.steps or c["steps"]
    torch.set_num_threads(a.threads); torch.manual_seed(c["seed"]); rng = random.Random(c["seed"])
    os.makedirs(a.out, exist_ok=True)
    logfile = open(os.path.join(a.out, "train.log"), "w")

    def log(*x):
        print(*x, flush=True); print(*x, file=logfile, flush=True)

    train, dev = read(a.data, a.world, c)
    vocab, counts = labels(train)
    bits = gazetteer.compile_bits(a.world, {w for w, n in counts["small"].items() if n >= 5})
    log("sentences", len(train), "tokens", sum(len(s.forms) for s in train), "by source", dict(collections.Counter(s.source for s in train)))
    before = torch.load(a.start) if a.start else None
    if before:
        bits = before["gazetteer"] if c.get("keep_gazetteer") else bits
        vocab, spec = before["vocab"], {**before["spec"], **{k: spec[k] for k in ("dropout", "dropout_in")}}
    log({k: len(v) for k, v in vocab.items()}, "gazetteer", len(bits))
    featuriser = Featuriser(spec, vocab["words"], bits)
    types = Types(featuriser, counts["words"])
    maps = {k: {x: i for i, x in enumerate(v)} for k, v in vocab.items()}
    index = gold_index(maps)
    net = Net(spec, {**{k: len(v) for k, v in vocab.items()}, "gazetteer_bits": gazetteer.COUNT})
    if before:
        net.load_state_dict(grown(before["state"], net.state_dict()))
    log("parameters", sum(p.numel() for p in net.parameters()))
    tables = {id(p) for p in net.tables()}
    dense = [p for p in net.parameters() if id(p) not in tables]
    optimisers = [torch.optim.Adam(dense, lr=c["rate"], betas=(0.9, 0.98), eps=1e-8), torch.optim.SparseAdam(net.tables(), lr=c["rate"], betas=(0.9, 0.98), eps=1e-8)]
    average = {k: v.detach().clone() for k, v in net.state_dict().items()}
    done, t0, epoch, sums = 0, time.time(), 0, collections.Counter()
    names = newsroom.people(gazetteer.rows(os.path.join(a.world, "offices.tsv.xz")))
    repeated = [s for s in train for _ in range(c["repeat"].get(s.source, c["repeat"].get("_".join(s.doc.split("_")[:2]), 1)))]
    stop = min(steps, c.get("stop", steps))
    maker = newswire.Maker(rng, names, newswire.towns(gazetteer.rows(os.path.join(a.world, "places.tsv.xz")))) if c.get("wire") else None
    plain = lambda s: newsroom.varied(s, rng, names)
    dress = (lambda s: newswire.dressed(s, rng, maker, plain)) if maker else plain

    def save():
        current = {k: v.clone() for k, v in net.state_dict().items()}
        torch.save({"spec": spec, "vocab": vocab, "gazetteer": bits, "state": {k: v.clone() for k, v in average.items()}, "config": config}, os.path.join(a.out, "model.pt"))
        net.load_state_dict(average); net.eval()
        log("   ", json.dumps(evaluate(net, types, vocab, dev)))
        net.load_state_dict(current)

    while done < stop:
        epoch += 1
        dressed = [dress(s) if rng.random() < c["news_dress"] else s for s in repeated] if c["news_dress"] else repeated
        dressed = dressed + [newswire.made(rng, names, maker.places) for _ in range(c.get("wire", 0))]
        for b in batches(dressed, rng, c["batch"]):
            if done >= stop:
                break
            warm = min(1.0, (done + 1) / c["warmup"])
            gone = max(done / steps, (time.time() - t0) / a.seconds if a.seconds else 0)
            if gone >= 1 and a.seconds:
                stop = done
                break
            rate = c["rate"] * warm * (0.5 * (1 + math.cos(math.pi * gone)) * (1 - c.get("floor", 0.02)) + c.get("floor", 0.02))
            for optimiser in optimisers:
                for g in optimiser.param_groups:
                    g["lr"] = rate
            net.train()
            loss, parts = step(net, [dressed[i] for i in b], types, index, rng, c, config["weights"])
            net.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(dense, c["clip"])
            for optimiser in optimisers:
                optimiser.step()
            if done % AVERAGED == 0:
                with torch.no_grad():
                    keep = min(c["average"], (done + 1) / (done + 10)) ** AVERAGED
                    for k, v in net.state_dict().items():
                        average[k].lerp_(v, 1 - keep)
            sums.update(parts); sums["n"] += 1
            done += 1
            if done % c["report"] == 0 or done == stop:
                log(f"step {done} epoch {epoch} {time.time() - t0:.0f}s rate {rate:.5f}", {k: round(v / sums["n"], 4) for k, v in sums.items() if k != "n"})
                sums.clear()
            if done % c["evaluate"] == 0 or done == stop:
                save()
        if done == stop and a.seconds:
            save()
    with open(os.path.join(a.out, "model.pt"), "rb") as f:
        log("model.pt sha256", hashlib.sha256(f.read()).hexdigest())


if __name__ == "__main__":
    main()
