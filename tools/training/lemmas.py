"""Lemma as a class: a letter-case operation, letters cut from the end, letters put there; or a whole word."""


def rule(form, lemma):
    for op, base in (("L", form.lower()), ("K", form), ("T", form[:1] + form[1:].lower()), ("U", form.upper())):
        k = 0
        while k < len(base) and k < len(lemma) and base[k] == lemma[k]:
            k += 1
        cut, put = len(base) - k, lemma[k:]
        if k and cut <= 5 and len(put) <= 4 and not any(c.isupper() for c in put):
            return f"{op}{cut}{put}"
    return "=" + lemma


def apply(r, form):
    if r[0] == "=":
        return r[1:]
    base = {"L": form.lower(), "K": form, "T": form[:1] + form[1:].lower(), "U": form.upper()}[r[0]]
    cut = int(r[1])
    return base[:len(base) - cut] + r[2:] if cut < len(base) + (1 if r[2:] else 0) else base
