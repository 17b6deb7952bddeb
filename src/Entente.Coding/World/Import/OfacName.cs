using System.Text;

namespace Entente.Coding.World.Import;

/// <summary>Names of the list of OFAC as they would be printed: "NEMUNE, Arman Bagheri" is "Arman Bagheri Nemune".</summary>
internal static class OfacName
{
    private static readonly string[] Small = ["of", "and", "the", "for", "in", "al", "el", "de", "la", "bin", "ibn", "ul", "ur"];

    /// <summary>Name of a person.</summary>
    public static string Person(string last, string first) => (first.Trim() + " " + Capitals(last.Trim())).Trim();

    /// <summary>Name of a person written with the family name first.</summary>
    public static string Person(string turned)
    {
        var comma = turned.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 ? Capitals(turned) : Person(turned[..comma], turned[(comma + 1)..]);
    }

    /// <summary>A name that stands in capitals, as it would be printed; short words without a vowel are taken for initials.</summary>
    public static string Capitals(string name)
    {
        if (name.Any(char.IsLower)) return name;
        var printed = new StringBuilder(name.Length);
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var lower = word.ToLowerInvariant();
            if (printed.Length > 0) printed.Append(' ');
            if (Array.IndexOf(Small, lower) >= 0) printed.Append(printed.Length == 0 ? Title(lower) : lower);
            else printed.Append(word.Length <= 3 && !lower.AsSpan().ContainsAny("aeiouy") ? word : Title(lower));
        }

        return printed.ToString();
    }

    private static string Title(string lower)
    {
        var title = new StringBuilder(lower);
        for (var i = 0; i < title.Length; i++)
            if (i == 0 || title[i - 1] is '-' or '(' or '.' or '"') title[i] = char.ToUpperInvariant(title[i]);
        return title.ToString();
    }
}
