using System.Text;

namespace Entente.Pages.Charsets;

/// <summary>Repairs text whose UTF-8 bytes were once read as windows-1252 ("â€™" for an apostrophe, "Ã©" for "é").</summary>
internal static class Mojibake
{
    private const string Cp1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>The repaired text, or the same text where nothing is broken.</summary>
    public static string Repair(string text)
    {
        if (!IsSuspicious(text)) return text;
        StringBuilder? built = null;
        var copied = 0;
        Span<byte> bytes = stackalloc byte[4];
        for (var at = 0; at < text.Length; at++)
        {
            var length = Length(text[at]);
            if (length == 0 || at + length > text.Length) continue;
            var whole = true;
            for (var k = 0; k < length && whole; k++) whole = ToByte(text[at + k], out bytes[k]);
            if (!whole || Rune.DecodeFromUtf8(bytes[..length], out var rune, out var used) != System.Buffers.OperationStatus.Done || used != length) continue;
            built ??= new StringBuilder(text.Length);
            built.Append(text, copied, at - copied).Append(rune.ToString());
            at += length - 1;
            copied = at + 1;
        }

        return built is null ? text : built.Append(text, copied, text.Length - copied).ToString();
    }

    private static bool IsSuspicious(string text)
    {
        var at = -1;
        var hits = 0;
        while ((at = text.AsSpan(at + 1).IndexOfAny("ÂÃâÐÑØÙ") is >= 0 and var found ? at + 1 + found : -1) >= 0)
            if (at + 1 < text.Length && ToByte(text[at + 1], out var next) && next is >= 0x80 and < 0xC0 && !char.IsLetter(text[at + 1]) && ++hits >= 2) return true;
        return false;
    }

    private static int Length(char lead) => lead switch
    {
        >= '\u00C2' and <= '\u00DF' => 2,
        >= '\u00E0' and <= '\u00EF' => 3,
        >= '\u00F0' and <= '\u00F4' => 4,
        _ => 0,
    };

    private static bool ToByte(char c, out byte value)
    {
        if (c <= '\u00FF') { value = (byte)c; return true; }
        var at = Cp1252.IndexOf(c, StringComparison.Ordinal);
        value = (byte)(0x80 + Math.Max(at, 0));
        return at >= 0;
    }
}
