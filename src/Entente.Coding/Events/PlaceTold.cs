using Entente.Language;

namespace Entente.Coding.Events;

/// <summary>Places that an act shares with another told before it: "there he met", "during a visit to Oslo he promised", a meeting on a visit.</summary>
internal static class PlaceTold
{
    private const int Passage = 3;
    private const int VisitReach = 12;

    /// <summary>The place of the act that this one goes with, or <see langword="null"/>.</summary>
    public static EventPlace? Before(ParsedText text, List<Draft> earlier, Draft draft)
    {
        var verb = draft.Support >= 0 ? draft.Support : draft.Token;
        if (IsThere(text, verb)) return earlier.FindLast(d => d.Place is not null && draft.Sentence - d.Sentence <= Passage)?.Place;

        // a setting in the act's own clause
        if (earlier.FindLast(d => d.Sentence == draft.Sentence && d.Place is not null && d.Type == "CONSULT" && IsSetting(text, d.Token, verb)) is { } setting) return setting.Place;

        // a meeting on a visit takes place where the visit goes
        if (draft is not { Type: "CONSULT", Frame.Mode: null, ContentOf: null } || draft.Recipients.Count == 0) return null;
        return earlier.FindLast(d => d.Frame.Mode == "visit" && d.Place is not null && draft.Sentence - d.Sentence <= VisitReach && IsBetweenSame(d, draft) && draft.Parties.Any(q => q.Country == d.Place.Country))?.Place;
    }

    private static bool IsThere(ParsedText text, int verb)
    {
        foreach (var child in text.Children(verb))
            if (text.Tokens[child].Relation is Relation.Advmod && text.Form(child).Equals("there", StringComparison.OrdinalIgnoreCase)) return true;

        return false;
    }

    private static bool IsSetting(ParsedText text, int noun, int verb)
    {
        if (text.Tokens[noun].Relation is not Relation.Obl || text.Head(noun) != verb) return false;
        return Roles.Tree.Preposition(text, noun) is "during" or "on" or "in" or "at";
    }

    /// <summary>The same person, or the same two states.</summary>
    private static bool IsBetweenSame(Draft visit, Draft meeting) =>
        visit.Parties.Any(p => meeting.Parties.Any(q => p.Entity == q.Entity))
        && meeting.Parties.Select(p => p.Country).Intersect(visit.Parties.Select(p => p.Country)).Any(c => c is not null);
}
