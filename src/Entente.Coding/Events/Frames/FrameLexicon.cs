using System.Collections.Frozen;
using Entente.Language;

namespace Entente.Coding.Events.Frames;

/// <summary>All frames, found by the lemma of their head word, and the word classes their tests refer to.</summary>
internal sealed class FrameLexicon
{
    private const int Columns = 10;
    private readonly FrozenDictionary<string, Frame[]> byHead;
    private readonly FrozenDictionary<string, FrozenSet<string>> classes;
    private readonly FrozenDictionary<string, FrozenSet<string>> marked;

    private FrameLexicon(IReadOnlyList<Frame> frames, FrozenDictionary<string, FrozenSet<string>> classes)
    {
        Frames = frames;
        this.classes = classes;
        marked = classes.ToFrozenDictionary(c => "@" + c.Key, c => c.Value, StringComparer.Ordinal);
        byHead = frames
            .GroupBy(f => f.HeadWord, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(f => f.Weight).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Every frame, one for each predicate of each line, in file order.</summary>
    public IReadOnlyList<Frame> Frames { get; }

    /// <summary>The frames whose head word has this lemma, the most demanding first.</summary>
    public ReadOnlySpan<Frame> For(string lemma) => byHead.TryGetValue(lemma, out var frames) ? frames : [];

    /// <summary>Whether a lemma belongs to a word class (<c>@troops</c>, without the sign).</summary>
    public bool IsIn(string name, string lemma) => classes.TryGetValue(name, out var members) && members.Contains(lemma);

    /// <summary>Whether a lemma belongs to a word class as tests name it (<c>@troops</c>, with the sign).</summary>
    public bool IsInMarked(string name, string lemma) => marked.TryGetValue(name, out var members) && members.Contains(lemma);

    /// <summary>Loads the frames that ship with the program.</summary>
    /// <exception cref="EntenteException">ENT3001: a line that cannot be read, with file and line.</exception>
    public static FrameLexicon Load()
    {
        var wordClasses = DataTable.Read("coding/classes.tsv", 2)
            .ToFrozenDictionary(r => r.Cells[0], r => r.Cells[1].Split('|').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var frames = DataTable.Names("coding/frames/").SelectMany(file => ReadFile(file, wordClasses)).ToList();
        return new FrameLexicon(frames, wordClasses);
    }

    private static IEnumerable<Frame> ReadFile(string file, FrozenDictionary<string, FrozenSet<string>> classes)
    {
        foreach (var (line, cells) in DataTable.Read(file, Columns))
        {
            var source = $"{file}:{line}";
            CheckClasses(source, cells[2], classes);
            foreach (var predicate in cells[0].Split('|'))
                yield return ReadFrame(source, predicate, cells);
        }
    }

    private static Frame ReadFrame(string source, string predicate, string[] cells)
    {
        var symmetric = cells[3].EndsWith('=');
        var code = symmetric ? cells[3][..^1] : cells[3];
        var slash = code.IndexOf('/', StringComparison.Ordinal);
        var type = slash < 0 ? code : code[..slash];
        if (!Ontology.IsType(type)) throw Bad(source, $"there is no type '{type}'");

        var kind = cells[1] switch
        {
            "v" => FrameKind.Verb,
            "n" => FrameKind.Noun,
            "a" => FrameKind.Adjective,
            var other => throw Bad(source, $"part of speech is v, n or a, not '{other}'"),
        };
        return new Frame(
            source,
            predicate.Split(' '),
            kind,
            FrameTest.Parse(cells[2]),
            type,
            slash < 0 ? null : code[(slash + 1)..],
            symmetric,
            cells[4],
            cells[5].Split(',', StringSplitOptions.RemoveEmptyEntries),
            cells[6].Split(',', StringSplitOptions.RemoveEmptyEntries),
            cells[7].Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    private static void CheckClasses(string source, string tests, FrozenDictionary<string, FrozenSet<string>> classes)
    {
        foreach (var (_, value) in FrameTest.Parse(tests).SelectMany(t => t.Alternatives))
            if (value.StartsWith('@') && !classes.ContainsKey(value[1..]))
                throw Bad(source, $"there is no word class '{value}'");
    }

    private static EntenteException Bad(string source, string reason) => new("ENT3001", source, reason);
}
