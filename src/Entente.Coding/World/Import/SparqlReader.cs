using System.Text.Json;

namespace Entente.Coding.World.Import;

/// <summary>
/// Reads the JSON results of a query for office holders: a column for the person, one for the office, and, where the query has them, country, start and end.
/// A column is found by its name (<c>personLabel</c>, <c>position</c>, <c>iso3</c>, <c>start</c> …), labels before addresses.
/// </summary>
internal sealed class SparqlReader(ImportKnowledge knowledge, RowWriter rows, Action<long> progress)
{
    private static readonly string[] PersonColumns = ["personLabel", "holderLabel", "itemLabel", "name", "person", "holder", "item"];
    private static readonly string[] OfficeColumns = ["officeLabel", "positionLabel", "postLabel", "roleLabel", "office", "position", "post", "role"];
    private static readonly string[] CountryColumns = ["iso3", "iso2", "countryCode", "code", "country", "jurisdiction", "countryLabel", "jurisdictionLabel"];
    private static readonly string[] StartColumns = ["start", "startDate", "startTime", "from"];
    private static readonly string[] EndColumns = ["end", "endDate", "endTime", "until", "to"];
    private static readonly string[] AliasColumns = ["aliases", "altLabels", "personAltLabel", "itemAltLabel", "holderAltLabel", "altLabel"];

    /// <summary>Reads a file.</summary>
    public void Read(ImportSource source)
    {
        using var stream = source.Open();
        using var document = Parse(stream, source.Name);
        var number = 0;
        foreach (var binding in (document.RootElement.Get("results")?.Get("bindings")).Items())
        {
            Row(binding, source.Name, ++number);
            progress(number);
        }
    }

    private static JsonDocument Parse(Stream stream, string name)
    {
        try
        {
            return JsonDocument.Parse(stream);
        }
        catch (JsonException fault)
        {
            throw ImportErrors.Format(name, "no JSON: " + WikidataReader.Short(fault));
        }
    }

    private void Row(JsonElement binding, string name, int number)
    {
        var row = $"{name} (result {number.ToString(System.Globalization.CultureInfo.InvariantCulture)})";
        if (First(binding, PersonColumns) is not { } person || IsItem(person))
        {
            rows.Refuse(ImportErrors.Record(row, 0, "no name of a person: the query must give personLabel (or name)"));
            return;
        }

        if (First(binding, OfficeColumns) is not { } title || IsItem(title))
        {
            rows.Refuse(ImportErrors.Record(row, 0, "no office: the query must give officeLabel (or positionLabel)"));
            return;
        }

        var (role, sectors, named) = knowledge.Office(title);
        var said = CountryColumns.Select(c => Value(binding, c)).OfType<string>().ToArray();
        if ((said.Select(knowledge.Country).FirstOrDefault(c => c is not null) ?? named) is not { } country)
        {
            rows.Refuse(ImportErrors.Country(row, said.FirstOrDefault() ?? title));
            return;
        }

        var names = new List<string> { person };
        if (First(binding, AliasColumns) is { } aliases) names.AddRange(aliases.Split(aliases.Contains('|', StringComparison.Ordinal) ? "|" : ", ", StringSplitOptions.RemoveEmptyEntries));
        var id = PersonColumns.Select(c => Value(binding, c)).OfType<string>().FirstOrDefault(v => v.StartsWith("http", StringComparison.Ordinal));
        rows.Office(row, 0, new PersonEntry(names, null, [], id is null ? "sparql" : "wikidata:" + id[(id.LastIndexOf('/') + 1)..]),
            new OfficeEntry(country, role, title, Day(First(binding, StartColumns)), Day(First(binding, EndColumns)), sectors));
    }

    private static string? First(JsonElement binding, string[] columns) =>
        columns.Select(c => Value(binding, c)).FirstOrDefault(v => v is not null && !v.StartsWith("http://www.wikidata.org/", StringComparison.Ordinal));

    private static string? Value(JsonElement binding, string column) => binding.Get(column)?.Text("value") is { Length: > 0 } value ? value : null;

    // Without a label the label service gives the number of the item.
    private static bool IsItem(string label) => label.Length > 1 && label[0] == 'Q' && label.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    // Results carry no precision: the first of January stands for the whole year, as Wikidata writes it.
    private static string Day(string? value)
    {
        if (value is not { Length: >= 4 } || value[0] == '-') return "";
        var day = value.Length >= 10 ? value[..10] : value;
        return day.EndsWith("-01-01", StringComparison.Ordinal) ? day[..4] : day;
    }
}
