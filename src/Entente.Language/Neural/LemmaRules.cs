namespace Entente.Language.Neural;

/// <summary>Classes of lemmas: a letter case (L lower, K kept, T title, U upper), letters cut from the end, letters put there; or a whole word after "=".</summary>
internal sealed class LemmaRules(string[] rules)
{
    /// <summary>Number of classes.</summary>
    public int Count => rules.Length;

    /// <summary>The lemma of a form by a class.</summary>
    public string Apply(ReadOnlySpan<char> form, int rule)
    {
        var text = rules[rule];
        if (text[0] == '=') return text[1..];
        var cut = text[1] - '0';
        var put = text.AsSpan(2);
        if (cut >= form.Length + (put.IsEmpty ? 0 : 1))
        {
            cut = 0;
            put = [];
        }

        var lemma = new char[form.Length - cut + put.Length];
        var stem = lemma.AsSpan(0, form.Length - cut);
        Cased(form[..stem.Length], text[0], stem);
        put.CopyTo(lemma.AsSpan(stem.Length));
        return new string(lemma);
    }

    private static void Cased(ReadOnlySpan<char> form, char operation, Span<char> to)
    {
        form.CopyTo(to);
        for (var i = 0; i < to.Length; i++)
        {
            if (operation == 'U') to[i] = char.ToUpperInvariant(to[i]);
            else if (operation == 'L' || operation == 'T' && i > 0) to[i] = char.ToLowerInvariant(to[i]);
        }
    }
}
