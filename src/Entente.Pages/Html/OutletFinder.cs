using Entente.Pages.Fields;

namespace Entente.Pages.Html;

/// <summary>Finds the outlet's name: <c>og:site_name</c>, the publisher of the structured data, the suffix of the page's title, the copyright line.</summary>
internal static class OutletFinder
{
    public static string? Find(PageFacts facts, List<Segment> segments)
    {
        if (Usable(facts.Meta("og:site_name")) is { } site) return site;
        if (Usable(facts.Linked?.Publisher) is { } publisher) return publisher;
        if (Usable(facts.Meta("application-name", "apple-mobile-web-app-title", "dc.publisher", "publisher", "twitter:app:name:iphone")) is { } application) return application;
        return Usable(TitleFinder.Suffix(facts.PageTitle, segments));
    }

    private static string? Usable(string? name)
    {
        if (name is null) return null;
        name = TextTools.Squeeze(name);
        return name.Length is >= 2 and <= 60 && !name.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? name.TrimStart('@') : null;
    }
}
