using Entente.Coding.Events.Roles;
using Entente.Coding.Time;
using Entente.Language;
using NodaTime;

namespace Entente.Coding.Events;

/// <summary>Gives an act its date: the expression nearest in the tree, then the one the passage is about, then, for news told as news, the page's own date.</summary>
internal sealed class EventDater(ParsedText text, Mentions mentions, TimeWords words)
{
    /// <summary>Days before the page from which a time is no news.</summary>
    private const int OldAfter = 31;

    /// <summary>Days before the page within which a time is that of the news.</summary>
    private const int Week = 7;

    /// <summary>How much farther a time before a noun counts.</summary>
    private const int LeftOfNoun = 3;

    /// <summary>Nouns that may stand between an act and its time ("held talks on trade in May").</summary>
    private const int DeepestNoun = 2;

    /// <summary>Sentences through which an old time at the head of one holds on.</summary>
    private const int OldHolds = 2;

    /// <summary>Tokens within which two times are parts of one phrase: "on Friday, 3 May".</summary>
    private const int OnePhrase = 4;

    private readonly List<(TimeMention Time, int Token)> times = Anchor(text, mentions);

    /// <summary>The date said at the act, or <see langword="null"/>.</summary>
    /// <param name="trigger">Head token of the trigger.</param>
    /// <param name="support">The verb that carries a noun trigger, or -1.</param>
    /// <param name="own">Only a date inside the act's own phrase: the date of the saying is not that of what is promised.</param>
    public EventDate? Said(int trigger, int support, bool own)
    {
        var best = (Score: 0, Token: -1, Time: (TimeMention?)null);
        var sentence = text.SentenceOf(trigger);
        foreach (var (time, token) in times)
        {
            if (text.SentenceOf(token) != sentence || time.Days is null || time.Type is TimeType.Set || time.Type is TimeType.Duration && time.Anchor is not "event") continue;
            if (Tree.Preposition(text, token) is "since" or "until" or "till" && !IsWhenClauseOf(support >= 0 ? support : trigger, time)) continue;

            var score = Score(trigger, support, token, time);
            if (own && score < 9) continue;
            if (score > best.Score || (score == best.Score && score > 0 && IsNearer(trigger, (time, token), (best.Time!, best.Token)))) best = (score, token, time);
        }

        return best.Time is { Days: { } days } found ? new EventDate(days.Start, days.End, found.Text, "text", found.Note) : null;
    }

    /// <summary>The page's date, for an act that the page reports as its news.</summary>
    public EventDate? Published() => mentions.PageDate is { } day
        ? new EventDate(day, day, null, mentions.PageDateInferred ? "inferred" : "published")
        : null;

    /// <summary>
    /// Whether the clause tells what the page does not report as its news: in the past perfect, with "previously" or "already", or set after something that lies long before the page.
    /// </summary>
    public bool IsBackground(int verb)
    {
        if (HasAdverb(verb, "background") || FollowsOldTime(verb) || RunsForLong(verb) || PrecedesOldTime(verb)) return true;

        // "said that it had attacked and had fled": the past perfect of reported speech is only the past
        var first = verb;
        while (text.Tokens[first].Relation is Relation.Conj && text.Head(first) >= 0) first = text.Head(first);
        if (text.Tokens[first].Relation is Relation.Ccomp) return false;
        foreach (var child in text.Children(verb))
            if (text.Tokens[child].Relation is Relation.Aux && text.Form(child).Equals("had", StringComparison.OrdinalIgnoreCase)) return true;

        return false;
    }

    /// <summary>Whether the clause, or the saying that holds it, goes on from what was told just before: "then", "afterwards", "there he met".</summary>
    public bool GoesOn(int verb)
    {
        if (HasAdverb(verb, "follows")) return true;
        var head = text.Head(verb);
        return head >= 0 && text.Tokens[verb].Relation is Relation.Ccomp && (HasAdverb(head, "follows") || words.Is(text.Form(head), "follows"));
    }

    /// <summary>The time with which one of the two sentences before begins, in the same paragraph, where it lies long before the page and no other time stands since.</summary>
    public EventDate? OldTimeBefore(int sentence, TextSpan paragraph)
    {
        if (mentions.PageDate is not { } page) return null;
        for (var i = times.Count - 1; i >= 0; i--)
        {
            var (time, token) = times[i];
            var told = text.SentenceOf(token);
            if (told > sentence) continue;
            if (time.Type is not TimeType.Date || time.Days is not { } days) continue;
            if (told == sentence || sentence - told > OldHolds || time.Span.Start < paragraph.Start) return null;
            var fronted = token - text.Sentences[told].FirstToken <= 3;
            return fronted && days.End.PlusDays(OldAfter) <= page ? new EventDate(days.Start, days.End, time.Text, "context", time.Note) : null;
        }

        return null;
    }

