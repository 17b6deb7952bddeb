using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Entente.Pages.Knowledge;

/// <summary>News agencies and how pages credit them (<c>data/pages/agencies.tsv</c>).</summary>
internal static partial class Agencies
{
    private static readonly Lazy<FrozenDictionary<string, string>> Names = new(() =>
        TableFile.Rows("agencies.tsv", 2).SelectMany(r => r[1].Split('|').Select(s => (Spelling: s, Name: r[0])))
            .ToFrozenDictionary(p => p.Spelling, p => p.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>The agency of that name or abbreviation, or <see langword="null"/>.</summary>
    public static string? Find(string name) => Names.Value.TryGetValue(name.Trim(' ', '.', ',', '(', ')', '[', ']', '-', '–', '—'), out var agency) ? agency : null;

    /// <summary>The agency whose name of several words, or whole line, begins a short line ("Press Trust of India Islamabad"), or <see langword="null"/>.</summary>
    public static string? AtStart(string line)
    {
        if (Find(line) is { } whole) return whole;
        for (var end = line.LastIndexOf(' '); end > 0; end = line.LastIndexOf(' ', end - 1))
            if (line.AsSpan(0, end).Contains(' ') && Find(line[..end]) is { } agency) return agency;

        return null;
    }

    /// <summary>The agency that a paragraph credits in its dateline ("BERLIN, Feb. 26 (Xinhua) --", "(AFP) –", "dpa –") or at its end ("(Reuters)").</summary>
    public static string? InDateline(string paragraph)
    {
        var head = paragraph.Length > 120 ? paragraph[..120] : paragraph;
        var opening = Opening().Match(head);
        if (opening.Success && Find(opening.Groups["a"].Value) is { } bracketed) return bracketed;
        var bare = Bare().Match(head);
        if (bare.Success && Find(bare.Groups["a"].Value) is { } plain) return plain;
        var closing = Closing().Match(paragraph.Length > 80 ? paragraph[^80..] : paragraph);
        return closing.Success ? closing.Groups["a"].Value.Split('/', ',').Select(Find).FirstOrDefault(a => a is not null) : null;
    }

    [GeneratedRegex(@"^[^!?]{0,70}?[(\[](?<a>[\p{L}č -]{2,24})[)\]]\s*[-–—:.]", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?:\p{Lu}[\p{L} ./,-]{1,40}[,/]\s*)?(?<a>[\p{L} -]{2,20}?)\s+[-–—]+\s", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"[(\[](?<a>[\p{L} ,/-]{2,30})[)\]]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Closing();
}
