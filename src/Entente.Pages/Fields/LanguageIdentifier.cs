using System.Collections.Frozen;
using Entente.Pages.Knowledge;

namespace Entente.Pages.Fields;

/// <summary>Tells the language of a text from its script and its commonest short words (<c>data/pages/languages.tsv</c>).</summary>
internal static class LanguageIdentifier
{
    private const string English = "en";
    private const int Sample = 6000;

    /// <summary>Different common words of a language that a text must hold before they tell it: fewer stand in names and titles of other languages.</summary>
    private const int FewestWords = 3;

    /// <summary>How many of these must be no English words ("do", "in", "to" are words of many languages).</summary>
    private const int FewestOwnWords = 2;

    /// <summary>How far two languages must lie apart where a text mixes them.</summary>
    private const float Margin = 1.25f;

    private static readonly Lazy<FrozenDictionary<string, (string Code, float Weight)[]>> Words = new(Load);
    private static readonly Lazy<FrozenDictionary<string, string>> Scripts = new(LoadScripts);

    /// <summary>ISO 639-1 code (639-3 where there is none), or <see langword="null"/> where the text gives too little.</summary>
    public static string? Identify(ReadOnlySpan<char> text)
    {
        if (text.Length > Sample) text = text[..Sample];
        var script = MainScript(text, out var letters);
        if (letters < 12) return null;
        switch (script)
        {
            case "Hang": return "ko";
            case "Kana": return "ja";
            case "Hans": return "zh";
            case "Latn" or "Cyrl" or "Arab" or "Deva": return ByWords(text, script);
            default: return OnlyLanguageOf(script);
        }
    }

    /// <summary>Share of the words of a line that belong to the commonest words of a language; running text has .2 to .6 in most languages.</summary>
    public static float ShareOfCommonWords(ReadOnlySpan<char> text, string? language)
    {
        if (language is null) return 0;
        int all = 0, common = 0;
        var lookup = Words.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[24];
        foreach (var word in new WordEnumerator(text))
        {
            all++;
            if (word.Length > lower.Length) continue;
            var length = word.ToLowerInvariant(lower);
            if (!lookup.TryGetValue(lower[..length], out var entries)) continue;
            foreach (var (code, _) in entries)
                if (string.Equals(code, language, StringComparison.Ordinal)) { common++; break; }
        }

        return all == 0 ? 0 : (float)common / all;
    }

    private static string? ByWords(ReadOnlySpan<char> text, string script)
    {
        var scores = new Dictionary<string, Tally>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var lookup = Words.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[24];
        var count = 0;
        foreach (var word in new WordEnumerator(text))
        {
            count++;
            if (word.Length > lower.Length) continue;
            var length = word.ToLowerInvariant(lower);
            if (!lookup.TryGetValue(lower[..length], out var entries)) continue;
            // single letters stand in abbreviations ("U.S.") and lists of every language
            var first = seen.Add(lower[..length]) && (length > 1 || lower[0] >= '\u0080') ? 1 : 0;
            var own = Array.Exists(entries, static e => string.Equals(e.Code, English, StringComparison.Ordinal)) ? 0 : first;
            foreach (var (code, weight) in entries)
            {
                var tally = scores.GetValueOrDefault(code);
                scores[code] = new Tally(tally.Score + weight, tally.Words + first, tally.OwnWords + own);
            }
        }

        return Best(scores, script, count);
    }

    private static string? Best(Dictionary<string, Tally> scores, string script, int words)
    {
        var (best, most) = ("", default(Tally));
        foreach (var (code, tally) in scores.OrderBy(p => p.Key, StringComparer.Ordinal))
            if (tally.Score > most.Score && string.Equals(Scripts.Value[code], script, StringComparison.Ordinal)) (best, most) = (code, tally);
        if (most.Words < FewestWords || most.Score / words < 0.02f) return null;
        if (string.Equals(best, English, StringComparison.Ordinal)) return best;
        // English stands inside texts of every language as names and titles, and names of every language stand inside English: where both are near, neither is sure.
        return most.OwnWords >= FewestOwnWords && scores.GetValueOrDefault(English).Score * Margin < most.Score ? best : null;
    }

