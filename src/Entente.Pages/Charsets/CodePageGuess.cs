using System.Text;

namespace Entente.Pages.Charsets;

/// <summary>Guesses among the old code pages, for bytes that are no UTF-8 and whose page does not say: the decoding that reads most like words wins.</summary>
internal static class CodePageGuess
{
    private const int Sample = 20_000;

    // The order decides between equals: the commonest first.
    private static readonly string[] Candidates = ["windows-1252", "windows-1251", "windows-1250", "windows-1254", "windows-1256", "windows-1253", "windows-1255", "windows-1257", "windows-1258", "koi8-r", "gb18030", "big5", "shift_jis", "euc-jp", "euc-kr", "windows-874"];

    private const string CommonHan = "的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着下自之年过過发發后後作里裡经經政府两兩关關新日本者事報道名分学者員市東京";
    private const string CommonHangul = "이다는의에을가한고하지를도로은사기그나대정서인국자시있리것수";
    private const string CommonLetters = "жоаеинтрсéèüöäáóíñçãåøæßêàâúěřšžčůłążęőűýşğışśźńčćđαοιετςσνρηاليمنوتربةد";

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
            // Characters of these scripts stand among their like, not inside Latin words; their commonest ones tell the tables apart.
            var value2 = c switch
            {
                >= '\u3040' and <= '\u30FF' => 1.3,
                >= '\uAC00' and <= '\uD7AF' => CommonHangul.Contains(c, StringComparison.Ordinal) ? 1.6 : 0.2,
                >= '\u4E00' and <= '\u9FFF' => CommonHan.Contains(c, StringComparison.Ordinal) ? 1.6 : 0.5,
                _ => -0.8,
            };
            return char.IsAsciiLetter(before) ? value2 - 2 : value2;
        }

        var value = 0.7;
        // A capital inside a word, or a letter of another script right after a Latin one, tells of a wrong table.
        if (char.IsUpper(c) && char.IsLower(before)) value -= 2;
        if (char.IsLetter(before) && IsLatin(before) != IsLatin(c)) value -= 1.5;
        if (!IsLatin(c) && char.IsLetter(before) && !IsLatin(before)) value += 0.4;
        if (CommonLetters.Contains(c, StringComparison.Ordinal)) value += 0.35;
        return value;
    }

    private static bool IsLatin(char c) => c < '\u0250';

    private static bool TextIsMark(char c) => Fields.TextTools.IsMark(c);
}
