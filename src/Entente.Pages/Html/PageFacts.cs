using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Entente.Pages.Html;

/// <summary>What a page says of itself in structured data: JSON-LD and <c>meta</c> elements (Open Graph, Dublin Core and the like).</summary>
internal sealed class PageFacts
{
    /// <summary>Contents of <c>meta</c> elements by name or property in small letters; the first of each name, and all of them.</summary>
    private readonly Dictionary<string, List<string>> _metas = new(StringComparer.Ordinal);

    /// <summary>The article of the JSON-LD data, where there is one.</summary>
    public LinkedArticle? Linked { get; private set; }

    /// <summary>The <c>title</c> element.</summary>
    public string? PageTitle { get; private set; }

    public string? Canonical { get; private set; }

    /// <summary>Language the page declares.</summary>
    public string? DeclaredLanguage { get; private set; }

    /// <summary>Body that the structured data state.</summary>
    public string? Body => Linked?.Body;

    public string? Description => Meta("og:description") ?? Meta("description") ?? Linked?.Description ?? Meta("twitter:description");

    public static PageFacts Read(IHtmlDocument document, List<string> data)
    {
        var facts = new PageFacts { Linked = LinkedData.Read(data) };
        var (metas, titles, links) = (new List<IElement>(), new List<IElement>(), new List<IElement>());
        Gather(document, metas, titles, links);
        foreach (var element in metas)
        {
            var name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop") ?? element.GetAttribute("http-equiv");
            var content = element.GetAttribute("content") ?? element.GetAttribute("value");
            if (name is null || string.IsNullOrWhiteSpace(content)) continue;
            if (element.HasAttribute("itemprop") && StatedDates.BelongsToAnother(element)) continue;
            name = name.Trim().ToLowerInvariant();
            if (!facts._metas.TryGetValue(name, out var list)) facts._metas[name] = list = [];
            list.Add(content.Trim());
        }

        facts.PageTitle = titles.FirstOrDefault()?.TextContent is { Length: > 0 } title ? Fields.TextTools.Squeeze(title) : null;
        foreach (var link in links)
            if (facts.Canonical is null && string.Equals(link.GetAttribute("rel"), "canonical", StringComparison.OrdinalIgnoreCase)) facts.Canonical = link.GetAttribute("href");
        facts.DeclaredLanguage = document.DocumentElement?.GetAttribute("lang") ?? facts.Meta("og:locale") ?? facts.Meta("content-language") ?? facts.Meta("language");
        return facts;
    }

    /// <summary>The elements that state something, in page order, in one walk.</summary>
    private static void Gather(INode node, List<IElement> metas, List<IElement> titles, List<IElement> links)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is not IElement element) continue;
            switch (element.LocalName)
            {
                case "meta": metas.Add(element); break;
                case "title": titles.Add(element); break;
                case "link": links.Add(element); break;
            }

            Gather(element, metas, titles, links);
        }
    }

    /// <summary>The first content of the first of these names that the page has.</summary>
    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (_metas.TryGetValue(name, out var list)) return list[0];
        return null;
    }

    /// <summary>Names and first contents, in page order.</summary>
    public IEnumerable<(string Name, string Content)> AllMetas => _metas.Select(m => (m.Key, m.Value[0]));

    /// <summary>All contents of a name.</summary>
    public IReadOnlyList<string> Metas(string name) => _metas.TryGetValue(name, out var list) ? list : [];
}
