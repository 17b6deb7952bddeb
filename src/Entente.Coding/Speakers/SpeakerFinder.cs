using Entente.Language;

namespace Entente.Coding.Speakers;

/// <summary>
/// Finds who says what in a parsed text: speech, thought and wish, direct, indirect and broken quotations, "according to",
/// nouns and adjectives of saying. Cues are data (<c>data/coding/speakers</c>). Safe to share between threads.
/// </summary>
public sealed class SpeakerFinder
{
    private readonly SourceKinds kinds;

    private SpeakerFinder(CueLexicon lexicon, SourceKinds kinds) => (Lexicon, this.kinds) = (lexicon, kinds);

    internal CueLexicon Lexicon { get; }

    /// <summary>Loads the cues that ship with the assembly.</summary>
    /// <exception cref="EntenteException">A row of a table cannot be read (ENT3001).</exception>
    public static SpeakerFinder Load() => new(CueLexicon.Load(), SourceKinds.Load());

    /// <summary>The attributions of a text, in the order of their cues.</summary>
    /// <param name="text">The text with its trees; where a tree is missing or does not help, patterns of tokens are tried.</param>
    public IReadOnlyList<Attribution> Find(ParsedText text)
    {
        var quotations = new Quotations(text.Text);
        var sources = new SourceReader(text, Lexicon);
        var contents = new ContentReader(text, quotations, Lexicon);
        var found = new List<Attribution>();
        for (var token = 0; token < text.Tokens.Length;)
        {
            var (attribution, end) = text.Form(token) is ":" ? Colon(text, token, contents) : At(text, token, sources, contents);
            if (attribution is not null) found.Add(attribution);
            token = Math.Max(end, token + 1);
        }

        return Nesting.Link(text, found);
    }

    private (Attribution? Found, int End) Colon(ParsedText text, int token, ContentReader contents)
    {
        if (ColonReader.Read(text, token, contents) is not { Source: { } who } reading) return (null, token + 1);
        return (Made(text, reading, Stance.Says, kinds.Of(text, who.First, who.End, who.Head)), token + 1);
    }

    private static Attribution Made(ParsedText text, Reading reading, Stance stance, SourceKind kind) =>
        new(reading.Source is { } s ? TokenRange.Span(text, s.First, s.End) : null, TokenRange.Span(text, reading.CueFirst, reading.CueEnd), reading.Content, stance, kind);

    private (Attribution? Found, int End) At(ParsedText text, int token, SourceReader sources, ContentReader contents)
    {
        if (CitingReader.Read(text, token, sources, contents, kinds) is { } cited)
            return (Made(text, cited, Stance.Says, kinds.Of(text, cited.Source!.Value.First, cited.Source.Value.End, cited.Source.Value.Head)), cited.CueEnd);

        var cues = Lexicon.Find(text.Form(token));
        foreach (var cue in cues)
        {
            if (!CueReader.Fits(text, token, cue)) continue;
            var words = CueReader.Words(text, token, cue);
            foreach (var frame in cue.Frames)
            {
                var reading = cue.Pos switch
                {
                    'v' => VerbReader.Read(text, words, cue, frame, sources, contents),
                    'x' => AccordingReader.Read(text, words, sources, contents),
                    _ => NounReader.Read(text, words, cue, frame, sources, contents),
                };
                if (reading is not { } good || good.Source is { } thing && kinds.CannotSpeak(text, thing.Head)) continue;
                var kind = good.Source is { } who ? kinds.Of(text, who.First, who.End, who.Head) : cue.Kind;
                // "read" is a word of saying only of what is written
                if (cue.Kind == SourceKind.Document && frame.Pattern == CuePattern.Say && kind != SourceKind.Document) continue;
                if (kind == SourceKind.Other && cue.Kind != SourceKind.Other) kind = cue.Kind;
                return (Made(text, good, cue.Stance, kind), words.End);
            }
        }

        return cues.IsEmpty ? (null, token + 1) : Trailing(text, token, cues, contents);
    }

    // Where the tree does not show a verb of saying or its speaker at the end of a sentence, the order of the words may.
    private (Attribution? Found, int End) Trailing(ParsedText text, int token, ReadOnlySpan<Cue> cues, ContentReader contents)
    {
        foreach (var cue in cues)
        {
            if (cue.Pos != 'v' || cue.Rest.Length > 0 || cue.Frames[0].Pattern != CuePattern.Say || text.Tokens[token].Pos == UniversalPos.Propn || text.Form(token).Equals(cue.Lemma, StringComparison.Ordinal)) continue;
            if (TrailingReader.Read(text, token, contents) is not { Source: { } who } reading || kinds.CannotSpeak(text, who.Head)) return (null, token + 1);
            var kind = kinds.Of(text, who.First, who.End, who.Head);
            return (Made(text, reading, cue.Stance, kind == SourceKind.Other ? cue.Kind : kind), token + 1);
        }

        return (null, token + 1);
    }
}
