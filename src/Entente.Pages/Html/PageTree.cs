using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Entente.Pages.Html;

/// <summary>Parses a page and builds its light tree.</summary>
internal sealed class PageTree
{
    private static readonly HashSet<string> Inline = new(["a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "br", "label", "ruby", "rb", "rt", "rp", "img", "picture", "source"], StringComparer.Ordinal);
    private static readonly HashSet<string> Left = new(["script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "canvas", "video", "audio", "select", "textarea", "input", "button", "map", "math", "frame", "frameset", "head", "meta", "link", "rt", "rp"], StringComparer.Ordinal);
    private static readonly HashSet<string> Attributes = new(["class", "id", "itemprop", "itemtype", "itemscope", "rel", "href", "content", "name", "property", "datetime", "hidden", "role", "lang", "title", "http-equiv", "data-testid", "data-component", "data-component-name", "data-qa", "data-type", "aria-hidden", "pubdate", "value", "data-date", "data-timestamp", "data-time", "aria-label", "style"], StringComparer.Ordinal);

    private readonly Dictionary<string, ClassVerdict> _verdicts = new(StringComparer.Ordinal);

    private PageTree(IHtmlDocument document)
    {
        Document = document;
        Root = Build(document.Body ?? document.DocumentElement, null) ?? new PageNode { Tag = "body" };
    }

    public IHtmlDocument Document { get; }

    /// <summary>The body.</summary>
    public PageNode Root { get; }

    /// <summary>Parses the trimmed markup.</summary>
    public static PageTree Parse(string html, int deepest)
    {
        var parser = new HtmlParser(new HtmlParserOptions
        {
            SkipComments = true,
            SkipProcessingInstructions = true,
            DisableElementPositionTracking = true,
            MaximumDepth = deepest * 2,
            ShouldEmitAttribute = static (ref _, name) => Attributes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name.Span),
        });
        return new PageTree(parser.ParseDocument(html));
    }

    private PageNode? Build(INode node, PageNode? parent)
    {
        if (node is IText text)
        {
            var data = text.Data;
            return data.Length == 0 ? null : new PageNode { Tag = "", Text = data, Parent = parent };
        }

        if (node is not IElement element) return null;
        var tag = element.LocalName;
        if (Left.Contains(tag)) return null;
        var built = new PageNode { Tag = tag, Element = element, Parent = parent, Verdict = Tell(element, tag) };
        foreach (var child in element.ChildNodes)
            if (Build(child, built) is { } made)
            {
                built.Children.Add(made);
                built.HasPicture |= made.HasPicture || (made.Tag is "img" or "picture" && !IsSymbol(made));
            }

        built.IsBlock = !Inline.Contains(tag) && (!tag.Contains('-', StringComparison.Ordinal) || built.Children.Exists(c => c.IsBlock));
        // An inline element around blocks (a link around a whole teaser) is a block itself.
        if (!built.IsBlock && built.Children.Exists(c => c.IsBlock)) built.IsBlock = true;
        return built;
    }

    private ClassVerdict Tell(IElement element, string tag)
    {
        switch (tag)
        {
            case "nav": return new ClassVerdict(ClassRole.Cut, "menu", false);
            case "aside": return new ClassVerdict(ClassRole.Cut, "aside", false);
            case "footer": return new ClassVerdict(ClassRole.Cut, "footer", false);
            case "form" or "dialog": return new ClassVerdict(ClassRole.Cut, "form", false);
            case "figcaption": return new ClassVerdict(ClassRole.Caption, "", false);
        }

        if (element.Attributes.Length == 0) return default;
        if (element.HasAttribute("hidden") || IsHiddenStyle(element.GetAttribute("style"))) return new ClassVerdict(ClassRole.Cut, "hidden", false);
        switch (element.GetAttribute("role"))
        {
            case "navigation" or "search" or "menu" or "menubar": return new ClassVerdict(ClassRole.Cut, "menu", false);
            case "complementary": return new ClassVerdict(ClassRole.Cut, "aside", false);
            case "contentinfo": return new ClassVerdict(ClassRole.Cut, "footer", false);
            case "dialog" or "alertdialog": return new ClassVerdict(ClassRole.Cut, "form", false);
        }

        if (element.GetAttribute("itemprop") is { } property)
        {
            if (property.Contains("articleBody", StringComparison.OrdinalIgnoreCase)) return new ClassVerdict(ClassRole.Body, "", true);
            if (property is "author") return new ClassVerdict(ClassRole.Byline, "", false);
            if (property is "datePublished" or "dateModified") return new ClassVerdict(ClassRole.Date, "", false);
            if (property is "headline" or "name" && tag is "h1") return new ClassVerdict(ClassRole.Title, "", false);
            if (property is "description" or "alternativeHeadline") return new ClassVerdict(ClassRole.Lead, "", false);
        }

        var names = Names(element);
        if (names.Length == 0) return default;
        if (!_verdicts.TryGetValue(names, out var verdict)) _verdicts[names] = verdict = ClassWords.Tell(names);
        return verdict;
    }

    /// <summary>Pictures that stand for a character or a face are no pictures of the news.</summary>
    private static bool IsSymbol(PageNode picture) =>
        picture.Attribute("class") is { } names && (names.Contains("emoji", StringComparison.OrdinalIgnoreCase) || names.Contains("smil", StringComparison.OrdinalIgnoreCase) || names.Contains("icon", StringComparison.OrdinalIgnoreCase) || names.Contains("avatar", StringComparison.OrdinalIgnoreCase));

    private static string Names(IElement element)
    {
        var names = element.GetAttribute("class") ?? "";
        if (element.Id is { Length: > 0 } id) names += " " + id;
        if (element.GetAttribute("data-testid") is { } test) names += " " + test;
        else if (element.GetAttribute("data-component") is { } component) names += " " + component;
        else if (element.GetAttribute("data-component-name") is { } named) names += " " + named;
        return names;
    }

    private static bool IsHiddenStyle(string? style) =>
        style is not null && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("display: none", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility: hidden", StringComparison.OrdinalIgnoreCase));
}
