using Entente.Language;

namespace Entente.Coding.Speakers;

/// <summary>The cues of <c>coding/speakers/cues.tsv</c>, found by any form of their first word.</summary>
internal sealed class CueLexicon
{
    private static readonly Cue[] None = [];
    private readonly Dictionary<string, Cue[]> byForm = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Cue[]>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private int longest;

    private CueLexicon() => lookup = byForm.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The rows with their examples, for tests.</summary>
    public List<(Cue Cue, string Example, string Content, int Line)> Examples { get; } = [];

    public VerbForms Verbs { get; } = VerbForms.Load();

    public static CueLexicon Load()
    {
        var lexicon = new CueLexicon();
        foreach (var (line, cells) in DataTable.Read("coding/speakers/cues.tsv", 7))
        {
            foreach (var written in cells[0].Split('|')) lexicon.Add(written, cells, line);
        }

        // Cues of more words first: "call for" before "call".
        foreach (var cues in lexicon.byForm.Values) Array.Sort(cues, (a, b) => b.Rest.Length - a.Rest.Length);
        return lexicon;
    }

    /// <summary>The cues that begin with a form, in any case; those of more words first.</summary>
    public ReadOnlySpan<Cue> Find(ReadOnlySpan<char> form)
    {
        if (form.Length > longest) return None;
        Span<char> lower = stackalloc char[form.Length];
        for (var i = 0; i < form.Length; i++) lower[i] = char.ToLowerInvariant(form[i]);
        return lookup.TryGetValue(lower, out var found) ? found : None;
    }

    private void Add(string written, string[] cells, int line)
    {
        var words = written.Split(' ');
        if (!Enum.TryParse<Stance>(cells[3], ignoreCase: true, out var stance)) throw Wrong(line, $"no stance is called '{cells[3]}'");
        var kind = SourceKind.Other;
        if (cells[4].Length > 0 && !Enum.TryParse(cells[4], ignoreCase: true, out kind)) throw Wrong(line, $"no kind of speaker is called '{cells[4]}'");
        if (cells[1] is not ("v" or "n" or "a" or "x")) throw Wrong(line, $"no part of speech is called '{cells[1]}'");
        var cue = new Cue(words[0], words[1..], cells[1][0], [.. cells[2].Split(' ').Select(Frame)], stance, kind);
        Examples.Add((cue, cells[5], cells[6], line));
        var forms = cue.Pos switch
        {
            'v' => Verbs.All(cue.Lemma),
            'n' => [cue.Lemma, cue.Lemma[^1] == 'y' ? cue.Lemma[..^1] + "ies" : cue.Lemma[^1] == 's' ? cue.Lemma + "es" : cue.Lemma + "s"],
            _ => [cue.Lemma],
        };
        foreach (var form in forms.Distinct(StringComparer.Ordinal))
        {
            longest = Math.Max(longest, form.Length);
            byForm[form] = [.. byForm.GetValueOrDefault(form, None), cue];
        }
    }

    private static CueFrame Frame(string written) => written switch
    {
        "say" or "that" => new(CuePattern.Say, ""),
        "tell" => new(CuePattern.Tell, ""),
        "clause" => new(CuePattern.Clause, ""),
        "prep-to" => new(CuePattern.Preposition, "to"),
        "quoted" => new(CuePattern.Quoted, ""),
        "quote" => new(CuePattern.Quote, ""),
        "to" => new(CuePattern.Infinitive, "to"),
        "objto" => new(CuePattern.ObjectInfinitive, ""),
        "obj" => new(CuePattern.Object, ""),
        "according" => new(CuePattern.According, ""),
        _ => new(CuePattern.Preposition, written),
    };

    private static EntenteException Wrong(int line, string reason) => new("ENT3001", $"coding/speakers/cues.tsv:{line}", reason);
}
