"""The net: word types -> vectors; one convolution and bidirectional gated recurrent layers; heads for tags, lemmas, trees, names."""
import torch
from torch import nn
import torch.nn.functional as F


class Scan(torch.autograd.Function):
    """c[t] = f[t] * c[t-1] + x[t] over the first axis."""

    @staticmethod
    def forward(ctx, f, x):
        c = torch.empty_like(x)
        c[0] = x[0]
        for t in range(1, x.shape[0]):
            torch.addcmul(x[t], f[t], c[t - 1], out=c[t])
        ctx.save_for_backward(f, c)
        return c

    @staticmethod
    def backward(ctx, grad):
        f, c = ctx.saved_tensors
        g = grad.contiguous().clone()
        for t in range(g.shape[0] - 2, -1, -1):
            g[t].addcmul_(f[t + 1], g[t + 1])
        df = torch.zeros_like(f)
        df[1:] = g[1:] * c[:-1]
        return df, g


class Shared(nn.Module):
    """Dropout with one mask for all tokens of a sentence (Gal and Ghahramani 2016)."""

    def __init__(self, p, time):
        super().__init__()
        self.p, self.time = p, time             # time: which of the first two axes runs along the sentence

    def forward(self, x):
        if not self.training or not self.p:
            return x
        shape = (1, x.shape[1], x.shape[2]) if self.time == 0 else (x.shape[0], 1, x.shape[2])
        return x * (torch.rand(shape) >= self.p).float().div_(1 - self.p)


class Recurrent(nn.Module):
    """Gates and candidates come from the layer's input alone, so that only an element-wise recurrence runs along the sentence (QRNN, Bradbury et al. 2017)."""

    def __init__(self, d, dropout):
        super().__init__()
        self.norm = nn.LayerNorm(d)
        self.h = d // 2
        self.linear = nn.Linear(d, 3 * d)       # per direction: candidate, forget, output
        with torch.no_grad():
            b = self.linear.bias.view(2, 3, self.h)
            b.zero_()
            b[:, 1] = torch.linspace(-1, 3, self.h)
        self.dropout = Shared(dropout, 0)

    def forward(self, x, mask):                 # x: T, B, D; mask: T, B, 1
        T, B, D = x.shape
        g = self.linear(self.norm(x)).view(T, B, 2, 3, self.h)
        z, f, o = torch.tanh(g[..., 0, :]), torch.sigmoid(g[..., 1, :]), torch.sigmoid(g[..., 2, :])
        v = (1 - f) * z * mask.unsqueeze(-1)
        f2 = torch.cat([f[:, :, 0], f[:, :, 1].flip(0)], -1)
        v2 = torch.cat([v[:, :, 0], v[:, :, 1].flip(0)], -1)
        c = Scan.apply(f2, v2)
        c = torch.stack([c[..., :self.h], c[..., self.h:].flip(0)], 2)
        return x + self.dropout((o * c).reshape(T, B, D))


class Window(nn.Module):
    """Residual convolution over three tokens."""

    def __init__(self, d, dropout):
        super().__init__()
        self.norm = nn.LayerNorm(d)
        self.linear = nn.Linear(3 * d, d)
        self.dropout = Shared(dropout, 0)

    def forward(self, x, mask):
        y = self.norm(x) * mask
        zero = torch.zeros_like(y[:1])
        w = torch.cat([torch.cat([zero, y[:-1]]), y, torch.cat([y[1:], zero])], -1)
        return x + self.dropout(F.relu(self.linear(w)))


BUCKETS = [1, 2, 3, 4, 5, 7, 10, 15, 25]        # distances; sign doubles them, one more for the root


def distance_ids(n):
    """-> (n, n+1) bucket of head column j (0 = root, j = token j-1) seen from dependent i."""
    i = torch.arange(n)[:, None]
    j = torch.arange(n)[None, :]
    d = (j - i)
    k = torch.bucketize(d.abs(), torch.tensor(BUCKETS), right=True).clamp(min=1) - 1
    k = k + (d > 0).long() * len(BUCKETS)
    return torch.cat([torch.full((n, 1), 2 * len(BUCKETS)), k], 1)


