using System.Text.RegularExpressions;
using Entente.Pages;

namespace Entente.Coding;

/// <summary>
/// Takes datelines out of the way of the parser: "BUDAPEST, Feb. 26 (Xinhua) --" stands before a sentence and is no part of it, but a parser takes the town for its subject.
/// </summary>
internal static partial class Datelines
{
    private const int LongestDateline = 120;

    /// <summary>The article's text with every dateline overwritten by spaces: same length, same offsets.</summary>
    public static string Mask(Article article)
    {
        char[]? masked = null;
        foreach (var block in article.Blocks)
        {
            if (block.Kind is not (BlockKind.Paragraph or BlockKind.Lead)) continue;
            var length = LengthOf(article.Text.AsSpan(block.Span.Start, block.Span.Length));
            if (length == 0) continue;

            masked ??= article.Text.ToCharArray();
            masked.AsSpan(block.Span.Start, length).Fill(' ');
        }

        return masked is null ? article.Text : new string(masked);
    }

    /// <summary>How many characters at the start of a paragraph are a dateline; 0 where there is none.</summary>
    internal static int LengthOf(ReadOnlySpan<char> paragraph)
    {
        // a bounded slice, so that no time-out is needed: output must not depend on the clock
        foreach (var match in Pattern().EnumerateMatches(paragraph[..Math.Min(paragraph.Length, LongestDateline)]))
            return match.Index == 0 ? match.Length : 0;

        return 0;
    }

    // town or towns in capitals, then perhaps region, date and agency, then a colon or dash; or "(Reuters) -" alone; or a town in mixed case with an agency
    [GeneratedRegex(
        @"^(?:(?:\p{Lu}[\p{Lu}.'’ \-]{2,}(?:[/,] ?\p{Lu}[\p{Lu}\p{Ll}.'’ \-]+){0,3}(?:, (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\p{Ll}*\.? \d{1,2}(?:, \d{4})?)? ?(?:\([^)]{2,40}\) ?)?(?::|--?|–|—)|(?:\p{Lu}[\p{L}.'’ \-]+,? )?\((?:Reuters|AP|AFP|Xinhua|UPI|EFE|dpa|DPA|ANSA|TASS|IRNA|Bloomberg|IANS|PTI|ANI|UNB|Yonhap|Kyodo|BNS|MENA|SPA|WAM|QNA|KUNA|[\p{L} ]{2,24}) ?\) ?(?:--?|–|—))\s+)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
