using System.Collections.Frozen;

namespace Entente.Pages.Knowledge;

/// <summary>Names of months in the languages of the news (<c>data/pages/months.tsv</c>).</summary>
internal static class MonthNames
{
    private static readonly Lazy<FrozenDictionary<string, (string Language, int Month)[]>> Names = new(Load);

    /// <summary>The month of a name, in any case, or 0. Where languages differ over a name the given language decides, else the one listed first.</summary>
    public static int Find(string name, string? language = null)
    {
        var key = name.ToLowerInvariant().Trim('.', ',').Replace("i̇", "i", StringComparison.Ordinal);
        if (!Names.Value.TryGetValue(key, out var readings)) return 0;
        foreach (var (code, month) in readings)
            if (string.Equals(code, language, StringComparison.Ordinal)) return month;
        return readings[0].Month;
    }

    private static FrozenDictionary<string, (string Language, int Month)[]> Load()
    {
        var names = new Dictionary<string, List<(string, int)>>(StringComparer.Ordinal);
        foreach (var row in TableFile.Rows("months.tsv", 13))
        {
            if (string.Equals(row[0], "language", StringComparison.Ordinal)) continue;
            for (var month = 1; month <= 12; month++)
                foreach (var name in row[month].Split('|'))
                {
                    if (!names.TryGetValue(name, out var readings)) names[name] = readings = [];
                    readings.Add((row[0], month));
                }
        }

        return names.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal);
    }
}
