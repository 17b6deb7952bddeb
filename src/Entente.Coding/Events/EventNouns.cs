using Entente.Coding.Events.Frames;
using Entente.Coding.Events.Roles;
using Entente.Language;

namespace Entente.Coding.Events;

/// <summary>Decides whether a noun tells an act or only names a setting ("during the meeting"), and which nouns a verb uses up.</summary>
internal sealed class EventNouns(SupportVerbs supports)
{
    /// <summary>A reason not to look further, or <see langword="null"/>.</summary>
    public string? WhyNot(ParsedText text, int token, Frame frame) =>
        text.Tokens[token].Relation is Relation.Compound ? $"'{text.Form(token)}' only modifies another noun ({frame.Type})" : null;

    /// <summary>
    /// Whether the noun tells its act: a verb carries it ("held talks"), it happens ("talks began"), it has both its parties,
    /// or it is the subject or topic and has at least one.
    /// </summary>
    public bool IsTold(ParsedText text, int token, Draft draft)
    {
        var hasActor = draft.Actors.Count > 0;
        var hasRecipient = draft.Recipients.Count > 0;
        if (hasActor && hasRecipient) return true;
        if (draft.Support >= 0 || supports.HappeningOf(text, token) >= 0) return hasActor || hasRecipient || IsDefinite(text, token) || draft.Support >= 0;
        if (supports.PasserOf(text, token) >= 0) return hasActor || hasRecipient;
        if (IsIntroduced(text, token) && (hasRecipient || (draft.Symmetric && IsJoint(text, token) && text.Tokens[token].Relation is Relation.Root or Relation.Obj or Relation.Nsubj))) return true;
        if (IsAnaphoric(text, token) && text.Tokens[token].Relation is Relation.Nsubj or Relation.NsubjPass) return true;

        return text.Tokens[token].Relation switch
        {
            Relation.Nsubj or Relation.NsubjPass => hasActor || hasRecipient || IsDefinite(text, token),
            Relation.Obj or Relation.Root => hasActor || hasRecipient || UnderSpeech(text, token),
            Relation.Nmod or Relation.Obl or Relation.Conj => (hasActor || hasRecipient || UnderSpeech(text, token)) && !IsSetting(text, token),
            _ => false,
        };
    }

    /// <summary>Whether the noun has a definite article, a demonstrative or a possessor: it names an act told before.</summary>
    public static bool IsDefinite(ParsedText text, int token)
    {
        foreach (var child in text.Children(token))
            if (text.Tokens[child].Relation is Relation.Det && text.Form(child).ToString().ToLowerInvariant() is "the" or "this" or "these" or "those" or "both") return true;

        return false;
    }

    /// <summary>"during an official visit to Islamabad": an indefinite setting tells its act for the first time.</summary>
    public static bool IsIntroduced(ParsedText text, int token)
    {
        foreach (var child in text.Children(token))
            if (text.Tokens[child].Relation is Relation.Det && text.Form(child).ToString().ToLowerInvariant() is "a" or "an") return true;

        return false;
    }

    /// <summary>"a joint exercise", "bilateral talks".</summary>
    public static bool IsJoint(ParsedText text, int token)
    {
        foreach (var child in text.Children(token))
            if (text.Lemma(child).ToLowerInvariant() is "joint" or "bilateral" or "trilateral" or "multilateral" or "combined") return true;

        return false;
    }

    /// <summary>"similar discussions", "such talks": another act of the kind and parties told before.</summary>
    public static bool IsAnaphoric(ParsedText text, int token)
    {
        foreach (var child in text.Children(token))
            if (text.Tokens[child].Relation is Relation.Amod or Relation.Det && text.Lemma(child).ToLowerInvariant() is "similar" or "such" or "further" or "earlier" or "previous" or "subsequent") return true;

        return false;
    }

    /// <summary>The object noun that a verb's own test names belongs to the verb.</summary>
    public static IEnumerable<int> ConsumedBy(ParsedText text, int token, Frame frame)
    {
        if (frame.Kind != FrameKind.Verb || !frame.Tests.Any(t => !t.Negated && t.Alternatives.Any(a => a.Path is "obj" or "for" or "of" or "with" or "in"))) yield break;

        var direct = Tree.DeepObject(text, token);
        if (direct >= 0)
            foreach (var part in Tree.WithConjuncts(text, direct))
            {
                yield return part;
                if (Tree.Oblique(text, part, "of") is >= 0 and var of) yield return of; // "memorandum of understanding"
            }
    }

    private static bool IsSetting(ParsedText text, int token)
    {
        var at = token;
        while (text.Tokens[at].Relation is Relation.Conj && text.Head(at) >= 0) at = text.Head(at);
        return Tree.Preposition(text, at) is "during" or "after" or "before" or "since" or "amid" or "despite" or "at" or "in" or "on" or "by" or "because_of" or "ahead_of" or "prior_to" or "through" or "under" or "as" or "like" or "from" or "due_to" or "over" or "about" or "with";
    }

    /// <summary>"the need for patrols", "called for talks": the content of what somebody says.</summary>
    private static bool UnderSpeech(ParsedText text, int token)
    {
        for (int at = token, step = 0; step < 5 && at >= 0; step++, at = text.Head(at))
            if (text.Lemma(at) is "need" or "importance" or "necessity" or "urgency" or "propose" or "urge" or "call" or "demand" or "promise" or "threaten" or "offer" or "agree" or "plan") return at != token;

        return false;
    }
}
