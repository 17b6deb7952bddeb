using System.Xml;
using Entente.Pages.Charsets;

namespace Entente.Pages.Containers;

/// <summary>Reads sitemaps and sitemap indexes (sitemaps.org, protocol 0.9): lists of addresses. Document types are not processed.</summary>
internal static class SitemapReader
{
    public static PageResult Read(ReadOnlyMemory<byte> bytes, PageSource source, PageLimits limits)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false, MaxCharactersInDocument = limits.MaxPageBytes * 4 };
        var addresses = new List<string>();
        try
        {
            var text = CharsetDetector.Decode(bytes.Span, source.ContentType, out _).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
            using var reader = XmlReader.Create(new StringReader(text), settings);
            while (addresses.Count < limits.MaxArticles && reader.Read())
                // an image's or a video's address stands deeper and in another name space
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "loc", Depth: 2 } && !reader.IsEmptyElement && reader.Prefix.Length == 0 && reader.Read() && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                    Add(addresses, reader.Value.Trim());
        }
        catch (XmlException)
        {
            if (addresses.Count == 0) return PageResult.Of(PageErrors.BrokenFeed, source.Name, "is a sitemap, but not well-formed, and no address could be read from it");
        }

        return addresses.Count > 0 ? PageResult.Of(addresses) : PageResult.Of(PageErrors.NoArticle, source.Name, "is a sitemap without addresses");
    }

    private static void Add(List<string> addresses, string address)
    {
        if (address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) addresses.Add(address);
    }
}
