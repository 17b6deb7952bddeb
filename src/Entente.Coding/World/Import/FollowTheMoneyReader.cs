using System.Text.Json;

namespace Entente.Coding.World.Import;

/// <summary>
/// Reads FollowTheMoney entities, one a line, as OpenSanctions and Aleph give them: persons with the offices they hold (Occupancy and Position), bodies, ships and aircraft.
/// Goes through the file twice, as an office may stand before or after its holder; in memory it keeps the offices only. Nested files need no joining.
/// </summary>
internal sealed class FollowTheMoneyReader(ImportKnowledge knowledge, RowWriter rows, Action<long> progress)
{
    private readonly Dictionary<string, (string Label, string? Country)> positions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Post, string Start, string End)>> held = new(StringComparer.Ordinal);

    /// <summary>Reads a file.</summary>
    public void Read(ImportSource source)
    {
        foreach (var (entity, _) in Entities(source, report: false)) Learn(entity);
        foreach (var (entity, line) in Entities(source, report: true))
        {
            Write(entity, source.Name, line);
            progress(line);
        }
    }

    private IEnumerable<(JsonElement Entity, long Line)> Entities(ImportSource source, bool report)
    {
        using var lines = new LineReader(source.Open());
        while (lines.Next() is { } text)
        {
            if (string.IsNullOrWhiteSpace(text)) continue;
            using var document = Parse(text, lines, source.Name, report);
            if (document is null) continue;

            // entities.delta.json wraps the entity; what was deleted there has no properties
            var entity = document.RootElement.Get("entity") ?? document.RootElement;
            if (entity.Text("schema") is not null) yield return (entity, lines.Number);
            else if (report && document.RootElement.Text("op") != "DEL") rows.Refuse(ImportErrors.Record(source.Name, lines.Number, "no entity of FollowTheMoney: it has no schema"));
        }
    }

    private JsonDocument? Parse(string text, LineReader lines, string name, bool report)
    {
        try
        {
            if (!lines.Cut) return JsonDocument.Parse(text);
            if (report) rows.Refuse(lines.TooLong(name));
        }
        catch (JsonException fault)
        {
            if (report) rows.Refuse(ImportErrors.Record(name, lines.Number, "no JSON: " + WikidataReader.Short(fault)));
        }

        return null;
    }

    private void Learn(JsonElement entity)
    {
        var id = entity.Text("id") ?? "";
        if (entity.Text("schema") == "Position" && Strings(entity, "name").FirstOrDefault() is { } label) positions[id] = (label, Country(entity, "country"));
        if (entity.Text("schema") != "Occupancy") return;
        var (start, end) = Days(entity);
        foreach (var holder in Strings(entity, "holder"))
        {
            if (!held.TryGetValue(holder, out var offices)) held[holder] = offices = [];
            offices.AddRange(Strings(entity, "post").Select(post => (post, start, end)));
        }
    }

    private void Write(JsonElement entity, string name, long line)
    {
        switch (entity.Text("schema"))
        {
            case "Person":
                Person(entity, name, line);
                break;
            case "Organization" or "Company" or "PublicBody" or "LegalEntity":
                Body(entity, name, line);
                break;
            case "Vessel":
                rows.Thing(name, line, Names(entity), "ship", Country(entity, "flag", "country"));
                break;
            case "Airplane":
                rows.Thing(name, line, Names(entity), "aircraft", Country(entity, "country"));
                break;
            default:
                rows.Pass();
                break;
        }
    }

    private void Body(JsonElement entity, string name, long line)
    {
        string[] sectors = Sectors(entity) is { Length: > 0 } told ? told : entity.Text("schema") switch { "Company" => ["BUS"], "PublicBody" => ["GOV"], _ => [] };
        rows.Body(name, line, Names(entity), [.. Strings(entity, "weakAlias")], sectors is ["IGO"] ? "IGO" : Country(entity, "country", "jurisdiction", "mainCountry"), sectors, Source(entity));
    }

    private void Person(JsonElement entity, string name, long line)
    {
        var person = new PersonEntry(Names(entity), Country(entity, "country", "nationality", "citizenship"), Sectors(entity), Source(entity));
        var any = false;
        foreach (var (label, country, start, end) in Offices(entity))
        {
            var (role, sectors, named) = knowledge.Office(label);
            if ((country ?? named ?? person.Country) is not { } where)
            {
                rows.Refuse(ImportErrors.Country(ImportErrors.Where(name, line), label));
                continue;
            }

            any = true;
            rows.Office(name, line, person, new OfficeEntry(where, role, label, start, end, role == "other" && person.Sectors.Count > 0 ? person.Sectors : sectors));
        }

        if (!any) rows.Office(name, line, person, null);
    }

    // Joined by id, nested in the person, or only told in words ("position").
    private IEnumerable<(string Label, string? Country, string Start, string End)> Offices(JsonElement entity)
    {
        var any = false;
        foreach (var (post, start, end) in held.GetValueOrDefault(entity.Text("id") ?? "") ?? [])
        {
            if (!positions.TryGetValue(post, out var position)) continue;
            any = true;
            yield return (position.Label, position.Country, start, end);
        }

        foreach (var occupancy in (entity.Get("properties")?.Get("positionOccupancies")).Items())
        {
            var (start, end) = Days(occupancy);
            foreach (var post in (occupancy.Get("properties")?.Get("post")).Items())
            {
                if (Strings(post, "name").FirstOrDefault() is not { } label) continue;
                any = true;
                yield return (label, Country(post, "country"), start, end);
            }
        }

        if (any) yield break;
        foreach (var label in Strings(entity, "position").Take(1)) yield return (label, null, "", "");
    }

    private static (string Start, string End) Days(JsonElement entity) =>
        (Day(Strings(entity, "startDate").FirstOrDefault()), Day(Strings(entity, "endDate").FirstOrDefault()));

    private static string Day(string? date) => date is null ? "" : date.Length > 10 ? date[..10] : date;

    private string? Country(JsonElement entity, params ReadOnlySpan<string> properties)
    {
        foreach (var property in properties)
            foreach (var code in Strings(entity, property))
                if (knowledge.Country(code) is { } country) return country;
        return null;
    }

    private string[] Sectors(JsonElement entity) =>
        [.. Strings(entity, "topics").Order(StringComparer.Ordinal).Select(knowledge.Topic).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static IReadOnlyList<string> Names(JsonElement entity)
    {
        var names = Strings(entity, "name").ToList();
        if (entity.Text("caption") is { } caption && names.Remove(caption)) names.Insert(0, caption);
        names.AddRange(Strings(entity, "alias").Concat(Strings(entity, "previousName")));
        return names;
    }

    private static IEnumerable<string> Strings(JsonElement entity, string property) => (entity.Get("properties")?.Get(property)).Strings();

    private static string Source(JsonElement entity) => "ftm:" + entity.Text("id");
}
