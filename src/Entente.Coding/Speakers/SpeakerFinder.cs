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
        var sources = new SourceReader(text);
        var contents = new ContentReader(text, quotations, Lexicon);
        var found = new List<Attribution>();
        for (var token = 0; token < text.Tokens.Length;)
        {
            var (attribution, end) = text.Form(token) is ":" ? Colon(text, token, contents) : At(text, token, sources, contents);
            if (attribution is not null) found.Add(attribution);
            token = Math.Max(end, token + 1);
        }

        return Nesting.Link(found);
    }

    private (Attribution? Found, int End) Colon(ParsedText text, int token, ContentReader contents)
    {
        if (ColonReader.Read(text, token, contents) is not { Source: { } who } reading) return (null, token + 1);
        return (new Attribution(TokenRange.Span(text, who.First, who.End), TokenRange.Span(text, token, token + 1), reading.Content, Stance.Says, kinds.Of(text, who.First, who.End, who.Head)), token + 1);
    }

    private (Attribution? Found, int End) At(ParsedText text, int token, SourceReader sources, ContentReader contents)
    {
        foreach (var cue in Lexicon.Find(text.Form(token)))
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
                if (reading is not { } good) continue;
                var kind = good.Source is { } who ? kinds.Of(text, who.First, who.End, who.Head) : cue.Kind;
                if (kind == SourceKind.Other && cue.Kind != SourceKind.Other) kind = cue.Kind;
                var source = good.Source is { } s ? TokenRange.Span(text, s.First, s.End) : (TextSpan?)null;
                return (new Attribution(source, TokenRange.Span(text, good.CueFirst, good.CueEnd), good.Content, cue.Stance, kind), words.End);
            }
        }

        return (null, token + 1);
    }
}
