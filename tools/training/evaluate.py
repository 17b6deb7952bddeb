"""Scores on the development sets while training (the project's own scorer has the last word)."""
import torch
import torch.nn.functional as F
import corpora, lemmas
from model import distance_ids


def viterbi(scores, transitions):
    """Best tag path that opens every name with B-."""
    T, K = scores.shape
    legal = torch.zeros(K, K)
    for j, t in enumerate(corpora.TAGS):
        if t[0] == "I":
            for i, u in enumerate(corpora.TAGS):
                if u == "O" or u[2:] != t[2:]:
                    legal[i, j] = -1e6
    start = torch.tensor([-1e6 if t[0] == "I" else 0.0 for t in corpora.TAGS])
    step, a, back = transitions + legal, scores[0] + start, []
    for t in range(1, T):
        m, k = (a[:, None] + step).max(0)
        a = m + scores[t]; back.append(k)
    path = [int(a.argmax())]
    for k in reversed(back):
        path.append(int(k[path[-1]]))
    return path[::-1]


def tree(scores):
    """scores n x n+1 (column 0 = root) -> heads, one root; maximum spanning tree after Chu-Liu/Edmonds over the greedy choice."""
    import numpy as np
    n = scores.shape[0]
    s = np.full((n + 1, n + 1), -1e9)
    s[1:, :] = scores
    np.fill_diagonal(s, -1e9)
    best, heads = None, s[1:].argmax(1)
    if (heads == 0).sum() == 1 and not cyclic(heads):
        return heads.tolist()
    order = sorted(range(n), key=lambda i: -(s[i + 1, 0] - s[i + 1, 1:].max()))[:3]
    for r in order:
        t = s.copy()
        t[1:, 0] = -1e9
        t[r + 1] = -1e9; t[r + 1, 0] = 0
        h = edmonds(t)
        total = sum(s[i + 1, h[i + 1]] for i in range(n))
        if best is None or total > best[0]:
            best = (total, h[1:])
    return [int(x) for x in best[1]]


def cyclic(heads):
    seen = [0] * (len(heads) + 1)
    for i in range(1, len(heads) + 1):
        j = i
        while j and not seen[j]:
            seen[j] = i; j = heads[j - 1]
        if j and seen[j] == i:
            return True
    return False


def edmonds(s):
    """s[d, h]; node 0 is the root."""
    import numpy as np
    n = s.shape[0]
    h = s.argmax(1); h[0] = 0
    cycle = None
    seen = [0] * n
    for i in range(1, n):
        j, mark = i, i
        while j and not seen[j]:
            seen[j] = mark; j = h[j]
        if j and seen[j] == mark:
            cycle = [j]; k = h[j]
            while k != j:
                cycle.append(k); k = h[k]
            break
    if cycle is None:
        return list(h)
    inside = set(cycle)
    rest = [i for i in range(n) if i not in inside]
    where = {v: i for i, v in enumerate(rest)}
    c = len(rest)
    t = np.full((c + 1, c + 1), -1e9)
    t[:c, :c] = s[np.ix_(rest, rest)]
    own = np.array([s[v, h[v]] for v in cycle])
    sub = s[np.ix_(cycle, rest)] - own[:, None]
    enter = sub.argmax(0); t[c, :c] = sub.max(0)
    out = s[np.ix_(rest, cycle)]
    leave = out.argmax(1); t[:c, c] = out.max(1)
    g = edmonds(t)
    res = list(h)
    for i, v in enumerate(rest):
        res[v] = cycle[leave[i]] if g[i] == c else rest[g[i]]
    head = g[c]
    res[cycle[enter[head]]] = rest[head]
    res[0] = 0
    return res


