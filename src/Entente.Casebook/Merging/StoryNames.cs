namespace Entente.Casebook.Merging;

/// <summary>The names and numbers that a page tells of: pages without dates are of one story where they share most of them.</summary>
internal static class StoryNames
{
    // least likeness of two pages of one story, of two on nearly the same, and of two that tell the same, in percent
    private const int OneStory = 30, NearlySame = 45, Same = 65;

    private const int Most = 120;

    /// <summary>Stems of words with a capital inside a sentence, and numbers.</summary>
    public static HashSet<string> Of(string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var opens = true;
        foreach (var word in text.Split([' ', '\n', '\t', '\u00a0'], StringSplitOptions.RemoveEmptyEntries))
        {
            var bare = word.Trim('"', '“', '”', '‘', '’', '\'', '(', ')', ',', ';', ':', '.', '!', '?');
            if (bare.Length > 1 && (char.IsAsciiDigit(bare[0]) || (!opens && char.IsUpper(bare[0]))) && names.Count < Most)
            {
                foreach (var part in Words.Split(bare))
                    if (Words.Stem(part) is { Length: > 1 } stem && !Words.IsCommon(stem)) names.Add(stem);
            }

            opens = word[^1] is '.' or '!' or '?' or ':' or '"' or '”';
        }

        return names;
    }

    /// <summary>
    /// How far the names stand in for a day that neither page tells, as <see cref="DateFit.Weight"/>: the more of them two pages share, the less there is besides
    /// the one story; <see langword="null"/> for pages of other stories.
    /// </summary>
    public static int? Certainty(IReadOnlySet<string> a, IReadOnlySet<string> b) => Likeness(a, b) switch
    {
        >= Same => 2,
        >= NearlySame => 1,
        >= OneStory => 0,
        _ => null,
    };

    /// <summary>How alike two pages are, in percent.</summary>
    public static int Likeness(IReadOnlySet<string> a, IReadOnlySet<string> b) =>
        a.Count == 0 || b.Count == 0 ? 0 : (int)(100 * a.Count(b.Contains) / Math.Sqrt((double)a.Count * b.Count));
}
