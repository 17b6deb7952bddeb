using System.Xml;

namespace Entente.Casebook.Exchange;

/// <summary>
/// Documents in NAF v3: the text, its words, the parties, the predicates of the events with their roles, times, attributions and factuality.
/// Offsets count UTF-16 code units of the raw text.
/// </summary>
internal static class Naf
{
    public static void Write(ExportSource source, TextWriter output)
    {
        foreach (var document in source.Documents()) Document(output, document, source);
    }

    /// <summary>A file for every document, named after its content.</summary>
    public static IEnumerable<(string Name, Action<TextWriter> Write)> Files(ExportSource source) =>
        source.Documents().Select(document => ($"{document.Hash[..16]}.naf", (Action<TextWriter>)(output => Document(output, document, source))));

    private static void Document(TextWriter output, ExportedDocument d, ExportSource source)
    {
        var settings = new XmlWriterSettings { Indent = true, IndentChars = " ", NewLineChars = "\n", CloseOutput = false };
        using (var xml = XmlWriter.Create(output, settings))
        {
            var text = Xml.Clean(d.Text);
            var words = new NafWords(text, source.Sentences(d));
            xml.WriteStartElement("NAF");
            xml.WriteAttributeString("xml", "lang", null, d.Language ?? "en");
            xml.WriteAttributeString("version", "v3");
            Header(xml, d);
            xml.WriteElementString("raw", text);
            words.Write(xml);
            new NafLayers(xml, words, source.Reports(d)).Write();
            xml.WriteEndElement();
        }

        output.WriteLine();
    }

    private static void Header(XmlWriter xml, ExportedDocument d)
    {
        xml.WriteStartElement("nafHeader");
        xml.WriteStartElement("fileDesc");
        if (d.Title is { } title) xml.WriteAttributeString("title", Xml.Clean(title));
        if (d.Authors.Count > 0) xml.WriteAttributeString("author", Xml.Clean(string.Join(", ", d.Authors)));
        if (d.Published is { } published) xml.WriteAttributeString("creationtime", published);
        xml.WriteAttributeString("filename", Xml.Clean(d.Id));
        xml.WriteEndElement();
        xml.WriteStartElement("public");
        xml.WriteAttributeString("publicId", d.Hash);
        if (d.Url is { } url) xml.WriteAttributeString("uri", Xml.Clean(url));
        xml.WriteEndElement();
        foreach (var layer in new[] { "text", "srl" })
        {
            xml.WriteStartElement("linguisticProcessors");
            xml.WriteAttributeString("layer", layer);
            xml.WriteStartElement("lp");
            xml.WriteAttributeString("name", "entente");
            xml.WriteAttributeString("version", typeof(Naf).Assembly.GetName().Version?.ToString(3));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
