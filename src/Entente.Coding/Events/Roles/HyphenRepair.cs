using Entente.Language;

namespace Entente.Coding.Events.Roles;

/// <summary>"cease-fire", "air-strike", "sit-in": words that the treebanks' practice parts at the hyphen get the lemma that the frames know, on their last part.</summary>
internal static class HyphenRepair
{
    private const int LongestPart = 24;

    /// <summary>The text with such lemmas, or the same text where there are none.</summary>
    public static ParsedText Mend(ParsedText text)
    {
        Token[]? tokens = null;
        List<string>? lemmas = null;
        for (var token = 2; token < text.Tokens.Length; token++)
        {
            if (!IsHyphened(text, token) || TreeWords.Shipped.Hyphened(text.Form(token - 2), text.Lemma(token)) is not { } lemma) continue;

            tokens ??= text.Tokens.ToArray();
            lemmas ??= [.. text.Lemmas];
            tokens[token] = tokens[token] with { LemmaId = lemmas.Count };
            lemmas.Add(lemma);
        }

        return tokens is null ? text : new ParsedText(text.Text, tokens, text.Sentences.ToArray(), text.Names.ToArray(), [.. lemmas!], text.Phrases.ToArray());
    }

    private static bool IsHyphened(ParsedText text, int last) =>
        text.Form(last - 1) is "-" or "‑" && text.Tokens[last - 2].End == text.Tokens[last - 1].Start && text.Tokens[last - 1].End == text.Tokens[last].Start
        && text.Form(last - 2).Length <= LongestPart && text.Lemma(last).Length <= LongestPart;
}
