using Entente.Pages;

namespace Entente.Coding.Time;

/// <summary>Whether a page writes the day or the month first in 3/4/2020.</summary>
public static class DateOrder
{
    /// <summary>What the page's own dates show (one with a number above twelve), else the custom of the outlet's country.</summary>
    /// <param name="article">The page.</param>
    /// <returns>Whether the day comes first; <see langword="null"/> where nothing tells.</returns>
    public static bool? Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return OfText(article.Text) ?? article.OutletCountry switch
        {
            null or "CAN" or "PHL" or "KEN" or "CHN" or "JPN" or "KOR" or "TWN" => null,
            "USA" => false,
            _ => true,
        };
    }

    /// <summary>What the dates of a text show; <see langword="null"/> where none does, or they contradict each other.</summary>
    /// <param name="text">The text.</param>
    public static bool? OfText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        bool dayFirst = false, monthFirst = false;
        for (var at = text.IndexOf('/', StringComparison.Ordinal); at > 0; at = text.IndexOf('/', at + 1))
        {
            var next = text.IndexOf('/', at + 1);
            if (next < 0) break;
            if (next - at > 3 || Before(text, at) is not { } first || Number(text, at + 1, next) is not { } second || next + 1 >= text.Length || !char.IsAsciiDigit(text[next + 1])) continue;
            dayFirst |= first is > 12 and <= 31 && second is >= 1 and <= 12;
            monthFirst |= second is > 12 and <= 31 && first is >= 1 and <= 12;
            at = next;
        }

        return dayFirst == monthFirst ? null : dayFirst;
    }

    private static int? Before(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start < 3 && char.IsAsciiDigit(text[start - 1])) start--;
        return end - start is 1 or 2 && (start == 0 || text[start - 1] != '/') ? Number(text, start, end) : null;
    }

    private static int? Number(string text, int start, int end)
    {
        var value = 0;
        for (var i = start; i < end; i++)
        {
            if (!char.IsAsciiDigit(text[i])) return null;
            value = value * 10 + text[i] - '0';
        }

        return end > start ? value : null;
    }
}
