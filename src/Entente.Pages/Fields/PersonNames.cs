using System.Text.RegularExpressions;
using Entente.Pages.Knowledge;

namespace Entente.Pages.Fields;

/// <summary>Tells names of persons from other words in bylines, and parts lists of them.</summary>
internal static partial class PersonNames
{
    private static readonly Lazy<BylineWords> Words = new(BylineWords.Load);

    /// <summary>The persons of a byline as printed: "By A B and C D, Political Editor" gives two names; desks, agencies and the outlet give none.</summary>
    /// <param name="byline">A byline or the author of structured data.</param>
    /// <param name="outlet">Name of the outlet, which is no person.</param>
    public static List<string> Split(string byline, string? outlet)
    {
        var names = new List<string>();
        var text = TextTools.Squeeze(byline);
        if (text.Length is 0 or > 300) return names;
        text = StripLead(GluedBy().Replace(text, ""));
        text = Tail().Replace(text, "");
        foreach (var part in Separators().Split(text))
        {
            var name = Tidy(part);
            if (name.Length == 0) continue;
            if (!Looks(name, outlet)) continue;
            if (!names.Exists(n => string.Equals(TextTools.Key(n), TextTools.Key(name), StringComparison.Ordinal))) names.Add(name);
        }

        return names;
    }

    /// <summary>Whether the words look like the name of one person.</summary>
    public static bool Looks(string name, string? outlet = null)
    {
        if (name.Length is < 3 or > 60) return false;
        if (outlet is not null && TextTools.Key(name) is var key && (string.Equals(key, TextTools.Key(outlet), StringComparison.Ordinal) || key.StartsWith(TextTools.Key(outlet), StringComparison.Ordinal))) return false;
        if (name.AsSpan().IndexOfAny("@/\\|<>{}[]=_:;!?#0123456789") >= 0) return false;
        var parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (IsUnspaced(name)) return name.Length is >= 2 and <= 8 && !Words.Value.IsDesk(name);
        if (parts.Length is < 1 or > 6) return false;
        var words = Words.Value;
        foreach (var part in parts)
        {
            var bare = part.Trim('.', ',', '(', ')', '"', '“', '”').ToLowerInvariant();
            if (words.IsDesk(bare)) return false;
        }

        if (words.IsDesk(name.ToLowerInvariant()) || Agencies.Find(name) is not null) return false;
        if (parts.Length == 1) return false;
        // Particles stand inside a name, never at its ends ("in Berlin", "R. R. am").
        if (char.IsLower(parts[^1][0]) || (char.IsLower(parts[0][0]) && parts[0] is not ("van" or "von" or "de" or "da" or "di" or "del" or "della" or "le" or "la" or "al" or "el" or "bin" or "ter" or "ten"))) return false;
        var capitals = 0;
        foreach (var part in parts)
            if (char.IsUpper(part[0]) || !char.IsLower(part[0])) capitals++;
        return capitals * 2 >= parts.Length && char.IsLetter(parts[^1][0]);
    }

    /// <summary>Whether one word may be the name under which somebody writes; only asked where the markup says that it is an author.</summary>
    public static bool LooksSingle(string name) =>
        name.Length is >= 3 and <= 24 && !name.Contains(' ', StringComparison.Ordinal) && char.IsUpper(name[0]) && name.All(c => char.IsLetter(c) || c is '-' or '\'' or '.')
        && !Words.Value.IsDesk(name.ToLowerInvariant()) && Agencies.Find(name) is null;

    /// <summary>Takes "By", "Von", "Par" … from the front.</summary>
    public static string StripLead(string text)
    {
        for (var again = true; again;)
        {
            again = false;
            foreach (var lead in Words.Value.Leads)
                if (text.StartsWith(lead, StringComparison.OrdinalIgnoreCase) && text.Length > lead.Length && (!char.IsLetter(text[lead.Length]) || !char.IsLetter(lead[^1])))
                {
                    text = text[lead.Length..].TrimStart(' ', ':', '-', '–', '—', ',', '|', '•');
                    again = text.Length > 0;
                    break;
                }
        }

        return text;
    }

    /// <summary>Whether the line begins with a word that introduces a byline.</summary>
    public static bool HasLead(string text)
    {
        var stripped = StripLead(text);
        return !ReferenceEquals(stripped, text) && stripped.Length < text.Length;
    }

    /// <summary>Whether the words behind an author's name begin a portrait of him ("is a reporter …", "covers …").</summary>
    public static bool Portrays(ReadOnlySpan<char> text) => Words.Value.Portrays(text);

