using System.Globalization;
using System.Xml;
using Entente.Casebook.Store;
using Entente.Coding.Events;
using NodaTime.Text;

namespace Entente.Casebook.Exchange;

/// <summary>
/// Who did what to whom as GraphML: a node a party, an edge a pair of sides of an event. Ids are the same in every export. All edges are directed,
/// since most readers refuse a graph of both sorts; <c>symmetric</c> tells of those that go either way.
/// </summary>
internal static class GraphMl
{
    private static readonly (string Id, string For, string Type)[] Keys =
    [
        ("name", "node", "string"), ("country", "node", "string"), ("sectors", "node", "string"),
        ("event", "edge", "string"), ("type", "edge", "string"), ("mode", "edge", "string"), ("status", "edge", "string"), ("date", "edge", "string"), ("date_end", "edge", "string"),
        ("goldstein", "edge", "double"), ("symmetric", "edge", "boolean"), ("reports", "edge", "int"), ("outlets", "edge", "int"), ("origins", "edge", "int"), ("sentence", "edge", "string"),
    ];

    public static void Write(ExportSource source, TextWriter output)
    {
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, IndentChars = " ", NewLineChars = "\n", CloseOutput = false, CheckCharacters = false });
        xml.WriteStartElement("graphml", "http://graphml.graphdrawing.org/xmlns");
        foreach (var (id, of, type) in Keys)
        {
            xml.WriteStartElement("key");
            xml.WriteAttributeString("id", id);
            xml.WriteAttributeString("for", of);
            xml.WriteAttributeString("attr.name", id);
            xml.WriteAttributeString("attr.type", type);
            xml.WriteEndElement();
        }

        xml.WriteStartElement("graph");
        xml.WriteAttributeString("edgedefault", "directed");
        var nodes = new SortedDictionary<string, Participant>(StringComparer.Ordinal);
        foreach (var e in source.Events())
            foreach (var who in e.Lead.Actors.Concat(e.Lead.Recipients)) nodes.TryAdd(Id(who), who);
        foreach (var (id, who) in nodes) Node(xml, id, who);
        foreach (var e in source.Events()) Edges(xml, e);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.Flush();
        output.WriteLine();
    }

    private static string Id(Participant who) => who.Entity ?? $"name:{who.Country}:{who.Name ?? who.Text}";

    private static void Node(XmlWriter xml, string id, Participant who)
    {
        xml.WriteStartElement("node");
        xml.WriteAttributeString("id", Xml.Clean(id));
        Data(xml, "name", who.Name ?? who.Text);
        Data(xml, "country", who.Country);
        Data(xml, "sectors", Row.JoinCodes(who.Sectors));
        xml.WriteEndElement();
    }

    private static void Edges(XmlWriter xml, ExportedEvent e)
    {
        var number = 0;
        foreach (var (first, second) in TabSeparated.Dyads(e.Lead))
        {
            if (first is not { } actor || second is not { } recipient) continue;
            xml.WriteStartElement("edge");
            xml.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"{e.Id}-{++number}"));
            xml.WriteAttributeString("source", Xml.Clean(Id(actor)));
            xml.WriteAttributeString("target", Xml.Clean(Id(recipient)));
            Data(xml, "event", e.Id);
            Data(xml, "type", e.Lead.Type);
            Data(xml, "mode", e.Lead.Mode);
            Data(xml, "status", StatusNames.Of(e.Lead.Status));
            Data(xml, "date", e.Lead.Date is { } date ? LocalDatePattern.Iso.Format(date.Start) : null);
            Data(xml, "date_end", e.Lead.Date is { } end ? LocalDatePattern.Iso.Format(end.End) : null);
            Data(xml, "goldstein", Row.FromDecimal(e.Lead.Goldstein));
            Data(xml, "symmetric", e.Lead.Symmetric ? "true" : "false");
            Data(xml, "reports", e.Counts.Reports.ToString(CultureInfo.InvariantCulture));
            Data(xml, "outlets", e.Counts.Outlets.ToString(CultureInfo.InvariantCulture));
            Data(xml, "origins", e.Counts.Origins.ToString(CultureInfo.InvariantCulture));
            Data(xml, "sentence", e.Lead.Quote);
            xml.WriteEndElement();
        }
    }

    private static void Data(XmlWriter xml, string key, string? value)
    {
        if (string.IsNullOrEmpty(value)) return;
        xml.WriteStartElement("data");
        xml.WriteAttributeString("key", key);
        xml.WriteString(Xml.Clean(value));
        xml.WriteEndElement();
    }
}
