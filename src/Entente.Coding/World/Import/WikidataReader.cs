using System.Text.Json;

namespace Entente.Coding.World.Import;

/// <summary>
/// Reads items of Wikidata: persons with the positions they held (P39 with P580 and P582), and bodies of the classes listed.
/// Goes through the file twice: first for the positions and countries that the second pass needs, so that the order of items does not matter.
/// </summary>
internal sealed class WikidataReader(ImportKnowledge knowledge, RowWriter rows, Action<long> progress)
{
    private const string Human = "Q5";
    private readonly Dictionary<string, (string Label, string? Country)> positions = new(StringComparer.Ordinal);

    /// <summary>Reads a file.</summary>
    public void Read(ImportSource source)
    {
        foreach (var (item, _) in Items(source, report: false)) Learn(item);
        long count = 0;
        foreach (var (item, line) in Items(source, report: true))
        {
            Write(item, source.Name, line);
            progress(++count);
        }
    }

    private IEnumerable<(JsonElement Item, long Line)> Items(ImportSource source, bool report)
    {
        using var lines = new LineReader(source.Open());
        var first = true;
        while (lines.Next() is { } text)
        {
            var line = text.AsSpan().Trim().TrimEnd(',');
            if (line is "" or "[" or "]") continue;
            using var document = Parse(lines, source, line, first, report);
            first = false;
            if (document is null) continue;
            if (document.RootElement.Get("entities") is { ValueKind: JsonValueKind.Object } entities)
            {
                foreach (var entity in entities.EnumerateObject()) yield return (entity.Value, 0);
            }
            else if (document.RootElement.Text("id") is not null)
            {
                yield return (document.RootElement, lines.Number);
            }
            else if (report)
            {
                rows.Refuse(ImportErrors.Record(source.Name, lines.Number, "no item of Wikidata: it has no id"));
            }
        }
    }

    // Lines of a dump hold one item each; a document of wbgetentities may be laid out over many lines.
    private JsonDocument? Parse(LineReader lines, ImportSource source, ReadOnlySpan<char> line, bool first, bool report)
    {
        if (lines.Cut)
        {
            if (report) rows.Refuse(lines.TooLong(source.Name));
            return null;
        }

        try
        {
            return JsonDocument.Parse(line.ToString());
        }
        catch (JsonException fault)
        {
            if (first && Whole(source) is { } document)
            {
                while (lines.Next() is not null) { /* the document was read to its end */ }
                return document;
            }

            if (report) rows.Refuse(ImportErrors.Record(source.Name, lines.Number, "no JSON: " + Short(fault)));
            return null;
        }
    }

    private static JsonDocument? Whole(ImportSource source)
    {
        using var stream = source.Open();
        try
        {
            return JsonDocument.Parse(stream);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal static string Short(JsonException fault) => fault.Message.Split(". ")[0];

    private void Learn(JsonElement item)
    {
        var id = item.Text("id")!;
        if (Strings(item, "P298").FirstOrDefault() is { } code && knowledge.OfCode(code) is { } country) knowledge.AddItem(id, country);
        if (Label(item) is not { } label || Values(item, "P31").Contains(Human)) return;
        var where = Values(item, "P1001").Concat(Values(item, "P17")).FirstOrDefault();
        if (where is not null || knowledge.Office(label).Role != "other") positions[id] = (label, where);
    }

    private void Write(JsonElement item, string name, long line)
    {
        var id = item.Text("id") ?? "";
        var classes = Values(item, "P31").ToArray();
        if (classes.Contains(Human, StringComparer.Ordinal)) Person(item, id, name, line);
        else if (classes.Select(knowledge.Class).FirstOrDefault(s => s is not null) is { } sectors) Body(item, id, sectors, name, line);
        else rows.Pass();
    }

    private void Body(JsonElement item, string id, string[] sectors, string name, long line)
    {
        var country = Values(item, "P17").Select(knowledge.OfItem).FirstOrDefault(c => c is not null);
        if (sectors is ["IGO"]) country = "IGO";
        rows.Body(name, line, [.. Names(item)], [.. Strings(item, "P1813")], country, sectors, "wikidata:" + id);
    }

    private void Person(JsonElement item, string id, string name, long line)
    {
        var person = new PersonEntry([.. Names(item)], Values(item, "P27").Select(knowledge.OfItem).FirstOrDefault(c => c is not null), [], "wikidata:" + id);
        var any = false;
        foreach (var statement in Statements(item, "P39"))
        {
            if (Value(statement.Get("mainsnak")) is not { } post) continue;
            if (!positions.TryGetValue(post, out var position)) continue;
            any = true;
            var (role, sectors, named) = knowledge.Office(position.Label);
            var stated = Qualifiers(statement, "P1001").Concat(Qualifiers(statement, "P17")).Concat(Qualifiers(statement, "P642")).Append(position.Country).Where(q => q is not null).Select(q => knowledge.OfItem(q!)).FirstOrDefault(c => c is not null);
            if ((stated ?? named ?? person.Country) is not { } country)
            {
                rows.Refuse(ImportErrors.Country(ImportErrors.Where(name, line), position.Country ?? position.Label));
                continue;
            }

            rows.Office(name, line, person, new OfficeEntry(country, role, position.Label, Day(statement, "P580"), Day(statement, "P582"), sectors));
        }

        if (!any) rows.Pass();
    }

    private static IEnumerable<string> Names(JsonElement item)
    {
        if (Label(item) is { } label) yield return label;
        foreach (var alias in (item.Get("aliases")?.Get("en")).Items())
            if (alias.Text("value") is { } value) yield return value;
    }

    private static string? Label(JsonElement item)
    {
        if (item.Get("labels") is not { } labels) return null;
        foreach (var language in (ReadOnlySpan<string>)["en", "mul", "en-gb", "en-ca"])
            if (labels.Get(language)?.Text("value") is { } label) return label;
        return null;
    }

    private static IEnumerable<JsonElement> Statements(JsonElement item, string property) =>
        (item.Get("claims")?.Get(property)).Items().Where(s => s.Text("rank") != "deprecated");

    private static IEnumerable<string> Values(JsonElement item, string property) =>
        Statements(item, property).Select(s => Value(s.Get("mainsnak"))).OfType<string>();

    private static IEnumerable<string> Strings(JsonElement item, string property) =>
        Statements(item, property).Select(s => s.Get("mainsnak")?.Get("datavalue")?.Get("value")).Select(v => v is { ValueKind: JsonValueKind.String } text ? text.GetString() : v?.Text("text")).OfType<string>();

    private static IEnumerable<string> Qualifiers(JsonElement statement, string property) =>
        (statement.Get("qualifiers")?.Get(property)).Items().Select(q => Value(q)).OfType<string>();

    private static string? Value(JsonElement? snak) => snak?.Get("datavalue")?.Get("value")?.Text("id");

    // "+2019-05-00T00:00:00Z" with precision 9 (year), 10 (month) or 11 (day); coarser ones are no dates for us.
    private static string Day(JsonElement statement, string property)
    {
        var value = (statement.Get("qualifiers")?.Get(property)).Items().FirstOrDefault().Get("datavalue")?.Get("value");
        if (value?.Text("time") is not { Length: >= 11 } time || time[0] != '+' || value.Value.Get("precision") is not { ValueKind: JsonValueKind.Number } precision) return "";
        return precision.GetInt32() switch { 9 => time[1..5], 10 => time[1..8], >= 11 => time[1..11], _ => "" };
    }
}