    private static string Tidy(string part)
    {
        var name = part.Trim(' ', ',', '.', '-', '–', '—', ':', '|', '•', '·', '/', '*', '"', '\'', '(', ')', '@');
        name = StripLead(name);
        name = Roles().Replace(name, "").Trim(' ', ',', '-', '–', '—', '|');
        name = Words.Value.WithoutButton(name);
        if (part.TrimEnd().EndsWith('.') && Initial().IsMatch(name)) name += ".";
        // Capitals only are how some sites print names.
        if (name.Length > 4 && !name.AsSpan().ContainsAnyInRange('a', 'z') && TextTools.ShareOfCapitals(name) > .95f && name.Contains(' ', StringComparison.Ordinal)) name = Capitalise(name);
        return Undouble(name);
    }

    /// <summary>"A B A B", as a portrait's description and the name beside it give, becomes "A B".</summary>
    private static string Undouble(string name)
    {
        var half = name.Length / 2;
        return name.Length % 2 == 1 && name[half] == ' ' && name.AsSpan(0, half).SequenceEqual(name.AsSpan(half + 1)) ? name[..half] : name;
    }

    private static string Capitalise(string name)
    {
        var chars = name.ToLowerInvariant().ToCharArray();
        for (var i = 0; i < chars.Length; i++)
            if (i == 0 || chars[i - 1] is ' ' or '-' or '.' or '\'' or '’') chars[i] = char.ToUpperInvariant(chars[i]);
        return new string(chars);
    }

    private static bool IsUnspaced(string name)
    {
        foreach (var c in name)
            if (!(c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF')) return false;
        return true;
    }

    [GeneratedRegex(@"\s*(?:[;|•·/]|(?<!\w)&(?!\w)|\n|,(?!\s*(?:Jr|Sr|Ph\.?D|M\.?D|III?\b))|\s[–—-]\s|\s(?:and|und|et|y|e|och|og|en|ja|ve|dan|и|i|et)\s)\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\s*(?:\(.*\)|\bin [A-Z][\w .’'-]+$|\bfor [A-Z][\w .’'-]+$|\bat [A-Z][\w .’'-]+$|@\w+.*$|\b[\w.+-]+@[\w.-]+.*$|\b(?:is|was|has) an? .*$)", RegexOptions.CultureInvariant)]
    private static partial Regex Tail();

    [GeneratedRegex(@"\b(?:senior |chief |political |special |staff |foreign |world |news |diplomatic |deputy |managing |associate |contributing |defen[cs]e |security |global |national |international |digital |online |business |economics? |technology |science |environment |health |culture |sports? )*(?:editor(?:-in-chief)?|reporter|correspondent|writer|columnist|journalist|contributor|producer|analyst|Redakteurin|Redakteur|Korrespondentin|Korrespondent|Reporterin|Journalistin)\b.*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Roles();

    [GeneratedRegex(@"^(?:By|BY)(?=\p{Lu}[\p{Ll}.])", RegexOptions.CultureInvariant)]
    private static partial Regex GluedBy();

    [GeneratedRegex(@"(?:^|\s)(?:Jr|Sr|\p{Lu})$", RegexOptions.CultureInvariant)]
    private static partial Regex Initial();

    /// <summary>Words that introduce a byline, and words that no person's name holds.</summary>
    private sealed class BylineWords
    {
        private HashSet<string> Desks { get; } = new(StringComparer.Ordinal);

        public List<string> Leads { get; } = [];

        private List<string> Buttons { get; } = [];

        private List<string> Portraits { get; } = [];

        /// <summary>The name without the button behind it.</summary>
        public string WithoutButton(string name)
        {
            foreach (var button in Buttons)
                if (name.EndsWith(button, StringComparison.Ordinal)) return name[..^button.Length].TrimEnd(' ', ',', '|');
            return name;
        }

        public bool Portrays(ReadOnlySpan<char> text)
        {
            foreach (var portrait in Portraits)
                if (text.StartsWith(portrait, StringComparison.Ordinal)) return true;
            return false;
        }

        public bool IsDesk(string word) => Desks.Contains(word);

        public static BylineWords Load()
        {
            var words = new BylineWords();
            foreach (var row in TableFile.Rows("bylines.tsv", 2))
                foreach (var phrase in row[1].Split('|'))
                    switch (row[0])
                    {
                        case "lead": words.Leads.Add(phrase); break;
                        case "button": words.Buttons.Add(" " + phrase); break;
                        case "portrait": words.Portraits.Add(" " + phrase + " "); break;
                        default: words.Desks.Add(phrase); break;
                    }

            words.Leads.Sort((a, b) => b.Length != a.Length ? b.Length.CompareTo(a.Length) : string.CompareOrdinal(a, b));
            return words;
        }
    }
}
