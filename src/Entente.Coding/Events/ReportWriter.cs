using Entente.Language;
using Entente.Pages;

namespace Entente.Coding.Events;

/// <summary>Turns finished drafts into reports with stable ids.</summary>
internal sealed class ReportWriter(ContextReader contexts, FigureReader figures)
{
    private const int IdLength = 16;
    private const int LongestTrigger = 40;

    /// <summary>The reports in text order.</summary>
    public IReadOnlyList<Report> Write(Article article, ParsedText text, Mentions mentions, SpeakerChain speakers, List<Draft> drafts)
    {
        var ids = drafts.ToDictionary(d => d, d => Id(article, text, d));
        return [.. drafts.Select(d => Write(article, text, mentions, speakers, d, ids))];
    }

    private Report Write(Article article, ParsedText text, Mentions mentions, SpeakerChain speakers, Draft draft, Dictionary<Draft, string> ids)
    {
        var sentence = text.Sentences[draft.Sentence].Span;
        return new Report
        {
            Id = ids[draft],
            Document = article.Id,
            Outlet = article.Outlet,
            Published = article.Published?.ToIso(),
            Sentence = draft.Sentence,
            Quote = sentence.Of(article.Text),
            Start = sentence.Start,
            End = sentence.End,
            Trigger = TriggerOf(text, draft),
            Type = draft.Type,
            Mode = draft.Frame.Mode,
            Contexts = contexts.Read(text, draft.Token, draft.Frame.Contexts, draft.Parties),
            Cameo = CameoCode.Of(draft),
            Goldstein = Ontology.Goldstein(CameoCode.Of(draft)),
            Quad = Ontology.Quad(draft.Type),
            Actors = draft.Actors,
            Recipients = draft.Recipients,
            Mediators = draft.Mediators,
            Symmetric = draft.Symmetric,
            Date = draft.Date,
            Place = draft.Place,
            Status = draft.Status,
            ContentOf = draft.ContentOf is { } saying ? ids[saying] : null,
            Attribution = speakers.For(new TextSpan(text.Tokens[draft.Token].Start, text.Tokens[draft.Token].End), draft.Actors),
            Part = Parts.NameOf(Parts.BlockAt(article, sentence).Kind),
            Figures = figures.Read(text, mentions, draft.Token),
            Confidence = Math.Clamp(draft.Confidence, 0.1m, 1m),
            Because = draft.Because,
        };
    }

    /// <summary>The support verb together with its noun where they stand close, else the word alone.</summary>
    private static Trigger TriggerOf(ParsedText text, Draft draft)
    {
        var token = text.Tokens[draft.Token];
        var (start, end) = (token.Start, token.End);
        if (draft.Support >= 0)
        {
            var support = text.Tokens[draft.Support];
            var (from, to) = (Math.Min(start, support.Start), Math.Max(end, support.End));
            if (to - from <= LongestTrigger) (start, end) = (from, to);
        }

        return new Trigger(text.Text[start..end], start, end);
    }

    private static string Id(Article article, ParsedText text, Draft draft) => StableHash.Hex(
        IdLength,
        article.Id,
        article.Text,
        text.Tokens[draft.Token].Start.ToString(System.Globalization.CultureInfo.InvariantCulture),
        draft.Type,
        draft.Frame.Mode,
        string.Join('|', draft.Parties.Select(p => p.Entity)));
}