    private bool HasAdverb(int verb, string kind)
    {
        foreach (var child in text.Children(verb))
            if (text.Tokens[child].Relation is Relation.Advmod && words.Is(text.Form(child), kind)) return true;

        return false;
    }

    /// <summary>"applied once the war had begun in 2022": the act is younger than that, but no news of the page.</summary>
    private bool FollowsOldTime(int verb)
    {
        if (mentions.PageDate is not { } page) return false;
        foreach (var (time, token) in times)
        {
            if (time.Days is not { } days || days.End.PlusDays(OldAfter) > page || !text.Dominates(verb, token)) continue;
            for (var at = token; at != verb; at = text.Head(at))
                if (text.Head(at) == verb && text.Tokens[at].Relation is Relation.Advcl or Relation.Obl && words.Is(Marker(at), "after")) return true;
        }

        return false;
    }

    /// <summary>"left in 2007 after the state had seized its wells": what came before something old is old too.</summary>
    private bool PrecedesOldTime(int verb)
    {
        if (mentions.PageDate is not { } page || text.Tokens[verb].Relation is not Relation.Advcl || !words.Is(Marker(verb), "after")) return false;
        foreach (var (time, token) in times)
            if (time.Days is { } days && days.End.PlusDays(OldAfter) <= page && text.SentenceOf(token) == text.SentenceOf(verb) && token < verb) return true;

        return false;
    }

    /// <summary>"has given a million over the past 20 years": no act of a day.</summary>
    private bool RunsForLong(int verb)
    {
        foreach (var (time, token) in times)
            if (time.Type is TimeType.Duration && time.Value[^1] is 'Y' or 'M' && text.Head(token) == verb) return true;

        return false;
    }

