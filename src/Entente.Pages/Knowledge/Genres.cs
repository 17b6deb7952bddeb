using System.Buffers;
using Entente.Pages.Fields;

namespace Entente.Pages.Knowledge;

/// <summary>Knows words that say what sort of text a page is (<c>data/pages/genres.tsv</c>).</summary>
internal static class Genres
{
    private static readonly Lazy<List<(string Where, Genre Genre, string Phrase)>> Rules = new(Load);

    private static readonly Lazy<SearchValues<string>> AnyLine = new(() =>
        SearchValues.Create([.. Rules.Value.Where(r => string.Equals(r.Where, "line", StringComparison.Ordinal)).Select(r => r.Phrase)], StringComparison.Ordinal));

    /// <summary>The sort that a section's name or a kicker gives.</summary>
    public static Genre? OfSection(string section)
    {
        var folded = Furniture.Core(Furniture.Fold(section));
        foreach (var (where, genre, phrase) in Rules.Value)
            if (string.Equals(where, "section", StringComparison.Ordinal) && string.Equals(folded, phrase, StringComparison.Ordinal)) return genre;
        return null;
    }

    /// <summary>The sort that a headline announces before a colon or a bar ("Opinion: …", "Analysis | …").</summary>
    public static Genre? OfTitle(string title)
    {
        var end = title.AsSpan().IndexOfAny(":|–—");
        var head = Furniture.Fold(end > 0 ? title[..end] : title);
        foreach (var (where, genre, phrase) in Rules.Value)
            if (string.Equals(where, "title", StringComparison.Ordinal) && (end > 0 ? string.Equals(head, phrase, StringComparison.Ordinal) : phrase.Contains(' ', StringComparison.Ordinal) && head.StartsWith(phrase, StringComparison.Ordinal))) return genre;
        return null;
    }

    /// <summary>The sort that a line of the page, such as a disclaimer, gives.</summary>
    public static Genre? OfLine(string line)
    {
        if (line.Length > 400) return null;
        var folded = Furniture.Fold(line);
        if (!folded.AsSpan().ContainsAny(AnyLine.Value)) return null;
        foreach (var (where, genre, phrase) in Rules.Value)
            if (string.Equals(where, "line", StringComparison.Ordinal) && folded.Contains(phrase, StringComparison.Ordinal)) return genre;
        return null;
    }

    /// <summary>The sort that a segment of the address gives ("/opinion/…").</summary>
    public static Genre? OfUrl(string? url)
    {
        if (url is null) return null;
        var path = url.IndexOf("//", StringComparison.Ordinal) is >= 0 and var at ? url[(at + 2)..] : url;
        var segments = path.Split('?', '#')[0].Split('/');
        for (var i = 1; i < segments.Length - 1; i++)
            if (OfSection(segments[i]) is { } genre) return genre;
        return null;
    }

    private static List<(string, Genre, string)> Load() =>
        [.. TableFile.Rows("genres.tsv", 3).Select(r => (r[0], r[1] switch
        {
            "opinion" => Genre.Opinion,
            "interview" => Genre.Interview,
            "press-release" => Genre.PressRelease,
            "live" => Genre.Live,
            _ => throw new Entente.Language.EntenteException(PageErrors.Table, "genres.tsv", $"unknown genre \"{r[1]}\""),
        }, r[2]))];
}
