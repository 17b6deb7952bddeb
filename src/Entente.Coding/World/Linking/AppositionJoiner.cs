using Entente.Coding.World.Tables;

namespace Entente.Coding.World.Linking;

/// <summary>Joins an office and the name beside it into one phrase: "Iran's Defense Minister, Brigadier General Amir Hatami,", "General Asim Munir, the chief of the Pakistani Army,".</summary>
internal sealed class AppositionJoiner(PageWords words)
{
    /// <summary>The phrases with appositions joined.</summary>
    public List<Phrase> Join(List<Phrase> phrases)
    {
        for (var i = 0; i + 1 < phrases.Count; i++)
        {
            Phrase left = phrases[i], right = phrases[i + 1];
            if (words.Gap(right.First) is not (", " or ",") || right.First != left.End) continue;
            if (left.Kind == PhraseKind.Role && right.Kind == PhraseKind.Person && TitleBefore(left, right)) Merge(left, right, phrases, i);
            else if (left.Kind == PhraseKind.Person && right.Kind == PhraseKind.Role && TitleAfter(left, right)) MergeAfter(left, right, phrases, i);
            else if (left.Kind == PhraseKind.Role && right.Kind == PhraseKind.Body && BodyAfterDescription(left)) MergeBody(left, right, phrases, i);
            else if (left.Kind == PhraseKind.Body && right.Kind == PhraseKind.Role && right.Role!.Class is WordClass.Body or WordClass.Group or WordClass.Plain && !right.Plural && (right.Indefinite || right.Definite) && Closes(right.End)) right.Apposition = left;
        }

        return phrases;
    }

    private static bool TitleBefore(Phrase office, Phrase person) =>
        office.Role is { Class: WordClass.Office or WordClass.Plain or WordClass.Rank } && !office.Plural && !office.Indefinite
        && (person.Country is null || office.Country is null || string.Equals(person.Country, office.Country, StringComparison.Ordinal))
        && person.Role?.Class is not WordClass.Office;

    private bool TitleAfter(Phrase person, Phrase office) =>
        office.Role is { Class: WordClass.Office or WordClass.Plain or WordClass.Rank or WordClass.Group } && !office.Plural && (Closes(office.End) || (office.Definite || office.Indefinite) && GoesOn(office.End))
        && (office.Definite || office.Indefinite || office.Country is not null || office.Former || words.All[office.First].Capital || office.Role.Class == WordClass.Office)
        && (person.Country is null || office.Country is null || string.Equals(person.Country, office.Country, StringComparison.Ordinal));

    private static bool BodyAfterDescription(Phrase description) =>
        description.Role is { Class: WordClass.Body or WordClass.Group or WordClass.Plain } && !description.Plural && (description.Definite || description.Indefinite || description.Country is not null);

    // A comma, a full stop, a bracket or "who" must follow: "Munir, the president and the minister met" is a list.
    private bool Closes(int end)
    {
        if (end >= words.All.Length) return true;
        if (!words.All[end].Joined) return words.Gap(end).TrimStart() is not "(";
        return words.Form(end) is "who" or "whose" or "said" or "told" or "has" or "was" or "is" or "had" or "says";
    }

    // "Phil Levy, the chief economist at Flexport": the office goes on with where it is held.
    private bool GoesOn(int end) => end < words.All.Length && words.All[end].Joined && words.Form(end) is "at" or "of" or "for" or "in" or "with" or "from" or "on";

    private static void Merge(Phrase office, Phrase person, List<Phrase> phrases, int at)
    {
        person.RankFirst = person.HasRank && person.Role is null && office.Role is null;
        if (person.Countries.Count == 0) person.Countries.AddRange(office.Countries);
        person.Role = office.Role!.Class == WordClass.Rank && person.Role is not null ? person.Role : office.Role;
        person.RoleWords = office.RoleWords ?? person.RoleWords;
        if (office.Sectors.Length > 0) person.Sectors = office.Sectors;
        person.Former |= office.Former;
        person.Bodies.AddRange(office.Bodies);
        person.Rules.Add("apposition");
        person.First = office.First;
        phrases.RemoveAt(at);
    }

    private static void MergeAfter(Phrase person, Phrase office, List<Phrase> phrases, int at)
    {
        person.RankFirst = person.HasRank;
        if (office.Countries.Count > 0 && person.Countries.Count == 0) person.Countries.AddRange(office.Countries);
        if (person.Role is not { Class: WordClass.Office })
        {
            person.Role = office.Role;
            person.RoleWords = office.RoleWords;
            if (office.Sectors.Length > 0) person.Sectors = office.Sectors;
            person.Former |= office.Former;
        }

        person.Bodies.AddRange(office.Bodies);
        person.Rules.Add("apposition");
        person.End = office.End;
        phrases.RemoveAt(at + 1);
    }

    private static void MergeBody(Phrase description, Phrase body, List<Phrase> phrases, int at)
    {
        if (body.Name!.Row < 0)
        {
            if (body.Countries.Count == 0) body.Countries.AddRange(description.Countries);
            if (description.Sectors.Length > 0) body.Sectors = description.Sectors;
        }

        body.Role = description.Role;
        body.Rules.Add("apposition");
        body.First = description.First;
        phrases.RemoveAt(at);
    }
}
