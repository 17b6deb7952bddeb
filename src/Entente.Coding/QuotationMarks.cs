namespace Entente.Coding;

/// <summary>
/// Rights quotation marks before a text is parsed: “… at once,“ he said. Some desks close with the mark that opens; behind a stop or comma and before a blank it can open nothing.
/// </summary>
internal static class QuotationMarks
{
    /// <summary>The text with such marks turned round: same length, same offsets; the same string where there are none.</summary>
    public static string Mend(string text)
    {
        if (text.Contains('„', StringComparison.Ordinal)) return text; // „so“ it closes rightly
        char[]? mended = null;
        for (var at = text.IndexOf('“', StringComparison.Ordinal); at >= 0; at = text.IndexOf('“', at + 1))
            if (ClosesAt(text, at)) (mended ??= text.ToCharArray())[at] = '”';

        return mended is null ? text : new string(mended);
    }

    private static bool ClosesAt(string text, int at) =>
        at > 0 && text[at - 1] is ',' or '.' or '!' or '?' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]));
}
