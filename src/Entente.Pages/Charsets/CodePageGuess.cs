using System.Text;

namespace Entente.Pages.Charsets;

/// <summary>Guesses among the old code pages, for bytes that are no UTF-8 and whose page does not say: the decoding that reads most like words wins.</summary>
internal static class CodePageGuess
{
    private const int Sample = 20_000;

    // The order decides between equals: the commonest first.
    private static readonly string[] Candidates = ["windows-1252", "windows-1251", "windows-1250", "windows-1254", "windows-1256", "windows-1253", "windows-1255", "windows-1257", "windows-1258", "koi8-r", "gb18030", "big5", "shift_jis", "euc-jp", "euc-kr", "windows-874"];

    public static Encoding Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Sample) bytes = bytes[..Sample];
        var best = Encoding.GetEncoding(Candidates[0]);
        var most = double.NegativeInfinity;
        foreach (var name in Candidates)
        {
            var encoding = Encoding.GetEncoding(name);
            var score = Score(encoding.GetString(bytes), encoding.IsSingleByte);
            if (score <= most + 1e-9) continue;
            (best, most) = (encoding, score);
        }

        return best;
    }

    private static double Score(string text, bool single)
    {
        double score = 0;
        int high = 0;
        var before = ' ';
        foreach (var c in text)
        {
            if (c >= '\u0080')
            {
                high++;
                score += Value(c, before, single);
            }

            before = c;
        }

        return high == 0 ? 0 : score / high;
    }

    /// <summary>How much a character beyond ASCII, after the one before it, speaks for the decoding.</summary>
    private static double Value(char c, char before, bool single)
    {
        if (c is '\uFFFD' || (c < '\u00A0' && c != '\u0085') || (c >= '\uE000' && c <= '\uF8FF')) return -5;
        if (c is '’' or '“' or '”' or '–' or '—' or '…' or '«' or '»' or '\u00A0' or '‘' or '„' or '·' or '©' or '€' or '£' or '、' or '。' or '，' or '「' or '」') return single ? 0.6 : 0.4;
        if (!char.IsLetter(c)) return TextIsMark(c) ? 0.5 : -0.6;
        if (!single)
        {
            // Kana and Hangul runs are telling; rare Chinese characters beyond the common rows are not.
            if (c is >= '\u3040' and <= '\u30FF') return 1.6;
            if (c is >= '\uAC00' and <= '\uD7AF') return 1.4;
            if (c is >= '\uFF61' and <= '\uFF9F') return -0.6;
            return c is >= '\u4E00' and <= '\u9FFF' ? 0.9 : -0.5;
        }

        var value = 0.7;
        // A capital inside a word, or a letter of another script right after a Latin one, tells of a wrong table.
        if (char.IsUpper(c) && char.IsLower(before)) value -= 2;
        if (char.IsLetter(before) && IsLatin(before) != IsLatin(c)) value -= 1.5;
        if (!IsLatin(c) && char.IsLetter(before) && !IsLatin(before)) value += 0.4;
        if (c is 'ж' or 'о' or 'а' or 'е' or 'и' or 'н' or 'т' or 'é' or 'è' or 'ü' or 'ö' or 'ä' or 'á' or 'ó' or 'í' or 'ñ' or 'ç' or 'ã' or 'å' or 'ø' or 'æ' or 'ß') value += 0.35;
        if (c is 'ı' or 'ş' or 'ğ' or 'č' or 'š' or 'ž' or 'ř' or 'ě' or 'ł' or 'ą' or 'ę' or 'ż' or 'ő' or 'ű' or 'ý') value += 0.2;
        return value;
    }

    private static bool IsLatin(char c) => c < '\u0250';

    private static bool TextIsMark(char c) => Fields.TextTools.IsMark(c);
}
