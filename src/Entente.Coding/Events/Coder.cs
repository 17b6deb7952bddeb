using Entente.Coding.Events.Frames;
using Entente.Coding.Events.Roles;
using Entente.Coding.Events.Sayings;
using Entente.Coding.Speakers;
using Entente.Language;
using Entente.Pages;

namespace Entente.Coding.Events;

/// <summary>
/// Codes the events of an article from its dependency trees and mentions, after the coding manual (PLOVER types and modes, CAMEO beside them).
/// Safe to share between threads.
/// </summary>
public sealed class Coder
{
    private readonly FrameMatcher matcher;
    private readonly DraftBuilder builder;
    private readonly PageCompleter completer;
    private readonly ReportWriter writer;
    private readonly EventNouns nouns;
    private readonly SayingFinder sayings;
    private readonly SpeakerFinder speakers;
    private readonly ParticipantFinder participants;
    private readonly NaturalCause natural = NaturalCause.Load();
    private readonly Mediation mediation;

    private Coder(FrameMatcher matcher, DraftBuilder builder, SayingFinder sayings, PageCompleter completer, ReportWriter writer, EventNouns nouns, SpeakerFinder speakers, ParticipantFinder participants, Mediation mediation)
    {
        this.mediation = mediation;
        this.matcher = matcher;
        this.builder = builder;
        this.sayings = sayings;
        this.completer = completer;
        this.writer = writer;
        this.nouns = nouns;
        this.speakers = speakers;
        this.participants = participants;
    }

    /// <summary>Loads frames, word classes and the other tables of <c>data/coding</c>.</summary>
    /// <exception cref="EntenteException">ENT3001: a table that cannot be read, with file and line.</exception>
    public static Coder Load()
    {
        var lexicon = FrameLexicon.Load();
        var supports = SupportVerbs.Load();
        var paths = new RolePaths(supports);
        var finder = ParticipantFinder.Load();
        var mediators = Mediation.Load();
        var drafts = new DraftBuilder(paths, finder, supports, StatusReader.Load(), mediators, lexicon);
        return new Coder(
            new FrameMatcher(lexicon, supports, paths),
            drafts,
            new SayingFinder(SayingTable.Load(), drafts, finder),
            new PageCompleter(finder, PointingNouns.Load(), new DraftFilter(lexicon), TimeWords.Load(), EventPlacer.Load()),
            new ReportWriter(ContextReader.Load(), FigureReader.Load()),
            new EventNouns(supports),
            SpeakerFinder.Load(),
            finder,
            mediators);
    }

    /// <summary>The reports of an article, a reason for each sentence that gave none, and everybody who is named as speaking.</summary>
    /// <param name="article">The article.</param>
    /// <param name="text">Its parse.</param>
    /// <param name="mentions">Its names, places and times.</param>
    public (IReadOnlyList<Report> Reports, IReadOnlyList<UncodedSentence> Uncoded, IReadOnlyList<Voice> Voices) Code(Article article, ParsedText text, Mentions mentions)
    {
        var index = new MentionIndex(text, mentions);
        var drafts = new List<Draft>();
        var reasons = new string?[text.Sentences.Length];
        for (var s = 0; s < text.Sentences.Length; s++)
            reasons[s] = CodeSentence(article, text, index, s, drafts);

        var attributions = speakers.Find(text);
        FirstPerson.Resolve(text, index, participants, attributions, drafts);
        var kept = completer.Complete(article, text, mentions, index, drafts, reasons);
        var chain = new SpeakerChain(article, text, mentions, attributions);
        var reports = writer.Write(article, text, mentions, chain, kept);
        return (reports, Reasons(text, reports, reasons), chain.Voices());
    }

    /// <summary>Adds a sentence's drafts; the reason if there can be none.</summary>
    private string? CodeSentence(Article article, ParsedText text, MentionIndex index, int s, List<Draft> drafts)
    {
        var sentence = text.Sentences[s];
        if (Parts.BlockAt(article, sentence.Span) is { Repeats: true }) return "repeats another sentence of the page";

        var reason = "no event word";
        var consumed = new HashSet<int>();
        var first = drafts.Count;
        foreach (var token in MatchingOrder(text, sentence))
        {
            if (consumed.Contains(token) || mediation.Describes(text, token)) continue;
            var frame = matcher.Match(text, index, token);
            if (frame is null) continue;

            reason = frame.Kind == FrameKind.Noun ? nouns.WhyNot(text, token, frame) ?? reason : reason;
            var draft = builder.Build(text, index, token, frame);
            if (frame.Kind == FrameKind.Noun && !nouns.IsTold(text, token, draft))
            {
                reason = $"'{text.Form(token)}' is only a setting or has no parties";
                continue;
            }

            if (natural.Explains(text, draft))
            {
                reason = $"'{text.Form(token)}' tells an accident or a disaster, which nobody did";
                continue;
            }

            consumed.UnionWith(EventNouns.ConsumedBy(text, token, frame));
            drafts.Add(draft);
        }

        drafts.AddRange(sayings.Find(text, index, sentence, drafts[first..]));
        return reason;
    }

    /// <summary>Verbs before nouns: a verb may use up the noun it takes ("lifted sanctions" is no sanction).</summary>
    private static IEnumerable<int> MatchingOrder(ParsedText text, Sentence sentence)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            if (text.Tokens[token].Pos == UniversalPos.Verb) yield return token;
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            if (text.Tokens[token].Pos != UniversalPos.Verb) yield return token;
    }

    private static List<UncodedSentence> Reasons(ParsedText text, IReadOnlyList<Report> reports, string?[] reasons)
    {
        var coded = reports.Select(r => r.Sentence).ToHashSet();
        var uncoded = new List<UncodedSentence>();
        for (var s = 0; s < text.Sentences.Length; s++)
            if (!coded.Contains(s)) uncoded.Add(new UncodedSentence(s, text.Sentences[s].Span, reasons[s] ?? "no event word"));

        return uncoded;
    }
}
