using System.Xml;
using System.Xml.Linq;

namespace Entente.Coding.World.Import;

/// <summary>Reads the list of OFAC as XML, entry by entry. Three namespaces are in use; names alone count.</summary>
internal sealed class OfacXmlReader(ImportKnowledge knowledge, RowWriter rows, Action<long> progress)
{
    /// <summary>Reads a file.</summary>
    public void Read(ImportSource source)
    {
        using var stream = source.Open();
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreWhitespace = true });
        long count = 0;
        try
        {
            xml.MoveToContent();
            while (!xml.EOF)
            {
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "sdnEntry")
                {
                    xml.Read();
                    continue;
                }

                var line = ((IXmlLineInfo)xml).LineNumber;
                Entry((XElement)XNode.ReadFrom(xml), source.Name, line);
                progress(++count);
            }
        }
        catch (XmlException fault)
        {
            rows.Refuse(ImportErrors.Record(source.Name, fault.LineNumber, "no well-formed XML, the rest of the file is not read: " + fault.Message));
        }

        if (count == 0) throw ImportErrors.Format(source.Name, "no sdnEntry in this XML file");
    }

    private void Entry(XElement entry, string name, int line)
    {
        var type = Text(entry, "sdnType");
        var person = string.Equals(type, "Individual", StringComparison.OrdinalIgnoreCase);
        string Name(XElement of) => person ? OfacName.Person(Text(of, "lastName"), Text(of, "firstName")) : OfacName.Capitals(Text(of, "lastName"));
        List<string> names = [Name(entry)], weak = [];
        foreach (var aka in Below(entry, "akaList"))
            (Text(aka, "category") == "weak" ? weak : names).Add(Name(aka));

        string[] countries =
        [
            .. Below(entry, "nationalityList").Concat(Below(entry, "citizenshipList")).Select(n => Text(n, "country")),
            .. Child(entry, "vesselInfo") is { } vessel ? [Text(vessel, "vesselFlag")] : Array.Empty<string>(),
            .. Below(entry, "addressList").Select(a => Text(a, "country")),
        ];
        names.RemoveAll(n => n.Length == 0);
        new OfacEntry(line, Text(entry, "uid"), type, names, weak, Text(entry, "title"), [.. Below(entry, "programList").Select(p => p.Value.Trim())], [.. countries.Where(c => c.Length > 0)]).Write(name, knowledge, rows);
    }

    private static XElement? Child(XElement of, string name) => of.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    private static IEnumerable<XElement> Below(XElement of, string list) => Child(of, list)?.Elements() ?? [];

    private static string Text(XElement of, string name) => Child(of, name)?.Value.Trim() ?? "";
}