    private string Marker(int token)
    {
        var mark = text.Child(token, Relation.Mark);
        return mark >= 0 ? text.Form(mark).ToString() : Tree.Preposition(text, token);
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

    private int Score(int trigger, int support, int token, TimeMention time)
    {
        if (StandsBehindReason(token, time) && text.Head(token) == (support >= 0 ? support : trigger)) return 0;
        if (IsWhenClauseOf(support >= 0 ? support : trigger, time)) return 8;
        if (text.Dominates(trigger, token)) return Below(trigger, token, time, 10);
        if (support >= 0 && text.Dominates(support, token) && Below(support, token, time, 9) is > 0 and var below) return below;

        // a noun's date hangs from the verb it depends on; a verb's from the clause that holds it
        var at = trigger;
        for (var step = 1; step <= 4; step++)
        {
            var relation = text.Tokens[at].Relation;
            if (relation is Relation.AclRelcl && text.Head(token) == text.Head(at) && IsTakenUp(at)) return 8 - step;
            var stands = relation is Relation.Parataxis || (relation is Relation.AclRelcl && !IsWhereClause(at));
            at = text.Head(at);
            if (at < 0 || stands) return 0;
            // "said on Monday that he backs the bid, and urged a vote": a second act beside the saying shares its day
            if ((text.Head(token) == at || token == at) && (relation is Relation.Conj || !IsSayingVerb(at))) return 8 - step;
        }

        return 0;
    }

    /// <summary>"in 2017, when the general paid a visit": the clause stands right behind its time, wherever the tree hangs it.</summary>
    private bool IsWhenClauseOf(int verb, TimeMention time)
    {
        foreach (var child in text.Children(verb))
        {
            if (child >= verb || child == 0 || !text.Form(child).Equals("when", StringComparison.Ordinal)) continue;
            var before = text.Form(child - 1) is "," ? child - 2 : child - 1;
            return before >= 0 && text.Tokens[before].End == time.Span.End;
        }

        return false;
    }

    /// <summary>How surely a time below an act is the act's: its own, or that of a clause that happens with it.</summary>
    private int Below(int top, int token, TimeMention time, int own)
    {
        var shared = own;
        var nominals = 0;
        var verbal = text.Tokens[top].Pos is UniversalPos.Verb;
        for (var at = text.Head(token); at >= 0 && at != top; at = text.Head(at))
        {
            var relation = text.Tokens[at].Relation;
            if (relation is Relation.AclRelcl or Relation.Ccomp or Relation.Parataxis or Relation.Conj) return 0;
            if (relation is Relation.Xcomp or Relation.Acl or Relation.Advcl) shared = Math.Min(shared, Shared(at, time));
            // "families of victims of the flood of 1989 campaigned", "sought him over the release of papers in 2010": that is the day of the noun
            if (verbal && relation is Relation.Nsubj or Relation.NsubjPass && !(at == text.Head(token) && time.Days!.Length == 1)) return 0; // but "the minister on Friday denounced"
            if (relation is Relation.Nmod or Relation.Obl or Relation.Obj && ++nominals > DeepestNoun) return 0;
            if (verbal && relation is Relation.Nmod or Relation.Obl && words.Is(Marker(at), "reason") && !IsOfTheseDays(time) && !IsNamed(at)) return 0; // "fined over the raid in March": the month is the raid's
        }

        return shared;
    }

    /// <summary>"imposed sanctions over the crackdown in August": right behind the reason, the time is that of the reason, wherever the tree hangs it.</summary>
    private bool StandsBehindReason(int token, TimeMention time)
    {
        var before = text.Subtree(token).First - 1;
        return before >= 0 && before < token && text.Tokens[before].Pos is UniversalPos.Noun && text.Tokens[before].End < time.Span.Start
            && text.Tokens[before].Relation is Relation.Obl or Relation.Nmod && words.Is(Tree.Preposition(text, before), "reason") && !IsOfTheseDays(time) && !IsNamed(before);
    }

    /// <summary>Whether a time is no older than the news.</summary>
    private bool IsOfTheseDays(TimeMention time) => mentions.PageDate is { } page && time.Days!.End.PlusDays(Week) >= page;

    /// <summary>"was at the time accused": told beside something older, and no news of the page.</summary>
    public bool IsOfThatTime(int verb)
    {
        foreach (var child in text.Children(verb))
            if (IsThatTime(child)) return true;

        return text.Tokens[verb].Relation is Relation.Acl && text.Head(verb) is >= 0 and var noun && IsThatTime(noun);
    }

    private bool IsThatTime(int noun) =>
        text.Lemma(noun) is "time" && Tree.Preposition(text, noun) is "at" && text.Child(noun, Relation.Det) is >= 0 and var article && text.Form(article) is "the" or "that" && text.Child(noun, Relation.Nmod) < 0 && text.Child(noun, Relation.AclRelcl) < 0;

    /// <summary>The one time that a sentence tells for something else in it, or <see langword="null"/>.</summary>
    public EventDate? OnlyTimeOf(int sentence)
    {
        var told = times.FindAll(t => text.SentenceOf(t.Token) == sentence && t.Time is { Type: TimeType.Date, Days: not null });
        return told is [{ Time: { Days: { } days } only }] ? new EventDate(days.Start, days.End, only.Text, "context", only.Note) : null;
    }

    /// <summary>"applied to join in May 2022" dates the applying where the day is past; "when it invaded in 2003" dates what happened then.</summary>
    private int Shared(int clause, TimeMention time)
    {
        if (Tree.IsInfinitive(text, clause)) return mentions.PageDate is { } page && time.Days!.End < page ? 4 : 0;
        return text.Tokens[clause].Relation is Relation.Advcl && words.Is(Marker(clause), "when") ? 3 : 0;
    }

    /// <summary>"in January the general was in Riyadh, where he held talks": the clause shares the date of the one it hangs from.</summary>
    private bool IsWhereClause(int verb)
    {
        foreach (var child in text.Children(verb))
        {
            if (text.Tokens[child].Relation is Relation.Advmod && text.Lemma(child) is "where" or "when") return true;
            if (text.Lemma(child) is "which" && Tree.Preposition(text, child) is "in" or "during" or "at") return true;
        }

        return false;
    }

    /// <summary>"a flare-up on March 25 that saw rebels seize the village": what the clause tells belongs to the happening that it takes up; "the general, who" is none.</summary>
    private bool IsTakenUp(int clause)
    {
        var happening = text.Head(clause);
        if (happening < 0 || text.Tokens[happening].Pos is not UniversalPos.Noun || IsNamed(happening)) return false;
        foreach (var child in text.Children(clause))
            if (text.Tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass) return words.Is(text.Form(child), "takes_up");

        return false;
    }

    private bool IsNamed(int noun) => mentions.Entities.Any(m => m.FirstToken <= noun && noun < m.EndToken);

    private bool IsSayingVerb(int token) => text.Lemma(token) is "say" or "tell" or "announce" or "report" or "state" or "add" or "write" or "declare" or "show";

    /// <summary>Of two times that stand equally near: the narrower of one phrase, else that which stands nearer behind the act.</summary>
    private bool IsNearer(int trigger, (TimeMention Time, int Token) one, (TimeMention Time, int Token) other)
    {
        if (text.Head(one.Token) == text.Head(other.Token) && Math.Abs(one.Token - other.Token) <= OnePhrase) return one.Time.Days!.Length < other.Time.Days!.Length;
        return Away(trigger, one.Token) < Away(trigger, other.Token);
    }

    /// <summary>How far a time stands from an act; the time of a noun stands behind it.</summary>
    private int Away(int trigger, int token) =>
        token > trigger || text.Tokens[trigger].Pos is UniversalPos.Verb ? Math.Abs(token - trigger) : LeftOfNoun * (trigger - token);

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
