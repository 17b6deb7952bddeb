using Entente.Coding.Events.Roles;
using Entente.Coding.Time;
using Entente.Language;
using NodaTime;

namespace Entente.Coding.Events;

/// <summary>Gives an act its date: the expression nearest in the tree, then the one the passage is about, then, for news told as news, the page's own date.</summary>
internal sealed class EventDater(ParsedText text, Mentions mentions)
{
    private readonly List<(TimeMention Time, int Token)> times = Anchor(text, mentions);

    /// <summary>The date said at the act, or <see langword="null"/>.</summary>
    /// <param name="trigger">Head token of the trigger.</param>
    /// <param name="support">The verb that carries a noun trigger, or -1.</param>
    /// <param name="own">Only a date inside the act's own phrase: the date of the saying is not that of what is promised.</param>
    public EventDate? Said(int trigger, int support, bool own)
    {
        var best = (Score: 0, Time: (TimeMention?)null);
        var sentence = text.SentenceOf(trigger);
        foreach (var (time, token) in times)
        {
            if (text.SentenceOf(token) != sentence || time.Days is null || time.Type is TimeType.Set || time.Type is TimeType.Duration && time.Anchor is not "event") continue;
            if (Tree.Preposition(text, token) is "since" or "until" or "till") continue;

            var score = Score(trigger, support, token);
            if (own && score < 9) continue;
            if (score > best.Score || (score == best.Score && score > 0 && Narrower(time, best.Time!))) best = (score, time);
        }

        return best.Time is { Days: { } days } found ? new EventDate(days.Start, days.End, found.Text, "text", found.Note) : null;
    }

    /// <summary>The page's date, for an act that the page reports as its news.</summary>
    public EventDate? Published() => mentions.PageDate is { } day
        ? new EventDate(day, day, null, mentions.PageDateInferred ? "inferred" : "published")
        : null;

    /// <summary>Whether the clause tells background: past perfect, or a bare year or older period in the sentence.</summary>
    public bool IsBackground(int verb)
    {
        // "said that it had attacked": the past perfect of reported speech is only the past
        if (text.Tokens[verb].Relation is Relation.Ccomp) return false;
        foreach (var child in text.Children(verb))
            if (text.Tokens[child].Relation is Relation.Aux && text.Form(child).Equals("had", StringComparison.OrdinalIgnoreCase)) return true;

        return false;
    }

    /// <summary>Whether the clause is in the simple past, or is a noun or participle that takes its time from its surroundings.</summary>
    public bool IsSimplePast(int verb)
    {
        if (text.Tokens[verb].Pos != UniversalPos.Verb) return true;
        foreach (var child in text.Children(verb))
            if (text.Tokens[child].Relation is Relation.Aux && text.Form(child) is "has" or "have" or "is" or "are" or "will") return false;

        var features = text.Tokens[verb].Features;
        return !features.HasFlag(Features.Present) || features.HasFlag(Features.Participle) || features.HasFlag(Features.Gerund);
    }

    private int Score(int trigger, int support, int time)
    {
        if (text.Dominates(trigger, time)) return InsideOtherClause(trigger, time) ? 0 : 10;
        if (support >= 0 && text.Dominates(support, time) && !InsideOtherClause(support, time)) return 9;

        // a noun's date hangs from the verb it depends on; a verb's from the clause that holds it
        var at = trigger;
        for (var step = 1; step <= 4; step++)
        {
            var relation = text.Tokens[at].Relation;
            var stands = relation is Relation.Parataxis || (relation is Relation.AclRelcl && !IsWhereClause(at));
            at = text.Head(at);
            if (at < 0 || stands) return 0;
            if (text.Head(time) == at && !IsSayingVerb(at)) return 8 - step;
        }

        return 0;
    }

    /// <summary>Whether a finite or participial clause of its own stands between the act and the time below it.</summary>
    private bool InsideOtherClause(int top, int token)
    {
        for (var at = text.Head(token); at >= 0 && at != top; at = text.Head(at))
            if (text.Tokens[at].Relation is Relation.AclRelcl or Relation.Advcl or Relation.Ccomp or Relation.Xcomp or Relation.Acl or Relation.Parataxis or Relation.Conj) return true;

        return false;
    }

    /// <summary>"in January the general was in Riyadh, where he held talks": the clause shares the date of the one it hangs from.</summary>
    private bool IsWhereClause(int verb)
    {
        foreach (var child in text.Children(verb))
            if (text.Tokens[child].Relation is Relation.Advmod && text.Lemma(child) is "where" or "when") return true;

        return false;
    }

    private bool IsSayingVerb(int token) => text.Lemma(token) is "say" or "tell" or "announce" or "report" or "state" or "add" or "write" or "declare" or "show";

    private static bool Narrower(TimeMention time, TimeMention other) => time.Days!.Length < other.Days!.Length;

    private static List<(TimeMention, int)> Anchor(ParsedText text, Mentions mentions)
    {
        var anchored = new List<(TimeMention, int)>();
        var token = 0;
        foreach (var time in mentions.Times)
        {
            while (token < text.Tokens.Length && text.Tokens[token].End <= time.Span.Start) token++;
            var head = -1;
            for (var i = token; i < text.Tokens.Length && text.Tokens[i].Start < time.Span.End; i++)
            {
                var above = text.Head(i);
                var outside = above < 0 || text.Tokens[above].Start < time.Span.Start || text.Tokens[above].Start >= time.Span.End;
                if (outside && text.Tokens[i].Pos is not (UniversalPos.Adp or UniversalPos.Det or UniversalPos.Punct) && head < 0) head = i;
            }

            if (head >= 0) anchored.Add((time, head));
        }

        return anchored;
    }
}
