using Entente.Coding.Events.Roles;
using Entente.Language;
using Entente.Pages;

namespace Entente.Coding.Events;

/// <summary>Gives a draft its date: said at the act, told beside it, or the page's where it is the page's news.</summary>
internal static class DraftDater
{
    /// <summary>Sentences over which "then" and "there" reach back.</summary>
    private const int Passage = 3;

    /// <summary>Sentences over which a planned meeting may belong to a visit.</summary>
    private const int VisitReach = 8;

    /// <summary>Sets the draft's date where the page gives one.</summary>
    public static void Date(Article article, ParsedText text, EventDater dater, List<Draft> earlier, Draft draft)
    {
        if (TimeDistance.From(text, draft.Support >= 0 ? draft.Support : draft.Token, earlier) is { } counted)
        {
            draft.Date = counted;
            return;
        }

        if (dater.Said(draft.Token, draft.Support, draft.ContentOf is not null) is { } said)
        {
            draft.Date = said;
            return;
        }

        if (draft.Date is not null || draft.ContentOf is not null) return;
        if (draft.Status is EventStatus.Planned) draft.Date = DuringVisit(earlier, draft);
        if (draft.Status is not EventStatus.Occurred) return;

        // "was at the time accused": on the day of what the sentence or the passage tells, never on that of the page
        if (dater.IsOfThatTime(draft.Support >= 0 ? draft.Support : draft.Token))
        {
            draft.Date = dater.OnlyTimeOf(draft.Sentence)
                ?? earlier.FindLast(d => d.Sentence <= draft.Sentence && draft.Sentence - d.Sentence <= Passage && d.Date is { Basis: "text" or "context" })?.Date! with { Basis = "context" };
            return;
        }

        // "then", "there", "afterwards": the act comes right after the one told before it
        if (dater.GoesOn(draft.Support >= 0 ? draft.Support : draft.Token)
            && earlier.FindLast(d => d.Status == EventStatus.Occurred && d.Sentence < draft.Sentence && draft.Sentence - d.Sentence <= Passage && d.Date is not null) is { } before)
        {
            draft.Date = before.Date!.Basis is "text" ? before.Date with { Basis = "context" } : before.Date;
            return;
        }

        // an act told beside another of the same parties happened when that one did: in its sentence, or just after it in the passage
        var verb = draft.Support >= 0 ? draft.Support : draft.Token;
        var companion = earlier.FindLast(d => d.Status == EventStatus.Occurred && d.Date is { Basis: "text" or "context" } && SharesEntity(d, draft) && IsCompanion(article, text, d, draft));
        if (companion is not null && dater.IsSimplePast(verb))
        {
            draft.Date = companion.Date! with { Basis = "context" };
            return;
        }

        // "In 2018 … . The treaty was signed …": an old time at the head of a sentence holds on through the paragraph
        if (dater.IsSimplePast(verb) && dater.OldTimeBefore(draft.Sentence, Parts.BlockAt(article, text.Sentences[draft.Sentence].Span).Span) is { } told)
        {
            draft.Date = told;
            return;
        }

        if (!dater.IsBackground(verb) && !IsSpokenOf(text, earlier, draft) && IsNews(article, text, draft)) draft.Date = dater.Published();
    }

    /// <summary>A meeting planned on a visit that is under way falls into the days of the visit.</summary>
    private static EventDate? DuringVisit(List<Draft> earlier, Draft draft)
    {
        if (draft.Type != "CONSULT" || draft.Frame.Mode is not null) return null;
        var visit = earlier.FindLast(d => d.Frame.Mode == "visit" && d.Status == EventStatus.Occurred && draft.Sentence - d.Sentence <= VisitReach && d.Date is { } on && on.Start.PlusDays(7) >= on.End && SharesEntity(d, draft));
        return visit is null ? null : visit.Date! with { End = visit.Date.End.PlusDays(1), Basis = "context" };
    }

    /// <summary>The same sentence, or the next one of the same paragraph.</summary>
    private static bool IsCompanion(Article article, ParsedText text, Draft earlier, Draft draft)
    {
        if (earlier.Sentence == draft.Sentence) return true;
        // what others say of an attack is not said on its day
        if (IsVerbal(earlier) != IsVerbal(draft) && !SharesActors(earlier, draft)) return false;
        return draft.Sentence - earlier.Sentence <= 2
            && Parts.BlockAt(article, text.Sentences[earlier.Sentence].Span) == Parts.BlockAt(article, text.Sentences[draft.Sentence].Span);
    }

    /// <summary>"denounced a strike on the port": what is blamed or praised happened before, nobody says when.</summary>
    private static bool IsSpokenOf(ParsedText text, List<Draft> earlier, Draft draft) =>
        draft.Frame.Kind is Frames.FrameKind.Noun && draft.Support < 0 && text.Tokens[draft.Token].Relation is Relation.Obj or Relation.Obl
        && earlier.Exists(d => d.Token == text.Head(draft.Token) && d.Type is "ACCUSE" or "SUPPORT" or "REJECT");

    private static bool IsVerbal(Draft draft) => Ontology.Quad(draft.Type).StartsWith("verbal", StringComparison.Ordinal);

    /// <summary>The same actor, or the same two states.</summary>
    private static bool SharesActors(Draft a, Draft b) =>
        a.Actors.Any(p => b.Actors.Any(q => p.Entity == q.Entity)) || a.Parties.Select(p => p.Country).Intersect(b.Parties.Select(p => p.Country)).Count(c => c is not null) > 1;

    private static bool SharesEntity(Draft a, Draft b) =>
        a.Parties.Any(p => b.Parties.Any(q => p.Entity == q.Entity)) || a.Parties.Select(p => p.Country).Intersect(b.Parties.Select(p => p.Country)).Count(c => c is not null) > 1;

    /// <summary>Only what the page reports as its news takes the page's date: a finite verb or a carried noun, not a noun that alludes to something known.</summary>
    private static bool IsNews(Article article, ParsedText text, Draft draft)
    {
        if (article.Genre == Genre.Opinion && draft.Type is "ASSAULT" or "SANCTION") return false;
        return draft.Frame.Kind != Frames.FrameKind.Noun || draft.Support >= 0 || EventNouns.IsIntroduced(text, draft.Token) || text.Tokens[draft.Token].Relation is Relation.Nsubj or Relation.Root;
    }
}