@torch.no_grad()
def predict(net, types, vocab, sentences, size=4000):
    """-> one dict a sentence: upos, feats, lemmas, heads, rels, names, mentions."""
    out = [None] * len(sentences)
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]))
    k = 0
    while k < len(order):
        group = [order[k]]
        while k + len(group) < len(order) and (len(group) + 1) * len(sentences[order[k + len(group)]]) <= size:
            group.append(order[k + len(group)])
        k += len(group)
        B, T = len(group), max(len(sentences[i]) for i in group)
        local, ids = {}, []
        tokens = torch.zeros(T, B, dtype=torch.long); mask = torch.zeros(T, B, dtype=torch.bool)
        for b, i in enumerate(group):
            for t, w in enumerate(sentences[i]):
                j = types.id(w)
                if j not in local:
                    local[j] = len(ids); ids.append(j)
                tokens[t, b] = local[j]; mask[t, b] = True
        y, word = net.encode(net.types(types.tensors(ids)), tokens, mask)
        tag = net.tags(y, word)
        u, f, l = net.upos(tag).argmax(-1), net.feats(tag).argmax(-1), net.lemma(tag).argmax(-1)
        scores, full = net.arcs(y, distance_ids(T))
        ner = F.relu(net.ner(y))
        names, mentions = net.names(ner), net.mentions(ner)
        for b, i in enumerate(group):
            n = len(sentences[i])
            heads = tree(scores[b, :n, :n + 1].numpy())
            rel = net.relations(y[b, :n], full[b, torch.tensor(heads)])
            root = vocab["rels"].index("root")
            for q, hd in enumerate(heads):
                if hd: rel[q, root] = -1e9
            r = rel.argmax(-1)
            out[i] = {"upos": [vocab["upos"][x] for x in u[b, :n]], "feats": [vocab["feats"][x] for x in f[b, :n]],
                      "lemmas": [lemmas.apply(vocab["lemmas"][x], w) for x, w in zip(l[b, :n], sentences[i])],
                      "heads": heads, "rels": ["root" if hd == 0 else vocab["rels"][x] for x, hd in zip(r, heads)],
                      "names": [corpora.TAGS[x] for x in viterbi(names[b, :n], net.names_t)],
                      "mentions": [corpora.TAGS[x] for x in viterbi(mentions[b, :n], net.mentions_t)]}
    return out


def spans(tags):
    out, cur = [], None
    for i, t in enumerate(list(tags) + ["O"]):
        if cur and (t == "O" or t[0] == "B" or t[2:] != cur[1]):
            out.append((cur[0], i, cur[1])); cur = None
        if t != "O" and cur is None:
            cur = (i, t[2:])
    return set(out)


def f1(tp, n, g):
    return round(200 * tp / max(1, n + g), 2)


def evaluate(net, types, vocab, dev):
    r = {}
    for name in ("ewt", "gum"):
        s = dev[name]
        p = predict(net, types, vocab, [x.forms for x in s])
        n = sum(len(x.forms) for x in s)
        r[name] = {"upos": sum(a == b for x, y in zip(s, p) for a, b in zip(x.upos, y["upos"])), "feats": sum(a == b for x, y in zip(s, p) for a, b in zip(x.feats, y["feats"])),
                   "lemma": sum(a == "_" or a == b for x, y in zip(s, p) for a, b in zip(x.lemmas, y["lemmas"])),
                   "uas": sum(a == b for x, y in zip(s, p) for a, b in zip(x.heads, y["heads"])),
                   "las": sum(a == b and c.split(":")[0] == d.split(":")[0] for x, y in zip(s, p) for a, b, c, d in zip(x.heads, y["heads"], x.rels, y["rels"]))}
        r[name] = {k: round(100 * v / n, 2) for k, v in r[name].items()}
    same = {"politician": "PER", "person": "PER", "politicalparty": "ORG", "organisation": "ORG", "location": "LOC", "country": "LOC"}
    for name in ("uner", "crossner"):
        p = predict(net, types, vocab, [f for f, _ in dev[name]])
        tp = m = g = 0
        for (f, tags), q in zip(dev[name], p):
            G = {(a, b, same.get(t, t)) for a, b, t in spans(tags)}
            G = {x for x in G if x[2] in ("PER", "ORG", "LOC")}
            P = {x for x in spans(q["names"]) if x[2] in ("PER", "ORG", "LOC")}
            tp += len(G & P); m += len(P); g += len(G)
        r[name] = {"f1": f1(tp, m, g), "p": round(100 * tp / max(1, m), 1), "r": round(100 * tp / max(1, g), 1)}
    if dev["re3d"]:
        p = predict(net, types, vocab, [s.forms for s in dev["re3d"]])
        tp = m = g = 0
        for s, q in zip(dev["re3d"], p):
            G = {x[:2] for x in spans([sorted(corpora.TAGS[k] for k in a)[0] if 0 not in a else "O" for a in s.mentions])}
            P = {x[:2] for x in spans(q["mentions"])}
            tp += len(G & P); m += len(P); g += len(G)
        r["re3d"] = {"exact": f1(tp, m, g), "p": round(100 * tp / max(1, m), 1), "r": round(100 * tp / max(1, g), 1)}
    return r
