namespace Entente.Coding.World.Import;

/// <summary>An entry of the list of OFAC.</summary>
/// <param name="Line">Line it begins on.</param>
/// <param name="Id">Its number there.</param>
/// <param name="Type">Individual, Entity, Vessel or Aircraft.</param>
/// <param name="Names">Names, the main one first.</param>
/// <param name="Weak">Names that OFAC itself calls weak.</param>
/// <param name="Title">Office of an individual, as written.</param>
/// <param name="Programs">Programmes of sanctions.</param>
/// <param name="Countries">Nationality, citizenship, flag or address, the surest first.</param>
internal sealed record OfacEntry(long Line, string Id, string Type, IReadOnlyList<string> Names, IReadOnlyList<string> Weak, string Title, IReadOnlyList<string> Programs, IReadOnlyList<string> Countries)
{
    /// <summary>Writes the entry as a person, body, ship or aircraft.</summary>
    public void Write(string name, ImportKnowledge knowledge, RowWriter rows)
    {
        var country = Countries.Select(knowledge.Country).FirstOrDefault(c => c is not null);
        string[] sectors = [.. Programs.Select(knowledge.Program).OfType<string>().Distinct(StringComparer.Ordinal)];
        switch (Type.ToUpperInvariant())
        {
            case "INDIVIDUAL":
                var person = new PersonEntry(Names, country, sectors, "ofac:" + Id);
                var (role, held, named) = Title.Length > 0 ? knowledge.Office(Title) : ("", [], null);
                var known = Title.Length > 0 && (named ?? country) is not null;
                rows.Office(name, Line, person, known ? new OfficeEntry((named ?? country)!, role, Title, "", "", role == "other" ? sectors : held) : null);
                break;
            case "VESSEL":
                rows.Thing(name, Line, Names, "ship", country);
                break;
            case "AIRCRAFT":
                rows.Thing(name, Line, Names, "aircraft", country);
                break;
            case "ENTITY":
                rows.Body(name, Line, Names, Weak, country, sectors, "ofac:" + Id);
                break;
            default:
                rows.Refuse(ImportErrors.Record(name, Line, $"'{Type}' is no type of entry (Individual, Entity, Vessel, Aircraft)"));
                break;
        }
    }
}
