using Entente.Language;

namespace Entente.Coding.Speakers;

/// <summary>Finds the quotation that stands before or after the words of saying, and how far it goes on.</summary>
internal sealed class QuotationReader(ParsedText text, Quotations quotations)
{
    /// <summary>A quotation that begins at a token, as a whole.</summary>
    public IReadOnlyList<TextSpan>? After(int token)
    {
        if (TokenRange.Is(text, token, ",") || TokenRange.Is(text, token, ":")) token++;
        if (token >= text.Tokens.Length || quotations.At(text.Tokens[token].Start) is not { } quote || quote.Start < text.Tokens[token].Start - 1 || quote.Start > text.Tokens[token].Start) return null;
        // a quotation inside a longer clause is only its beginning
        var last = LastTokenBefore(quote.End, token);
        var sentenceEnd = TokenRange.Sentence(text, last).End;
        var rest = last + 1;
        while (rest < sentenceEnd && TokenRange.IsPunctuation(text, rest)) rest++;
        if (rest >= sentenceEnd || EndsSentence(quote) || TokenRange.Is(text, last + 1, ",")) return [Lengthened(quote)];
        return null;
    }

    /// <summary>The quotation that ends right before a token.</summary>
    public TextSpan? Before(int token)
    {
        for (var i = token - 1; i >= Math.Max(0, token - 2); i--)
        {
            if (quotations.At(text.Tokens[i].Start) is { } quote && quote.End <= text.Tokens[token].Start) return quote;
            if (!TokenRange.Is(text, i, ",")) break;
        }

        return null;
    }

    /// <summary>Whether a quotation stands at the beginning of a sentence.</summary>
    public bool BeginsSentence(int character)
    {
        var i = character - 1;
        while (i >= 0 && text.Text[i] == ' ') i--;
        return i < 0 || text.Text[i] is '.' or '?' or '!' or ':' or '\n' or '”' or '"';
    }

    /// <summary>"…," he said in a statement. "…": the quotation after the end of this sentence, or after a comma within it; a paragraph that is all quotation goes on too.</summary>
    public TextSpan? GoesOn(int groupEnd)
    {
        var tokens = text.Tokens;
        var line = text.Text.IndexOf('\n', tokens[groupEnd - 1].End);
        if (line < 0) line = text.Text.Length;
        for (var i = groupEnd; i < tokens.Length && tokens[i].Start < line; i++)
        {
            if (quotations.At(tokens[i].Start) is { } quote && quote.Start >= tokens[groupEnd - 1].End)
                return i == groupEnd || text.Form(i - 1) is "." or "," or ":" or ";" or "—" or "–" ? Lengthened(quote) : null;
            if (i > groupEnd && text.Form(i - 1) is "." && tokens[i].Start > tokens[i - 1].End) return null;
        }

        return NextParagraph(line) is { } next ? Lengthened(next) : null;
    }

    // The quotation that is the whole next paragraph: nobody else speaks in it.
    private TextSpan? NextParagraph(int lineEnd)
    {
        var start = lineEnd;
        while (start < text.Text.Length && char.IsWhiteSpace(text.Text[start])) start++;
        if (start >= text.Text.Length || quotations.At(start) is not { } quote || quote.Start != start) return null;
        var end = text.Text.IndexOf('\n', start);
        return quote.End == (end < 0 ? text.Text.Length : end) ? quote : null;
    }

    private TextSpan Lengthened(TextSpan quote)
    {
        var line = text.Text.IndexOf('\n', quote.End - 1);
        return line == quote.End && NextParagraph(line) is { } next ? quote with { End = Lengthened(next).End } : quote;
    }

    /// <summary>Whether a token closes a quotation.</summary>
    public bool EndsAt(int token) => TokenRange.IsQuoteMark(text.Form(token)) && text.Form(token) is not ("“" or "``");

    private int LastTokenBefore(int character, int from)
    {
        var last = from;
        while (last + 1 < text.Tokens.Length && text.Tokens[last + 1].End <= character) last++;
        return last;
    }

    private bool EndsSentence(TextSpan quote)
    {
        for (var i = quote.End - 1; i > quote.Start; i--)
        {
            if (text.Text[i] is '.' or '?' or '!') return true;
            if (char.IsLetterOrDigit(text.Text[i])) return false;
        }

        return false;
    }
}
