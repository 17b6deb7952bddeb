using Entente.Language;

namespace Entente.Coding.Speakers;

/// <summary>
/// The quotations of a text, marks included: “…”, "…", ``…'', ''…'' and «…».
/// A quotation that a paragraph leaves open goes on where the next paragraph opens again.
/// </summary>
internal sealed class Quotations
{
    private const int LongestParagraph = 3000;
    private readonly List<TextSpan> spans = [];

    public Quotations(string text)
    {
        var paragraph = 0;
        while (paragraph < text.Length)
        {
            var end = text.IndexOf('\n', paragraph);
            if (end < 0) end = text.Length;
            Read(text, paragraph, end);
            paragraph = end + 1;
        }
    }

    public IReadOnlyList<TextSpan> Spans => spans;

    /// <summary>The quotation that holds a character, or <see langword="null"/>.</summary>
    public TextSpan? At(int character)
    {
        int low = 0, high = spans.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].End <= character) low = middle + 1;
            else if (spans[middle].Start > character) high = middle - 1;
            else return spans[middle];
        }

        return null;
    }

    private void Read(string text, int from, int to)
    {
        var open = -1;
        var closing = "";
        for (var i = from; i < to; i++)
        {
            if (open < 0)
            {
                closing = Closing(text, i, from);
                if (closing.Length == 0) continue;
                open = i;
                i += closing.Length - 1;
            }
            else if (i + closing.Length <= to && text.AsSpan(i, closing.Length).SequenceEqual(closing))
            {
                Add(open, i + closing.Length);
                i += closing.Length - 1;
                open = -1;
            }
        }

        // Left open: the quotation goes on in the next paragraph, or the mark was lost.
        if (open >= 0 && to - open < LongestParagraph) Add(open, to);
    }

    private void Add(int start, int end)
    {
        if (end - start > 2) spans.Add(new TextSpan(start, end));
    }

    private static string Closing(string text, int at, int from)
    {
        var opens = at == from || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '—' or '–' or '-' or ':' or '\u00a0';
        return text[at] switch
        {
            '“' => "”",
            '«' => "»",
            '„' => "“",
            '"' when opens => "\"",
            '`' when at + 1 < text.Length && text[at + 1] == '`' => "''",
            '\'' when opens && at + 1 < text.Length && text[at + 1] == '\'' => "''",
            _ => "",
        };
    }
}
