#!/usr/bin/env python3
"""model.pt -> en.entente: int8 rows for the embedding tables, half precision for the rest, directory and checksum.

export.py MODEL.pt OUT.entente [--sample OUT.json]  The sample holds what PyTorch computes with the rounded weights, for the C# test.
"""
import argparse, hashlib, json, struct
import torch
import corpora
from evaluate import predict
from features import Featuriser, fnv, units_of
from model import BUCKETS, Net, distance_ids

MARK, VERSION = b"ENTENTEN", 1

SAMPLE = [
    "Iran 's foreign minister , Hossein Amir - Abdollahian , met Russian officials in Moscow on Tuesday .",
    "The United Nations Security Council voted 13 - 0 , with two abstentions , to extend the mission 's mandate .",
    "\u201c We will not negotiate under fire , \u201d said Gen. Abdel Fattah al - Burhan , the army chief .",
    "SEOUL ( Reuters ) - North Korea fired two short - range missiles into the sea , South Korea 's military said .",
    "Police arrested at least 40 protesters who had been blocking roads near the parliament building .",
    "He did n't say whether the ceasefire , brokered by Qatar and Egypt last week , would be renewed .",
    "GOVERNMENT TROOPS SHELL REBEL - HELD TOWN",
    "Thousands Flee As Fighting Spreads To Second City",
    "She told the BBC that aid convoys had been looted .",
    "No",
    "www.example.org/a?b=c mail me@example.org",
    "12.5 % \ud83d\ude00 \u0418\u0440\u0430\u043d",
    "Mr. Obama and Mrs. Merkel , both of whom had opposed the deal , were given a draft of the Paris Agreement .",
]


def long_hash(units):
    if units[:1] == ("hash",):          # a word that restore.py did not find again
        return units[1]
    return fnv(units, 201) << 32 | fnv(units, 202)


def rounded(net):
    """Rounds the weights in place to what the file keeps; -> tensors of the file."""
    out, tables = {}, {"word": net.word, "ngrams": net.ngrams, "shape": net.shape}
    tables.update({f"affix{k}": e for k, e in enumerate(net.affixes)})
    taken = set()
    with torch.no_grad():
        for name, e in tables.items():
            w = e.weight
            scale = (w.abs().amax(1) / 127).clamp(min=1e-8).half().float().clamp(min=6e-8)
            q = torch.round(w / scale[:, None]).clamp(-127, 127)
            w.copy_(q * scale[:, None])
            out[name + ".q"] = q.to(torch.int8).numpy().tobytes()
            out[name + ".s"] = scale.half().numpy().tobytes()
            taken.add(id(w))
        for name, p in net.named_parameters():
            if id(p) not in taken and not name.startswith("phrases"):
                h = p.half()
                p.copy_(h.float())
                out[name] = h.numpy().tobytes()
    return out


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("model"); ap.add_argument("out"); ap.add_argument("--sample")
    a = ap.parse_args()
    torch.set_num_threads(1)
    m = torch.load(a.model)
    spec, vocab = m["spec"], m["vocab"]
    net = Net(spec, {**{k: len(v) for k, v in vocab.items()}, "gazetteer_bits": m["state"]["gazetteer.weight"].shape[1]})
    net.load_state_dict(m["state"])
    net.eval()
    tensors = rounded(net)
    tensors["words"] = b"".join(struct.pack("<Q", long_hash(w)) for w in vocab["words"])
    assert len({long_hash(w) for w in vocab["words"]}) == len(vocab["words"]), "two words share a hash"
    known = sorted(m["gazetteer"].items())
    tensors["gazetteer.hashes"] = b"".join(struct.pack("<I", h) for h, _ in known)
    tensors["gazetteer.bits"] = bytes(b for _, b in known)
    where, body = {}, bytearray()
    for name, raw in tensors.items():
        body += b"\0" * (-len(body) % 64)
        where[name] = [len(body), len(raw)]
        body += raw
    directory = {"language": "en", "width": spec["width"], "layers": spec["layers"], "wordWidth": spec["word_width"],
                 "affixLengths": [x[1] if x[0] == "prefix" else -x[1] for x in spec["affixes"]], "affixBuckets": [x[2] for x in spec["affixes"]],
                 "affixWidths": [x[3] for x in spec["affixes"]], "ngramLengths": spec["ngram_lengths"], "ngramBuckets": spec["ngram_buckets"],
                 "ngramWidth": spec["ngram_width"], "shapeBuckets": spec["shape_buckets"], "shapeWidth": spec["shape_width"],
                 "gazetteerWidth": spec["gazetteer_width"], "arcWidth": spec["arc_width"], "relWidth": spec["rel_width"], "tagWidth": spec["tag_width"],
                 "nameWidth": spec["name_width"], "distances": BUCKETS, "upos": vocab["upos"], "feats": vocab["feats"], "rels": vocab["rels"],
                 "lemmas": vocab["lemmas"], "tags": corpora.TAGS, "tensors": where}
    head = json.dumps(directory, ensure_ascii=False, separators=(",", ":")).encode()
    head += b" " * (-(48 + len(head)) % 64)
    rest = head + bytes(body)
    with open(a.out, "wb") as f:
        f.write(MARK + struct.pack("<II", VERSION, len(head)) + hashlib.sha256(rest).digest() + rest)
    with open(a.out, "rb") as f:
        print("file sha256", hashlib.sha256(f.read()).hexdigest(), "bytes", 48 + len(rest))
    if a.sample:
        sample(a.sample, net, vocab, Featuriser(spec, vocab["words"], m["gazetteer"]))


@torch.no_grad()
def sample(path, net, vocab, featuriser):
    from train import Types
    import collections
    types = Types(featuriser, collections.Counter(), net.gazetteer.in_features)
    sentences = [s.split(" ") for s in SAMPLE]
    result = []
    for forms, p in zip(sentences, predict(net, types, vocab, sentences, size=1)):
        ids = [types.id(w) for w in forms]
        T = len(forms)
        y, word = net.encode(net.types(types.tensors(ids)), torch.arange(T)[:, None], torch.ones(T, 1, dtype=torch.bool))
        scores, _ = net.arcs(y, distance_ids(T))
        upos = net.upos(net.tags(y, word))
        r = lambda t: [[round(float(x), 5) for x in row] for row in t]
        result.append({"forms": forms, "hidden": [[round(float(x), 5) for x in row[:8]] for row in y[0]], "uposScores": r(upos[0]), "headScores": r(scores[0]), **{k: p[k] for k in ("upos", "feats", "lemmas", "heads", "rels", "names", "mentions")}})
    with open(path, "w", encoding="utf-8") as f:
        f.write("[\n" + ",\n".join(json.dumps(x, ensure_ascii=True) for x in result) + "\n]\n")


if __name__ == "__main__":
    main()
