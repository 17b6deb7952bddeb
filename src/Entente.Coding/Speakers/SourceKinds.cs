using System.Collections.Frozen;
using Entente.Language;

namespace Entente.Coding.Speakers;

/// <summary>Tells the kind of a speaker from the words that name it (<c>coding/speakers/sources.tsv</c>).</summary>
internal sealed class SourceKinds
{
    private readonly FrozenDictionary<string, SourceKind> words;

    private readonly FrozenSet<string> mute;

    private SourceKinds(Dictionary<string, SourceKind> words, HashSet<string> mute)
    {
        this.words = words.ToFrozenDictionary(StringComparer.Ordinal);
        this.mute = mute.ToFrozenSet(StringComparer.Ordinal);
    }

    public static SourceKinds Load()
    {
        var table = new Dictionary<string, SourceKind>(StringComparer.Ordinal);
        var unspeaking = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (line, cells) in DataTable.Read("coding/speakers/sources.tsv", 2))
        {
            if (cells[0] is "none")
            {
                unspeaking.UnionWith(cells[1].Split('|'));
                continue;
            }

            if (!Enum.TryParse<SourceKind>(cells[0], ignoreCase: true, out var kind)) throw new EntenteException("ENT3001", $"coding/speakers/sources.tsv:{line}", $"no kind of speaker is called '{cells[0]}'");
            foreach (var word in cells[1].Split('|')) table.TryAdd(word, kind);
        }

        return new SourceKinds(table, unspeaking);
    }

    /// <summary>Whether the head noun names something that cannot speak.</summary>
    public bool CannotSpeak(ParsedText text, int head) => text.Tokens[head].Pos == UniversalPos.Noun && mute.Contains(text.Form(head).ToString().ToLowerInvariant());

    /// <summary>The kind of a speaker.</summary>
    /// <param name="text">The parsed text.</param>
    /// <param name="first">First token of the speaker.</param>
    /// <param name="end">One past its last.</param>
    /// <param name="head">Its head noun.</param>
    public SourceKind Of(ParsedText text, int first, int end, int head)
    {
        var pos = text.Tokens[head].Pos;
        if (pos == UniversalPos.Pron) return text.Form(head) is "I" or "we" or "We" ? SourceKind.Author : SourceKind.Other;
        var kind = SourceKind.Other;
        var named = false;
        for (var i = first; i < end; i++)
        {
            named |= text.Tokens[i].Name == NameType.Person || text.Tokens[i].Pos == UniversalPos.Propn;
            var form = text.Form(i).ToString().ToLowerInvariant();
            if (!words.TryGetValue(form, out var found) && !(i + 1 < end && words.TryGetValue(form + " " + text.Form(i + 1).ToString().ToLowerInvariant(), out found))) continue;
            if (i == head) kind = found;
            else if (kind == SourceKind.Other) kind = found;
        }

        var bare = text.Form(head).ToString().ToLowerInvariant();
        if (!named && kind is SourceKind.Other or SourceKind.Official or SourceKind.Document && bare is "official" or "officials" or "source" or "sources" or "reports" or "rumours" or "rumors" or "accounts" or "witness" or "witnesses" or "people" or "residents" or "person" or "aide" or "aides" or "others" or "some" or "many" or "critics" or "observers" or "diplomat" or "diplomats")
            return SourceKind.Unnamed;
        return kind;
    }
}
