using Entente.Coding;
using Entente.Coding.Events;
using Entente.Language;

namespace Entente.Casebook.Merging;

/// <summary>Which voice a speaker is, so that two pages that hear the same one are seen to (<c>coding/speakers/mouthpieces.tsv</c>).</summary>
internal sealed class VoiceIdentity
{
    private static readonly Lazy<VoiceIdentity> Table = new(Load);

    private readonly List<string[]> organs = [];
    private readonly List<(string[] Words, string[] Same)> bodies = [];

    /// <summary>
    /// The id of a voice: a person is himself, an office that speaks for a body is that body, a body its name within its country. What is called by a common
    /// name alone, of no known country, is a voice of its own page.
    /// </summary>
    /// <param name="speaker">The speaker.</param>
    /// <param name="country">Its country, where known.</param>
    /// <param name="page">Hash of the page.</param>
    public static string Of(Speaker speaker, string? country, string page)
    {
        if (speaker.Entity is { } entity && entity.Contains("person:", StringComparison.Ordinal)) return "voice:" + entity;
        var words = Table.Value.Body(speaker.Text);
        var spoken = words is not null;
        words ??= WithoutArticle([.. Words.Split(speaker.Name ?? speaker.Text)]);
        var name = string.Join(' ', Table.Value.SameAs(words));
        return country is not null || IsNamed(speaker, spoken) ? $"voice:{country}:{name}" : $"voice:{page}:{name}";
    }

    /// <summary>What to call a voice: its name, or the words of the page where it has none of its own.</summary>
    public static string Name(Speaker speaker)
    {
        var name = speaker.Name is { Length: > 0 } known && speaker.Entity?.Contains(":?:", StringComparison.Ordinal) != true ? known : speaker.Text;
        return name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
    }

    /// <summary>A name of its own (a table row, or words with capitals inside) holds from page to page; "the ministry" does not.</summary>
    private static bool IsNamed(Speaker speaker, bool spoken) =>
        (speaker.Entity is { } entity && !entity.Contains(":?:", StringComparison.Ordinal) && !spoken)
        || speaker.Text.Split(' ').Skip(1).Any(w => w.Length > 1 && char.IsUpper(w[0]))
        || (!speaker.Text.Contains(' ', StringComparison.Ordinal) && speaker.Text.Any(char.IsUpper));

    /// <summary>The words for the body that an office speaks for: "the army" in "the army's media wing" and in "a spokesman for the army".</summary>
    private string[]? Body(string text)
    {
        string[] words = [.. Words.Split(text)];
        foreach (var organ in organs)
        {
            for (var at = 0; at + organ.Length <= words.Length; at++)
            {
                if (!words.AsSpan(at, organ.Length).SequenceEqual(organ)) continue;
                var after = at + organ.Length;
                string[] body = after + 1 < words.Length && words[after] is "for" or "of" or "at" ? words[(after + 1)..] : words[..at];
                return WithoutArticle(body) is { Length: > 0 } named ? named : null;
            }
        }

        return null;
    }

    /// <summary>One name for the many of a body: an army is its country's military.</summary>
    private string[] SameAs(string[] words)
    {
        foreach (var (form, same) in bodies)
        {
            for (var at = 0; at + form.Length <= words.Length; at++)
                if (words.AsSpan(at, form.Length).SequenceEqual(form)) return [.. words[..at].Where(w => w is not ("the" or "a")), .. same, .. words[(at + form.Length)..]];
        }

        return words;
    }

    private static string[] WithoutArticle(string[] words) => words is ["the" or "a" or "an", ..] ? words[1..] : words;

    private static VoiceIdentity Load()
    {
        var table = new VoiceIdentity();
        foreach (var (line, cells) in DataTable.Read("coding/speakers/mouthpieces.tsv", 2))
        {
            string[][] forms = [.. cells[1].Split('|').Select(f => Words.Split(f).ToArray())];
            if (cells[0] == "organ") table.organs.AddRange(forms);
            else if (cells[0] == "same") table.bodies.AddRange(forms.Select(f => (f, forms[0])));
            else throw new EntenteException("ENT3001", $"coding/speakers/mouthpieces.tsv:{line}", $"'{cells[0]}' is neither organ nor same");
        }

        table.organs.Sort((a, b) => b.Length.CompareTo(a.Length));
        table.bodies.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
        return table;
    }
}
