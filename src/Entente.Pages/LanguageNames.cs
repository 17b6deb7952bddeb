using System.Collections.Frozen;
using Entente.Pages.Knowledge;

namespace Entente.Pages;

/// <summary>English names of the languages that pages are told apart by (<c>data/pages/languages.tsv</c>).</summary>
public static class LanguageNames
{
    private static readonly Lazy<FrozenDictionary<string, string>> Names = new(() =>
        TableFile.Rows("languages.tsv", 4).ToFrozenDictionary(r => r[0], r => r[2], StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<string, string>> Codes = new(() =>
        Names.Value.ToFrozenDictionary(p => p.Value, p => p.Key, StringComparer.OrdinalIgnoreCase));

    /// <summary>The name of a language, or its code where the table does not name it.</summary>
    /// <param name="code">ISO 639-1 code, or 639-3 where there is none.</param>
    public static string Of(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Names.Value.GetValueOrDefault(code, code);
    }

    /// <summary>The code of a language as others state it: a tag ("en-GB", "pt_BR"), or a name ("French").</summary>
    internal static string? CodeOf(string stated)
    {
        var head = stated.Trim().Split('-', '_')[0];
        if (Codes.Value.TryGetValue(head, out var code)) return code;
        return head.Length is 2 or 3 && char.IsAsciiLetter(head[0]) ? head.ToLowerInvariant() : null;
    }
}
