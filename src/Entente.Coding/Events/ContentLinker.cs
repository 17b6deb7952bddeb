using Entente.Coding.Events.Roles;
using Entente.Language;

namespace Entente.Coding.Events;

/// <summary>Joins what is asked for, promised, threatened or refused to the saying it is the content of, and lets the two share their parties.</summary>
internal static class ContentLinker
{
    /// <summary>The act inside a request, promise or threat is its content.</summary>
    public static void Link(ParsedText text, List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            Draft? nearest = null;
            foreach (var saying in drafts)
            {
                if (saying == draft || saying.Type is not ("REQUEST" or "AGREE" or "THREATEN" or "REJECT")) continue;
                if (!IsContent(text, saying.Token, draft.Token)) continue;
                if (nearest is null || text.Dominates(nearest.Token, saying.Token)) nearest = saying;
            }

            if (draft.StatusGround == StatusGround.Ended) nearest = null;
            nearest = draft.ContentOf ?? nearest;
            if (nearest is null) continue;
            draft.ContentOf = nearest;
            if (draft.Status == EventStatus.Occurred) draft.Status = ContentStatus(nearest.Type);
            draft.Because.Add($"content of '{text.Form(nearest.Token)}'");
        }
    }

    private static EventStatus ContentStatus(string type) => type switch
    {
        "REQUEST" => EventStatus.Proposed,
        "AGREE" => EventStatus.Planned,
        "THREATEN" => EventStatus.Possible,
        _ => EventStatus.Negated,
    };

    /// <summary>Whether the way up from one trigger to the other stays within complements.</summary>
    private static bool IsContent(ParsedText text, int saying, int act)
    {
        for (var at = act; at >= 0; at = text.Head(at))
        {
            if (at == saying) return act != saying;
            var relation = text.Tokens[at].Relation;
            var complement = relation is Relation.Obj or Relation.Xcomp or Relation.Ccomp or Relation.Compound
                || (relation is Relation.Conj && text.Head(at) != saying)
                || (relation is Relation.Nmod or Relation.Obl && Tree.Preposition(text, at) is "for" or "of" or "to" or "on" or "" && !IsReason(text, saying, at))
                || (relation is Relation.Advcl && Tree.IsInfinitive(text, at))
                || (relation is Relation.Acl && Tree.IsInfinitive(text, at) && text.Head(text.Head(at)) == saying);
            if (!complement) return false;
        }

        return false;
    }

    /// <summary>"said they would retaliate for the raids": what another verb is done for was done before.</summary>
    private static bool IsReason(ParsedText text, int saying, int nominal) =>
        text.Head(nominal) is >= 0 and var head && head != saying && text.Tokens[head].Pos is UniversalPos.Verb && Tree.Preposition(text, nominal) == "for"
        && text.Lemma(head) is not ("ask" or "call" or "appeal" or "push" or "press" or "plan" or "hope" or "prepare" or "vote" or "meet" or "opt" or "wait" or "plead");

    /// <summary>The exercise that somebody calls for is to be held by him and by those whom he calls on.</summary>
    public static void InheritFromSaying(ParsedText text, Draft draft)
    {
        if (draft.ContentOf is not { } saying || draft.Actors.Count > 0) return;
        // "warned that the platforms are used to stir unrest": whoever does it has been said, and is nobody known
        var asked = saying.Type == "REQUEST" && saying.Recipients.Count > 0 && Tree.IsInfinitive(text, draft.Token) && text.Head(draft.Token) == saying.Token;
        if (!asked && draft.Frame.Kind == Frames.FrameKind.Verb && !Tree.IsPassive(text, draft.Token) && Tree.SurfaceSubject(text, draft.Token, 0) >= 0) return;

        if (draft.Symmetric)
        {
            draft.Actors = [.. saying.Actors];
            if (draft.Recipients.Count == 0) draft.Recipients = [.. saying.Recipients];
        }
        else
        {
            draft.Actors = [.. (saying.Type == "REQUEST" && saying.Recipients.Count > 0 ? saying.Recipients : saying.Actors).Where(a => !draft.Recipients.Exists(r => r.Entity == a.Entity))];
        }

        draft.Because.Add("parties from the saying");
    }

    /// <summary>"threatened to cut off electricity to Azerbaijan": whom the threatened act would hit is whom the threat is made to.</summary>
    public static void TakeRecipientOfContent(List<Draft> kept)
    {
        foreach (var content in kept)
        {
            if (content.ContentOf is not { Recipients.Count: 0 } saying || content.Recipients.Count == 0 || !kept.Contains(saying)) continue;

            var other = content.Recipients.FindAll(r => r.Country is not null && !saying.Actors.Exists(a => a.Country == r.Country));
            if (other.Count == 0) continue;
            saying.Recipients = other;
            saying.Confidence -= 0.1m;
            saying.Because.Add("recipient is that of its content");
        }
    }

    /// <summary>A content whose saying was dropped stands alone.</summary>
    public static void DropOrphans(List<Draft> kept)
    {
        foreach (var draft in kept)
            if (draft.ContentOf is { } saying && !kept.Contains(saying)) draft.ContentOf = null;
    }
}
