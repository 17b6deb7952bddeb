using Entente.Pages.Fields;
using Entente.Pages.Knowledge;

namespace Entente.Pages.Dumps;

/// <summary>Parts a text dump into lines and looks at each by itself.</summary>
internal static partial class DumpLines
{
    /// <summary>The non-empty lines of a text.</summary>
    public static List<DumpLine> Of(string text)
    {
        var lines = new List<DumpLine>();
        var number = 0;
        var blank = true;
        var inBullet = false;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            var words = Furniture.WithoutNotes(TextTools.Squeeze(raw));
            if (words.Length == 0) { blank = true; continue; }
            var indented = raw.Length > 1 && raw[0] is ' ' or '\t' && raw[1] is ' ' or '\t';
            var bare = StripBullet(words, out var bullet);
            inBullet = bullet || (inBullet && indented);
            if (bare.Length > 0) lines.Add(Look(bare, number, bullet, blank, !bullet && inBullet && indented));
            blank = false;
        }

        MarkRepeated(lines);
        return lines;
    }

    private static DumpLine Look(string text, int number, bool bullet, bool blank, bool continues)
    {
        var (match, reason) = text.Length == 0 ? (FurnitureMatch.Line, "menu") : Furniture.Find(text);
        var words = CountWords(text);
        return new DumpLine
        {
            Text = text,
            Number = number,
            Bullet = bullet,
            AfterBlank = blank,
            Continues = continues,
            Words = words,
            IsStamp = words <= 10 && (Age().IsMatch(text) || DateText.Find(text) is { } date && date.End - date.Start + 12 >= text.Length),
            Ends = TextTools.EndsSentence(text),
            Furniture = match,
            Reason = reason,
        };
    }

    /// <summary>Words; two characters of a script without blanks count as one word.</summary>
    public static int CountWords(string text)
    {
        int words = 0, unspaced = 0;
        foreach (var word in new WordEnumerator(text))
            if (WordEnumerator.HasNoBlanks(word[0])) unspaced++;
            else words++;
        return words + ((unspaced + 1) / 2);
    }

    private static string StripBullet(string text, out bool bullet)
    {
        bullet = false;
        var start = 0;
        while (start < text.Length && (TextTools.IsBullet(text[start]) || (text[start] is '*' or '-' or '–' && start + 1 < text.Length && text[start + 1] == ' ') || (start > 0 && text[start] == ' ')))
        {
            bullet = true;
            start++;
        }

        return start == 0 ? text : text[start..];
    }

    private static void MarkRepeated(List<DumpLine> lines)
    {
        var seen = new Dictionary<string, DumpLine>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.Words < 3) continue;
            var key = TextTools.Key(line.Text);
            if (!seen.TryAdd(key, line)) line.Repeated = seen[key].Repeated = true;
        }
    }

    /// <summary>"2 days ago", "vor 3 Stunden", "il y a 2 heures", "hace 5 días".</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"\b\d{1,2}\s?(?:s|sec|second|m|min|minute|h|hr|hour|d|day|w|week|mo|month|y|yr|year)s? ago\b|\bvor \d{1,2} (?:Sekunde|Minute|Stunde|Tag|Woche|Monat|Jahr)|\bil y a \d{1,2} |\bhace \d{1,2} |\b\d{1,2} \p{L}+ (?:fa|назад|önce|lalu|geleden|sedan|siden|temu|тому|πριν)\b|منذ \d|\d+\s?(?:分|時間|日|시간|분|일|小时|分钟|天)\s?(?:前|전)", System.Text.RegularExpressions.RegexOptions.CultureInvariant | System.Text.RegularExpressions.RegexOptions.IgnoreCase)]
    private static partial System.Text.RegularExpressions.Regex Age();
}
