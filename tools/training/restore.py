#!/usr/bin/env python3
"""en.entente -> model.pt: the shipped weights as a start for another stage.

restore.py MODEL.entente OUT.pt --data FOLDER --world FOLDER [--config en-second.toml] [--check]
The file keeps hashes of the vocabulary, not its words: those that the training sets hold are found again by their hash, others stay as ("hash", number)
and are met by no form. The head for GUM's phrases, which is not shipped, starts anew. --check scores the development sets.
"""
import argparse, json, os, struct, tomllib
import numpy
import torch
import corpora, gazetteer
from export import MARK, long_hash
from features import Featuriser, normal
from model import Net


def parts(path):
    """-> directory, name of a tensor -> its bytes."""
    with open(path, "rb") as f:
        raw = f.read()
    assert raw[:8] == MARK, "not a model"
    length = struct.unpack_from("<I", raw, 12)[0]
    directory = json.loads(raw[48:48 + length])
    body = raw[48 + length:]
    return directory, {k: body[at:at + size] for k, (at, size) in directory["tensors"].items()}


def restored(path, spec, forms):
    """-> spec, vocab, gazetteer, state. forms: words that may stand behind the hashes."""
    directory, raw = parts(path)
    known = {long_hash(n): n for n in {normal(f) for f in forms}}
    words = [known.get(h, ("hash", h)) for (h,) in struct.iter_unpack("<Q", raw["words"])]
    vocab = {"words": words, **{k: directory[k] for k in ("upos", "feats", "rels", "lemmas", "tags")}}
    assert vocab["tags"] == corpora.TAGS
    bits = {h: b for (h,), b in zip(struct.iter_unpack("<I", raw["gazetteer.hashes"]), raw["gazetteer.bits"])}
    net = Net(spec, {**{k: len(v) for k, v in vocab.items()}, "gazetteer_bits": gazetteer.COUNT})
    tables = {"word": net.word, "ngrams": net.ngrams, "shape": net.shape, **{f"affix{k}": e for k, e in enumerate(net.affixes)}}
    with torch.no_grad():
        for name, e in tables.items():
            q = numpy.frombuffer(raw[name + ".q"], numpy.int8).reshape(e.weight.shape).astype(numpy.float32)
            e.weight.copy_(torch.from_numpy(q * numpy.frombuffer(raw[name + ".s"], numpy.float16).astype(numpy.float32)[:, None]))
        taken = {id(e.weight) for e in tables.values()}
        for name, p in net.named_parameters():
            if id(p) not in taken and not name.startswith("phrases"):
                p.copy_(torch.from_numpy(numpy.frombuffer(raw[name], numpy.float16).astype(numpy.float32).reshape(p.shape)))
    return vocab, bits, net


def main():
    from train import Types, read
    from evaluate import evaluate
    import collections
    here = os.path.dirname(os.path.abspath(__file__))
    ap = argparse.ArgumentParser()
    ap.add_argument("model"); ap.add_argument("out"); ap.add_argument("--data", required=True); ap.add_argument("--world", required=True)
    ap.add_argument("--config", default=os.path.join(here, "en-second.toml")); ap.add_argument("--check", action="store_true")
    a = ap.parse_args()
    torch.set_num_threads(1)
    with open(a.config, "rb") as f:
        config = tomllib.load(f)
    train, dev = read(a.data, a.world, config["training"])
    vocab, bits, net = restored(a.model, config["model"], (f for s in train for f in s.forms))
    lost = sum(w[:1] == ("hash",) for w in vocab["words"])
    print("words", len(vocab["words"]), "not found again", lost, "gazetteer", len(bits))
    torch.save({"spec": config["model"], "vocab": vocab, "gazetteer": bits, "state": net.state_dict(), "config": config}, a.out)
    if a.check:
        net.eval()
        print(json.dumps(evaluate(net, Types(Featuriser(config["model"], vocab["words"], bits), collections.Counter()), vocab, dev)))


if __name__ == "__main__":
    main()
