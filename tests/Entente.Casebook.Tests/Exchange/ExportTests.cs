using System.Globalization;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Entente.Casebook.Exchange;
using Entente.Coding.Events;
using Microsoft.VisualBasic.FileIO;
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
    public void NAF_keeps_the_grammar_of_its_layers_and_words_stand_where_the_raw_text_has_them()
    {
        book.Add(Page("quiet", "Third Paper", Day(2021, 5, 5), "A quiet day."));
        book.Settle();
        var documents = ExportFormat.All.Single(f => f.Name == "naf").Files!(book).Select(f => ReadNaf(f.Write)).ToList();
        Assert.Equal(3, documents.Count);
        foreach (var naf in documents)
        {
            var raw = naf.Element("raw")!.Value;
            foreach (var word in naf.Descendants("wf")) Assert.Equal(word.Value, raw.Substring((int)word.Attribute("offset")!, (int)word.Attribute("length")!));
        }

        Assert.Equal(3, documents.Sum(d => d.Descendants("predicate").Count()));
        Assert.Contains(documents.SelectMany(d => d.Descendants("statement_source")), s => Words(s) == "a spokesman");
        Assert.Contains(documents.SelectMany(d => d.Descendants("statement_cue")), s => Words(s) == "said");
    }

    [Fact]
    public void Schema_org_is_a_list_of_articles_with_their_events()
    {
        using var json = JsonDocument.Parse(Write("schemaorg"));
        Assert.Equal(2, json.RootElement.GetArrayLength());
        Assert.Equal(3, json.RootElement.EnumerateArray().Sum(a => a.GetProperty("about").GetArrayLength()));
    }

    [Fact]
    public void CSV_is_read_by_another_reader_and_holds_the_records()
    {
        book.Add(Page(
            "marks", "Paper;\r\n\"x\",", Day(2021, 5, 6), "\"Serbia\",\t\u200Fالتقى met\u2028Austria.",
            Report("CONSULT", "met", ["Serbia|state:SRB|Serbia|SRB|GOV"], ["Austria|state:AUT|Austria|AUT|GOV"], On(2021, 5, 6))));
        book.Settle();
        using var csv = new TextFieldParser(new StringReader(Write("csv"))) { Delimiters = [","], HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = false };
        Assert.Equal(RecordCsv.Columns, csv.ReadFields());
        var rows = new List<string[]>();
        while (csv.ReadFields() is { } cells) rows.Add(cells);
        Assert.All(rows, cells => Assert.Equal(RecordCsv.Columns.Count, cells.Length));
        Assert.Equal(Records.Read(book).Select(r => (r.Id, r.Outlet, r.Quote)), rows.Select(cells => (cells[0], (string?)cells[3], cells[^1])));
    }

    [Fact]
    public void No_cell_breaks_a_row_parted_by_tabs()
    {
        book.Add(Page(
            "breaks", "Paper\u2028of\u0085many\r\nlines\t", Day(2021, 5, 6), "Serbia met Austria.",
            Report("CONSULT", "met", ["Serbia|state:SRB|Ser\nbia\u000B|SRB|GOV"], ["Austria|state:AUT|Austria|AUT|GOV"], On(2021, 5, 6))));
        book.Settle();
        foreach (var format in new[] { "gdelt", "icews", "polecat" })
        {
            Assert.DoesNotContain(Write(format), c => char.IsControl(c) ? c is not ('\t' or '\n') : c is '\u2028' or '\u2029');
            Columns(format, format switch { "gdelt" => 61, "icews" => 20, _ => 40 }, rows: format switch { "gdelt" => 3, "icews" => 4, _ => 5 });
        }
    }

    [Fact]
    public void Those_who_act_together_are_a_pair_and_every_row_has_its_own_number()
    {
        book.Add(Page(
            "accord", "Third Paper", Day(2021, 5, 9), "Serbia, Austria and Iran signed an accord.",
            Report("AGREE", "signed", ["Serbia|state:SRB|Serbia|SRB|GOV", "Austria|state:AUT|Austria|AUT|GOV", "Iran|state:IRN|Iran|IRN|GOV"], [], On(2021, 5, 9), symmetric: true)));
        book.Settle();
        var rows = Write("icews").TrimEnd('\n').Split('\n').Skip(1).Select(line => line.Split('\t')).ToList();
        Assert.Equal([("Austria", "Iran"), ("Serbia", "Austria"), ("Serbia", "Iran")], rows.Where(r => r[1] == "2021-05-09").Select(r => (r[2], r[8])).Order());
        Assert.Equal(rows.Count, rows.Select(r => r[0]).Distinct(StringComparer.Ordinal).Count());
        Assert.All(rows, r => Assert.True(long.Parse(r[0], CultureInfo.InvariantCulture) < 1L << 53));
        Assert.Contains(rows, r => r[4] == "Serbia");
        var graph = XDocument.Parse(Write("graphml"));
        Assert.Equal(6, graph.Descendants().Count(e => e.Name.LocalName == "edge"));
        Assert.DoesNotContain(graph.Descendants(), e => e.Attribute("directed") is not null);
    }

    [Theory]
    [InlineData("2024-04-06T14:20-06:00", "2024-04-06T20:20:00")]
    [InlineData("2024-01-18T16:40Z", "2024-01-18T16:40:00")]
    [InlineData("2024-01-18T23:40:05-01:00", "2024-01-19T00:40:05")]
    [InlineData("2024-01-18T16:40", "2024-01-18T16:40:00")]
    [InlineData("2024-01-18", "2024-01-18")]
    [InlineData("yesterday", null)]
    [InlineData(null, null)]
    public void Times_of_pages_are_told_in_one_zone(string? told, string? utc) => Assert.Equal(utc, UtcTime.Of(told));

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

    private static string Words(XElement part)
    {
        var words = part.Document!.Descendants("wf").ToDictionary(w => "t" + w.Attribute("id")!.Value[1..], w => w.Value, StringComparer.Ordinal);
        return string.Join(' ', part.Descendants("target").Select(target => words[target.Attribute("id")!.Value]));
    }

    /// <summary>Reads a document with the grammar of its layers; what does not keep it fails.</summary>
    private static XElement ReadNaf(Action<TextWriter> write)
    {
        using var output = new StringWriter { NewLine = "\n" };
        write(output);
        var grammar = File.ReadAllText(Path.Combine(SharedData.Root, "bench", "exports", "naf-layers.dtd"));
        var text = output.ToString();
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, ValidationType = ValidationType.DTD };
        settings.ValidationEventHandler += (_, fault) => Assert.Fail(fault.Message);
        var root = text.IndexOf("<NAF", StringComparison.Ordinal);
        using var reader = XmlReader.Create(new StringReader($"<!DOCTYPE NAF [{grammar}]>{text[root..]}"), settings);
        return XDocument.Load(reader).Root!;
    }

    private string Write(string name)
    {
        using var output = new StringWriter { NewLine = "\n" };
        ExportFormat.All.Single(f => f.Name == name).Write(book, output);
        return output.ToString();
    }
}
