using Entente.Language;

namespace Entente.Coding.Speakers;

/// <summary>Tokens [First, End) with their head.</summary>
internal readonly record struct TokenRange(int First, int End, int Head)
{
    public static TextSpan Span(ParsedText text, int first, int end) => new(text.Tokens[first].Start, text.Tokens[end - 1].End);

    public static bool Is(ParsedText text, int token, string word) =>
        token >= 0 && token < text.Tokens.Length && text.Form(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The sentence's tokens that a token stands in.</summary>
    public static (int First, int End) Sentence(ParsedText text, int token)
    {
        var sentence = text.Sentences[text.SentenceOf(token)];
        return (sentence.FirstToken, sentence.EndToken);
    }

    public static bool IsPunctuation(ParsedText text, int token) => text.Tokens[token].Pos is UniversalPos.Punct || !char.IsLetterOrDigit(text.Form(token)[0]) && text.Form(token).Length == 1 && text.Form(token)[0] is not ('$' or '#' or '€' or '£');

    public static bool IsQuoteMark(ReadOnlySpan<char> form) => form is "\"" or "“" or "”" or "''" or "``" or "«" or "»";
}
