using System.Buffers;
using Entente.Pages.Fields;

namespace Entente.Pages.Html;

/// <summary>Finds the authors as persons, and the byline as printed.</summary>
internal static class AuthorFinder
{
    private static readonly SearchValues<string> Profiles = SearchValues.Create(["/author/", "/authors/", "/autor/", "/autoren/", "/autori/", "/autores/", "/auteur/", "/auteurs/", "/autore/", "/profil/", "/profile/", "/people/", "/person/", "/contributor/", "/contributors/", "/journalist/", "/journalists/", "/reporter/", "/reporters/", "/writer/", "/by/", "/staff/", "/yazar/", "/redactor/", "/forfatter/", "/skribent/", "/columnist/", "?author="], StringComparison.OrdinalIgnoreCase);
    private static readonly string[] Metas = ["author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author", "og:article:author", "article:author_name", "cxenseparse:author", "vr:author", "rbauthors", "authors", "dc.contributor", "bt:author", "twitter:data1"];

    public static void Find(PageTree tree, List<Segment> segments, PageNode container, PageFacts facts, Cut cut)
    {
        var authors = FromLinked(facts, cut.Outlet, organisations: false);
        if (authors.Count == 0) authors = FromMetas(facts, cut.Outlet);
        if (authors.Count == 0) authors = FromMarkup(tree, segments, container, cut.Outlet);
        if (authors.Count == 0) authors = FromLinked(facts, cut.Outlet, organisations: true);
        if (authors.Count == 0) authors = Printed(segments, container, cut);
        if (authors.Count == 0) authors = Signed(segments, container, cut);
        cut.Authors = authors;
        if (authors.Count == 0 && cut.Byline is null) cut.Byline = Single(segments, container);
        cut.Byline = AsPrinted(authors, facts) ?? cut.Byline;
    }

    /// <summary>One word in a byline's place near the head of the article.</summary>
    private static string? Single(List<Segment> segments, PageNode container)
    {
        for (var i = Math.Max(0, container.First - 12); i < Math.Min(segments.Count, container.First + 8); i++)
        {
            if (segments[i].Role != ClassRole.Byline || segments[i].Words > 4) continue;
            var name = PersonNames.StripLead(segments[i].Text).Trim(' ', ',', ':', '|');
            if (PersonNames.LooksSingle(name)) return name;
        }

        return null;
    }

    /// <summary>Persons first, then the agencies and desks that structured data name beside or instead of them.</summary>
    private static string? AsPrinted(List<string> authors, PageFacts facts)
    {
        var names = new List<string>(authors);
        foreach (var (name, _) in facts.Linked?.Authors ?? []) AddDesk(names, name);
        if (authors.Count == 0 && facts.Meta("author", "article:author", "parsely-author", "dc.creator", "sailthru.author") is { } stated && !string.Equals(stated, "admin", StringComparison.OrdinalIgnoreCase)) AddDesk(names, stated);
        return names.Count > 0 ? string.Join(", ", names) : null;
    }

    private static void AddDesk(List<string> names, string name)
    {
        name = TextTools.Squeeze(name).Trim(' ', ',', ';');
        if (name.Length is < 2 or > 60 || name.Contains("://", StringComparison.Ordinal) || name.StartsWith('@')) return;
        var key = TextTools.Key(name);
        foreach (var known in names)
            if (key.Contains(TextTools.Key(known), StringComparison.Ordinal) || TextTools.Key(known).Contains(key, StringComparison.Ordinal)) return;
        names.Add(name);
    }

    /// <summary>Authors of the JSON-LD data; some systems call every author an organisation, so those that look like persons are asked for last.</summary>
    private static List<string> FromLinked(PageFacts facts, string? outlet, bool organisations)
    {
        var names = new List<string>();
        foreach (var (name, organisation) in facts.Linked?.Authors ?? [])
        {
            if (organisation != organisations) continue;
            var persons = PersonNames.Split(name, outlet);
            if (persons.Count == 0 && !organisation && PersonNames.LooksSingle(name) && !string.Equals(name, outlet, StringComparison.OrdinalIgnoreCase)) persons.Add(name);
            AddAll(names, persons);
        }

        return names;
    }

    private static List<string> FromMetas(PageFacts facts, string? outlet)
    {
        foreach (var meta in Metas)
        {
            var names = new List<string>();
            foreach (var content in facts.Metas(meta))
                if (!content.StartsWith("http", StringComparison.OrdinalIgnoreCase)) AddAll(names, PersonNames.Split(content, outlet));
            if (names.Count > 0) return names;
        }

        return [];
    }

