"""What the net sees of a word: ids for its form, affixes, character n-grams, shape and gazetteer bits.

Everything here is defined over UTF-16 code units and 32-bit FNV-1a hashes, so that the C# side
(src/Entente.Language/Neural/WordFeatures.cs) computes the same numbers. Change both or neither.
"""
import functools

MAX_UNITS = 48          # longer words are cut: URLs and pasted garbage carry nothing more
MAX_NGRAMS = 64         # n-grams beyond this many are left out

_SAME = {"\u2018": "'", "\u2019": "'", "\u201b": "'", "`": "'", "\u00b4": "'",
         "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"',
         "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2015": "-", "\u2212": "-"}


def fnv(units, seed=0):
    h = (2166136261 ^ (seed * 0x9E3779B1)) & 0xFFFFFFFF
    for u in units:
        h ^= u & 0xFF
        h = (h * 16777619) & 0xFFFFFFFF
        h ^= u >> 8
        h = (h * 16777619) & 0xFFFFFFFF
    h ^= h >> 15
    h = (h * 0x2C1B3C6D) & 0xFFFFFFFF
    h ^= h >> 12
    return h


def units_of(text):
    b = text.encode("utf-16-le", "surrogatepass")
    return [b[i] | b[i + 1] << 8 for i in range(0, len(b), 2)]


@functools.lru_cache(maxsize=70000)
def _lower(u):
    c = chr(u)
    low = c.lower()
    return ord(low) if len(low) == 1 and ord(low) < 0x10000 else u


def clean(form):
    """-> code units with one kind of quote and dash, cut to MAX_UNITS."""
    if len(form) > 1 and form in ("``", "''"):
        form = '"'
    return units_of("".join(_SAME.get(c, c) for c in form))[:MAX_UNITS]


def is_link(units):
    s = "".join(map(chr, units))
    return s.startswith(("http", "www.")) and len(s) > 8 or ("@" in s[1:-1] and "." in s)


def normal(form):
    """Lower case, digits as 0; links and addresses become one word."""
    u = clean(form)
    if is_link(u):
        return tuple(units_of("<link>"))
    return tuple(48 if 48 <= x <= 57 else _lower(x) for x in u)


def shape(form):
    """Xxxx, dd.d and so on; a run of one class counts up to four."""
    out, last, run = [], 0, 0
    for u in clean(form):
        c = chr(u)
        k = 88 if c.isupper() else 120 if c.islower() else 100 if 48 <= u <= 57 else u if u < 128 else 111
        run = run + 1 if k == last else 1
        last = k
        if run <= 4:
            out.append(k)
    return out


class Featuriser:
    """form -> (word id, affix ids, n-gram ids, shape id, gazetteer bits)."""

    def __init__(self, spec, words, gazetteer):
        self.spec = spec
        self.words = {w: i + 1 for i, w in enumerate(words)}    # 0 = unknown
        self.gazetteer = gazetteer

    def __call__(self, form):
        s = self.spec
        n = normal(form)
        affixes = []
        for k, (kind, length, buckets, _) in enumerate(s["affixes"]):
            part = n[:length] if kind == "prefix" else n[-length:]
            affixes.append(fnv(part, k + 1) % buckets if len(n) >= length else fnv((length,), k + 101) % buckets)
        grams = []
        wrapped = (60,) + n + (62,)
        for length in s["ngram_lengths"]:
            for i in range(len(wrapped) - length + 1):
                if len(grams) < MAX_NGRAMS:
                    grams.append(fnv(wrapped[i:i + length], 50 + length) % s["ngram_buckets"])
        if not grams:
            grams.append(fnv(n, 49) % s["ngram_buckets"])
        return (self.words.get(n, 0), affixes, grams, fnv(shape(form), 40) % s["shape_buckets"],
                self.gazetteer.get(fnv(n, 41), 0))
