using System.Text.Json;
using System.Xml.Linq;
using Entente.Casebook.Exchange;
using Entente.Coding.Events;
using static Entente.Casebook.Tests.TestPages;

namespace Entente.Casebook.Tests.Exchange;

/// <summary>Every format is read again by a reader that is not ours and holds the events it says it holds.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly Casebook book;

    public ExportTests()
    {
        book = Casebook.Open(folder["a.db"]);
        book.Add(Visit());
        book.Add(Page(
            "plan", "Second \"Paper\"; with, marks", Day(2021, 5, 4), "Serbia's army\twill send <troops> & tents to Austria next month \u0001.\nAustria said so.",
            Report("AID", "send", ["Serbia's army|body:SRB:army|Army of Serbia|SRB|MIL"], ["Austria|state:AUT|Austria|AUT|GOV"], (Day(2021, 6, 1), Day(2021, 6, 30)), status: EventStatus.Planned)));
        book.Settle();
    }

    public void Dispose()
    {
        book.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void The_tables_have_their_columns_in_every_row()
    {
        Columns("gdelt", 61, rows: 2);
        Columns("icews", 20, rows: 3);
        Columns("polecat", 40, rows: 4);
        Assert.Contains("NULL", Write("icews"), StringComparison.Ordinal);
        Assert.Contains("None", Write("polecat"), StringComparison.Ordinal);
        Assert.Contains("\t042\t042\t04\t1\t1.9\t", Write("gdelt"), StringComparison.Ordinal);
    }

    [Fact]
    public void GeoJSON_holds_a_feature_for_every_event_and_points_only_where_there_is_a_place()
    {
        using var json = JsonDocument.Parse(Write("geojson"));
        var features = json.RootElement.GetProperty("features").EnumerateArray().ToList();
        Assert.Equal(3, features.Count);
        var placed = Assert.Single(features, f => f.GetProperty("geometry").ValueKind == JsonValueKind.Object);
        Assert.Equal([51.4, 35.7], placed.GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(c => c.GetDouble()));
        Assert.Contains(features, f => f.GetProperty("properties").GetProperty("date_precision").GetString() == "month");
    }

    [Fact]
    public void GraphML_joins_nodes_that_are_there()
    {
        var graph = XDocument.Parse(Write("graphml"));
        XNamespace ns = "http://graphml.graphdrawing.org/xmlns";
        var nodes = graph.Descendants(ns + "node").Select(n => n.Attribute("id")!.Value).ToHashSet();
        var edges = graph.Descendants(ns + "edge").ToList();
        Assert.Equal(3, edges.Count);
        Assert.All(edges, e => Assert.True(nodes.Contains(e.Attribute("source")!.Value) && nodes.Contains(e.Attribute("target")!.Value)));
        var keys = graph.Descendants(ns + "key").Select(k => k.Attribute("id")!.Value).ToHashSet();
        Assert.All(graph.Descendants(ns + "data"), d => Assert.Contains(d.Attribute("key")!.Value, keys));
    }

    [Fact]
    public void FollowTheMoney_refers_only_to_entities_that_are_there_and_every_property_is_a_list()
    {
        var entities = Write("ftm").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var ids = entities.Select(e => e.GetProperty("id").GetString()!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        foreach (var property in entities.SelectMany(e => e.GetProperty("properties").EnumerateObject()))
        {
            Assert.Equal(JsonValueKind.Array, property.Value.ValueKind);
            if (property.Name is "involved" or "proof" or "entity") Assert.All(property.Value.EnumerateArray(), id => Assert.Contains(id.GetString()!, ids));
        }

        Assert.Equal(3, entities.Count(e => e.GetProperty("schema").GetString() == "Event"));
        Assert.Contains(entities, e => e.GetProperty("schema").GetString() == "Person" && e.GetProperty("properties").GetProperty("country")[0].GetString() == "rs");
        Assert.Contains(entities, e => e.GetProperty("properties").TryGetProperty("date", out var date) && date[0].GetString() == "2021-06");
    }

    [Fact]
    public void NAF_words_stand_where_the_raw_text_has_them_and_every_target_is_there()
    {
        var documents = Write("naf").Split("<?xml", StringSplitOptions.RemoveEmptyEntries).Select(d => XDocument.Parse("<?xml" + d.TrimEnd())).ToList();
        Assert.Equal(2, documents.Count);
        foreach (var naf in documents.Select(d => d.Root!))
        {
            var raw = naf.Element("raw")!.Value;
            foreach (var word in naf.Descendants("wf")) Assert.Equal(word.Value, raw.Substring((int)word.Attribute("offset")!, (int)word.Attribute("length")!));
            var ids = naf.Descendants().Attributes("id").Select(a => a.Value).ToHashSet();
            Assert.All(naf.Descendants("target"), t => Assert.Contains(t.Attribute("id")!.Value, ids));
            Assert.NotEmpty(naf.Descendants("predicate"));
        }
    }

    [Fact]
    public void Schema_org_is_a_list_of_articles_with_their_events()
    {
        using var json = JsonDocument.Parse(Write("schemaorg"));
        Assert.Equal(2, json.RootElement.GetArrayLength());
        Assert.Equal(3, json.RootElement.EnumerateArray().Sum(a => a.GetProperty("about").GetArrayLength()));
    }

    [Fact]
    public void CSV_keeps_marks_inside_cells()
    {
        var text = Write("csv");
        Assert.Contains("\"Second \"\"Paper\"\"; with, marks\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_format_says_what_it_loses_and_writes_the_same_twice()
    {
        foreach (var format in ExportFormat.All)
        {
            Assert.Equal(Write(format.Name), Write(format.Name));
            Assert.True(format.Loses.Count > 0 || format.Name == "jsonl");
        }
    }

    private void Columns(string format, int columns, int rows)
    {
        var lines = Write(format).TrimEnd('\n').Split('\n');
        Assert.Equal(rows, lines.Length);
        Assert.All(lines, line => Assert.Equal(columns, line.Split('\t').Length));
    }

    private string Write(string name)
    {
        using var output = new StringWriter { NewLine = "\n" };
        ExportFormat.All.Single(f => f.Name == name).Write(book, output);
        return output.ToString();
    }
}
