using System.Globalization;
using Entente.Coding;
using Entente.Pages;

namespace Entente.Cli.Running;

/// <summary>Counts the pages that are kept and not coded, because they are in a language that Entente does not code.</summary>
internal sealed class UncodedLanguages
{
    private readonly SortedDictionary<string, int> pages = new(StringComparer.Ordinal);

    public bool Any => pages.Count > 0;

    /// <summary>What a user is told: "not coded: 3 pages (French 2, German 1)."</summary>
    public string Line
    {
        get
        {
            var all = pages.Values.Sum();
            var each = pages.OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => string.Create(CultureInfo.InvariantCulture, $"{LanguageNames.Of(p.Key)} {p.Value:#,0}"));
            return string.Create(CultureInfo.InvariantCulture, $"not coded: {all:#,0} {(all == 1 ? "page" : "pages")} in other languages ({string.Join(", ", each)}).");
        }
    }

    /// <summary>Counts a page whose language is not coded; others pass.</summary>
    public void Count(string? language)
    {
        if (!Pipeline.Codes(language)) pages[language!] = pages.GetValueOrDefault(language!) + 1;
    }
}