    /// <summary>What speaks for a language: weighted common words, how many different ones, and how many of these are no English words.</summary>
    private readonly record struct Tally(float Score, int Words, int OwnWords);

    private static string? OnlyLanguageOf(string script)
    {
        foreach (var (code, its) in Scripts.Value.OrderBy(p => p.Key, StringComparer.Ordinal))
            if (string.Equals(its, script, StringComparison.Ordinal)) return code;
        return null;
    }

    private static string MainScript(ReadOnlySpan<char> text, out int letters)
    {
        Span<int> counts = stackalloc int[ScriptNames.Length];
        letters = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            counts[Script(c)]++;
        }

        // Japanese writes Chinese characters too: a tenth of kana decides.
        if (counts[4] * 10 > letters) return "Kana";
        var best = 0;
        for (var i = 1; i < counts.Length; i++)
            if (counts[i] > counts[best]) best = i;
        return ScriptNames[best];
    }

    private static readonly string[] ScriptNames =
        ["Latn", "Cyrl", "Arab", "Hans", "Kana", "Hang", "Grek", "Hebr", "Deva", "Beng", "Taml", "Telu", "Gujr", "Guru", "Mlym", "Knda", "Sinh", "Thai", "Laoo", "Khmr", "Mymr", "Geor", "Armn", "Ethi"];

    private static int Script(char c) => c switch
    {
        < '\u0250' => 0,
        >= '\u0370' and < '\u0400' => 6,
        >= '\u0400' and < '\u0530' => 1,
        >= '\u0530' and < '\u0590' => 22,
        >= '\u0590' and < '\u0600' => 7,
        >= '\u0600' and < '\u0780' or >= '\uFB50' and <= '\uFEFC' => 2,
        >= '\u0900' and < '\u0980' => 8,
        >= '\u0980' and < '\u0A00' => 9,
        >= '\u0A00' and < '\u0A80' => 13,
        >= '\u0A80' and < '\u0B00' => 12,
        >= '\u0B80' and < '\u0C00' => 10,
        >= '\u0C00' and < '\u0C80' => 11,
        >= '\u0C80' and < '\u0D00' => 15,
        >= '\u0D00' and < '\u0D80' => 14,
        >= '\u0D80' and < '\u0E00' => 16,
        >= '\u0E00' and < '\u0E80' => 17,
        >= '\u0E80' and < '\u0F00' => 18,
        >= '\u1000' and < '\u10A0' => 20,
        >= '\u10A0' and < '\u1100' => 21,
        >= '\u1200' and < '\u13A0' => 23,
        >= '\u1780' and < '\u1800' => 19,
        >= '\u1F00' and < '\u2000' => 6,
        >= '\u3040' and < '\u3100' => 4,
        >= '\uAC00' and < '\uD7B0' or >= '\u1100' and < '\u1200' => 5,
        >= '\u3400' and < '\uA000' or >= '\uF900' and < '\uFB00' => 3,
        _ => 0,
    };

    private static FrozenDictionary<string, (string, float)[]> Load()
    {
        var words = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var row in TableFile.Rows("languages.tsv", 4))
            foreach (var word in row[3].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!words.TryGetValue(word, out var codes)) words[word] = codes = [];
                if (!codes.Contains(row[0])) codes.Add(row[0]);
            }

        // A word of many languages says less.
        return words.ToFrozenDictionary(p => p.Key, p => p.Value.Select(c => (c, 1f / MathF.Sqrt(p.Value.Count))).ToArray(), StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, string> LoadScripts() =>
        TableFile.Rows("languages.tsv", 4).ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
}
