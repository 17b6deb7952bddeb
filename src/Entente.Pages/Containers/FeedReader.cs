using System.Xml;
using System.Xml.Linq;
using Entente.Language;
using Entente.Pages.Charsets;
using Entente.Pages.Fields;

namespace Entente.Pages.Containers;

/// <summary>Reads RSS 2.0, RSS 1.0 (RDF) and Atom, with and without full text. Document types are not processed, so entities cannot explode.</summary>
internal static partial class FeedReader
{
    public static IEnumerable<PageResult> Read(ReadOnlyMemory<byte> bytes, PageSource source, PageLimits limits)
    {
        var text = CharsetDetector.Decode(bytes.Span, source.ContentType, out _);
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false, MaxCharactersInDocument = limits.MaxPageBytes * 4 };
        using var reader = XmlReader.Create(new StringReader(NamedEntities(text).TrimStart('\uFEFF', ' ', '\r', '\n', '\t')), settings);
        string? outlet = null, language = null;
        var count = 0;
        while (Next(reader))
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            PageResult? problem = null;
            switch (reader.LocalName)
            {
                case "item" or "entry":
                    count++;
                    if (Load(reader, source.Name, out problem) is { } item) yield return One(item, outlet, language, source, limits, count);
                    break;
                case "title" when reader.Depth <= 2 && outlet is null:
                    outlet = Load(reader, source.Name, out problem)?.Value.Trim();
                    break;
                case "language" when reader.Depth <= 2:
                    language = Load(reader, source.Name, out problem)?.Value.Trim();
                    break;
            }

            if (problem is { } broken) { yield return broken; yield break; }
        }

        if (reader.ReadState == ReadState.Error) yield return PageResult.Of(PageErrors.BrokenFeed, source.Name, $"is no well-formed feed after {count} entries; those were read");
        else if (count == 0) yield return PageResult.Of(PageErrors.NoArticle, source.Name, "is a feed without entries");
    }

    private static bool Next(XmlReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static XElement? Load(XmlReader reader, string name, out PageResult? problem)
    {
        problem = null;
        try
        {
            using var sub = reader.ReadSubtree();
            return XElement.Load(sub);
        }
        catch (XmlException e)
        {
            problem = PageResult.Of(PageErrors.BrokenFeed, name, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"is no well-formed feed (line {e.LineNumber}, column {e.LinePosition})"));
            return null;
        }
    }

    private static PageResult One(XElement item, string? outlet, string? language, PageSource source, PageLimits limits, int number)
    {
        var link = Value(item, "link") ?? item.Elements().FirstOrDefault(e => e.Name.LocalName is "link" && (string?)e.Attribute("rel") is null or "alternate")?.Attribute("href")?.Value;
        var id = Value(item, "guid") ?? Value(item, "id") ?? link ?? $"{source.Name}#{number}";
        var full = Value(item, "encoded") ?? Content(item) ?? Value(item, "fulltext") ?? Value(item, "full-text");
        var summary = Value(item, "description") ?? Value(item, "summary");
        var title = Value(item, "title");
        var date = Value(item, "pubDate") ?? Value(item, "published") ?? Value(item, "date") ?? Value(item, "issued") ?? Value(item, "updated");
        var authors = item.Elements().Where(e => e.Name.LocalName is "creator" or "author").Select(e => e.Elements().FirstOrDefault(c => c.Name.LocalName is "name")?.Value ?? e.Value);
        var onlySummary = full is null || full.Length < (summary?.Length ?? 0);
        var supplied = new Supplied
        {
            Id = id,
            Url = link ?? (id.StartsWith("http", StringComparison.Ordinal) ? id : null),
            Outlet = outlet,
            Title = title is null ? null : TextTools.Squeeze(Plain(title)),
            Language = language is { Length: >= 2 } ? language[..2].ToLowerInvariant() : null,
            Published = date is null ? null : DateText.Find(date)?.As("feed"),
            Authors = [.. authors.SelectMany(a => PersonNames.Split(a, outlet)).Distinct(StringComparer.Ordinal)],
            Notes = onlySummary ? ["feed summary only"] : [],
            AllowBare = true,
        };
        var name = $"{source.Name}#{supplied.Url ?? id}";
        var body = onlySummary ? summary ?? "" : full!;
        return PageMaker.FromFragment(body, new PageSource(name, supplied.Url), limits, supplied);
    }

    /// <summary>Text of an XHTML or escaped <c>content</c> element of Atom.</summary>
    private static string? Content(XElement item)
    {
        var content = item.Elements().FirstOrDefault(e => e.Name.LocalName is "content" && e.Attribute("url") is null);
        if (content is null) return null;
        return content.HasElements ? string.Concat(content.Nodes().Select(n => n.ToString(SaveOptions.DisableFormatting))) : content.Value;
    }

    private static string? Value(XElement item, string name)
    {
        var value = item.Elements().FirstOrDefault(e => string.Equals(e.Name.LocalName, name, StringComparison.Ordinal) && (e.Name.NamespaceName.Length == 0 || !e.Name.NamespaceName.Contains("media", StringComparison.Ordinal)))?.Value;
        return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    /// <summary>HTML's names of characters, which no feed declares, become the characters; XML's own five stay.</summary>
    private static string NamedEntities(string text) => text.Contains('&', StringComparison.Ordinal)
        ? Entity().Replace(text, m => m.Value is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;" ? m.Value : System.Net.WebUtility.HtmlDecode(m.Value) is { } c && !string.Equals(c, m.Value, StringComparison.Ordinal) ? c : "&amp;" + m.Value[1..])
        : text;

    [System.Text.RegularExpressions.GeneratedRegex("&[A-Za-z][A-Za-z0-9]{1,30};", System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex Entity();

    private static string Plain(string title) => title.Contains('&', StringComparison.Ordinal) || title.Contains('<', StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(title) : title;
}
