using System.Text.RegularExpressions;

namespace Entente.Pages.Html;

/// <summary>Finds the publication time in the data that frameworks leave in a page's scripts. Only asked where the page states and shows none.</summary>
internal static partial class ScriptDates
{
    /// <summary>The first time of publication, else of making, that a script states.</summary>
    public static PageDate? Find(string html)
    {
        foreach (Match match in Published().Matches(html))
            if (StatedDates.Parse(match.Groups["v"].Value, null, "script") is { } published) return published;
        foreach (Match match in Created().Matches(html))
            if (StatedDates.Parse(match.Groups["v"].Value, null, "script") is { } created) return created;
        return null;
    }

    [GeneratedRegex("""\\?["'](?:published_?(?:at|date|on|time)|date_?published|publish_?(?:date|time|ed)|publication_?date|pub_?date|first_?published(?:_?at|_?date)?|published|display_?date)\\?["']\s{0,8}:\s{0,8}\\?["'](?<v>(?:19|20)\d\d-\d\d-\d\d[^"'\\]{0,24})""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Published();

    [GeneratedRegex("""\\?["'](?:created_?(?:at|date|on)|date_?created)\\?["']\s{0,8}:\s{0,8}\\?["'](?<v>(?:19|20)\d\d-\d\d-\d\d[^"'\\]{0,24})""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Created();
}