class Net(nn.Module):
    def __init__(self, spec, sizes):
        super().__init__()
        s = self.spec = spec
        d = s["width"]
        self.word = nn.Embedding(sizes["words"] + 1, s["word_width"], sparse=True)
        self.affixes = nn.ModuleList(nn.Embedding(b, w, sparse=True) for _, _, b, w in s["affixes"])
        self.ngrams = nn.EmbeddingBag(s["ngram_buckets"], s["ngram_width"], mode="mean", sparse=True)
        self.shape = nn.Embedding(s["shape_buckets"], s["shape_width"], sparse=True)
        self.gazetteer = nn.Linear(sizes["gazetteer_bits"], s["gazetteer_width"], bias=False)
        for e in [self.word, self.ngrams, self.shape, *self.affixes]:
            nn.init.normal_(e.weight, std=0.1)
        wide = s["word_width"] + sum(a[3] for a in s["affixes"]) + s["ngram_width"] + s["shape_width"] + s["gazetteer_width"]
        self.mix = nn.Linear(wide, d)
        self.mix2 = nn.Linear(d, d)
        self.layers = nn.ModuleList((Window if k == "conv" else Recurrent)(d, s["dropout"]) for k in s["layers"])
        self.norm = nn.LayerNorm(d)
        a, r = s["arc_width"], s["rel_width"]
        self.arc_dep, self.arc_head = nn.Linear(d, a), nn.Linear(d, a)
        self.arc_u = nn.Parameter(torch.randn(a, a) / a)
        self.arc_b = nn.Linear(a, 1, bias=False)
        self.arc_distance = nn.Linear(a, 2 * len(BUCKETS) + 1)
        self.root = nn.Parameter(torch.randn(d) * 0.1)
        self.rel_dep, self.rel_head = nn.Linear(d, r), nn.Linear(d, r, bias=False)
        self.rel_out = nn.Linear(r, sizes["rels"])
        self.tag = nn.Linear(2 * d, s["tag_width"])      # sees the word beside its context: lemmas hang on the form
        self.upos, self.feats, self.lemma = (nn.Linear(s["tag_width"], sizes[k]) for k in ("upos", "feats", "lemmas"))
        self.ner = nn.Linear(d, s["name_width"])
        self.names, self.mentions = nn.Linear(s["name_width"], sizes["tags"]), nn.Linear(s["name_width"], sizes["tags"])
        self.names_t, self.mentions_t = (nn.Parameter(torch.zeros(sizes["tags"], sizes["tags"])) for _ in range(2))
        self.phrases, self.phrases_t = nn.Linear(s["name_width"], sizes["tags"]), nn.Parameter(torch.zeros(sizes["tags"], sizes["tags"]))   # training only
        self.drop_in, self.drop_word, self.drop = nn.Dropout(s["dropout_in"]), nn.Dropout(s["dropout"]), Shared(s["dropout"], 1)

    def tables(self):
        """Parameters of which a batch touches few rows."""
        return [e.weight for e in (self.word, self.ngrams, self.shape, *self.affixes)]

    def types(self, t):
        """t: dict of tensors over the word types of a batch -> vectors."""
        parts = [self.word(t["word"])] + [e(t["affixes"][:, k]) for k, e in enumerate(self.affixes)]
        parts += [self.ngrams(t["grams"], t["offsets"]), self.shape(t["shape"]), self.gazetteer(t["gazetteer"])]
        return F.relu(self.mix(self.drop_in(torch.cat(parts, -1))))

    def encode(self, types, index, mask):
        """index: T, B into types; mask: T, B -> context vectors, word vectors: B, T, D."""
        m = mask.unsqueeze(-1).float()
        word = x = self.drop_word(self.mix2(types))[index] * m
        for layer in self.layers:
            x = layer(x, m)
        return self.norm(x).transpose(0, 1), word.transpose(0, 1)

    def tags(self, y, word):
        return self.drop(F.relu(self.tag(torch.cat([y, word], -1))))

    def arcs(self, y, distance):
        """y: B, T, D -> B, T, T+1 scores of heads (column 0 = root)."""
        B, T, D = y.shape
        full = torch.cat([self.root.expand(B, 1, D), y], 1)
        dep, head = self.drop(F.relu(self.arc_dep(y))), self.drop(F.relu(self.arc_head(full)))
        scores = (dep @ self.arc_u) @ head.transpose(1, 2) + self.arc_b(head).transpose(1, 2)
        return scores + torch.gather(self.arc_distance(dep), 2, distance.expand(B, T, T + 1)), full

    def relations(self, dep, head):
        return self.rel_out(self.drop(F.relu(self.rel_dep(dep) + self.rel_head(head))))


def crf(scores, transitions, allowed, mask):
    """-log p(allowed paths): scores T,B,K; allowed T,B,K bool; mask T,B. Sum over the batch."""
    neg = -1e4
    free = torch.stack([scores, scores.masked_fill(~allowed, neg)], 1)      # T, 2, B, K
    steps = free.unbind(0)
    a = steps[0]
    for t in range(1, len(steps)):
        n = torch.logsumexp(a.unsqueeze(-1) + transitions, 2) + steps[t]
        a = torch.where(mask[t][None, :, None], n, a)
    z = torch.logsumexp(a, -1)
    return (z[0] - z[1]).sum()