    private static List<string> FromMarkup(PageTree tree, List<Segment> segments, PageNode container, string? outlet)
    {
        var found = new List<string>();
        var start = container.First;
        while (start < container.End && !(segments[start].IsRunning && segments[start].CutReason is null)) start++;
        Marked(tree.Root, Math.Max(0, container.First - 30), container.End + 6, start + 1, found, outlet);
        if (found.Count is > 0 and < 7) return found;
        var near = new List<string>();
        for (var i = Math.Max(0, container.First - 30); i < Math.Min(segments.Count, container.End + 3); i++)
        {
            var segment = segments[i];
            if (segment.Role != ClassRole.Byline || segment.Words > 20 || segment.IsRunning) continue;
            if (segment.CutReason is "comments" or "related" or "most-read" || (segment.CutReason is "menu" && i < container.First - 12)) continue;
            var persons = PersonNames.Split(WithoutDate(segment.Text), outlet);
            if (persons.Count == 0) Leaves(segment.Node, persons, outlet);
            AddAll(near, persons);
            if (near.Count > 0 && i > container.First + 5) break;
        }

        return near;
    }

    /// <summary>Names that stand in elements of their own without a comma between them.</summary>
    private static void Leaves(PageNode node, List<string> found, string? outlet)
    {
        if (node.IsText && node.Text is { } text && TextTools.Squeeze(text) is { Length: > 4 } name && PersonNames.Looks(name, outlet)) AddAll(found, [name]);
        foreach (var child in node.Children) Leaves(child, found, outlet);
    }

    /// <summary>Names that the markup calls authors, near the article.</summary>
    private static void Marked(PageNode node, int from, int to, int head, List<string> found, string? outlet)
    {
        if (node.IsText || node.End < from || node.First > to) return;
        if (node.Element is { } element && (node.Attribute("rel")?.Contains("author", StringComparison.Ordinal) == true || (node.Attribute("itemprop") is "author" && !StatedDates.BelongsToAnother(element)) || (node.Tag is "a" && node.First <= head && node.First >= head - 16 && IsProfile(node.Attribute("href")))))
        {
            AddAll(found, PersonNames.Split(element.GetAttribute("content") ?? element.TextContent, outlet));
            return;
        }

        foreach (var child in node.Children) Marked(child, from, to, head, found, outlet);
    }

    /// <summary>Whether an address looks like that of an author's page.</summary>
    private static bool IsProfile(string? address) => address is not null && address.AsSpan().ContainsAny(Profiles);

    /// <summary>Names in lines near the head of the article that begin as bylines do.</summary>
    private static List<string> Printed(List<Segment> segments, PageNode container, Cut cut)
    {
        var start = container.First;
        while (start < container.End && !segments[start].IsRunning) start++;
        for (var i = Math.Max(0, start - 20); i < Math.Min(segments.Count, start + 3); i++)
        {
            var segment = segments[i];
            if (segment.Words is < 2 or > 20 || segment.IsRunning || segment.CutReason is "comments" or "related" or "most-read") continue;
            var dated = segment.Words <= 12 && DateText.Find(segment.Text) is { } date && !(date.Start > 3 && DateLabels.Of(segment.Text.AsSpan(0, date.Start)) != DateLabel.None);
            if (!dated && !PersonNames.HasLead(segment.Text)) continue;
            var names = PersonNames.Split(WithoutDate(segment.Text), cut.Outlet);
            if (names.Count == 0) continue;
            cut.Byline ??= segment.Text;
            return names;
        }

        return [];
    }

    /// <summary>"Author: A. B." in the last lines of the article.</summary>
    private static List<string> Signed(List<Segment> segments, PageNode container, Cut cut)
    {
        for (var i = Math.Max(container.First, container.End - 5); i < Math.Min(segments.Count, container.End + 3); i++)
        {
            var segment = segments[i];
            if (segment.Words is < 3 or > 20 || segment.CutReason is "comments" or "related" or "most-read") continue;
            if (segment.Text.IndexOf(':', StringComparison.Ordinal) is not (> 1 and < 16) || !PersonNames.HasLead(segment.Text)) continue;
            var names = PersonNames.Split(segment.Text, cut.Outlet);
            if (names.Count == 0) continue;
            cut.Byline ??= segment.Text;
            return names;
        }

        return [];
    }

    private static string WithoutDate(string text)
    {
        if (DateText.Find(text) is not { } date) return text;
        return date.Start > 3 ? text[..date.Start].TrimEnd(' ', ',', '|', '-', '–', '—', '•', '·', ':', '(') : text[date.End..].TrimStart(' ', ',', '|', '-', '–', '—', '•', '·', ':', ')');
    }

    private static void AddAll(List<string> names, List<string> more)
    {
        foreach (var name in more)
            if (!names.Exists(n => string.Equals(TextTools.Key(n), TextTools.Key(name), StringComparison.Ordinal))) names.Add(name);
    }
}
