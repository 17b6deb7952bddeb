using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Entente.Pages.Html;

/// <summary>The article that a page's JSON-LD describes.</summary>
internal sealed class LinkedArticle
{
    public string? Type { get; set; }

    public string? Headline { get; set; }

    public string? Description { get; set; }

    public string? Body { get; set; }

    public string? Published { get; set; }

    public string? Modified { get; set; }

    public string? Section { get; set; }

    public string? Publisher { get; set; }

    public string? Url { get; set; }

    public string? Language { get; set; }

    public bool? Free { get; set; }

    /// <summary>Authors: name, and whether the data call it an organisation.</summary>
    public List<(string Name, bool Organisation)> Authors { get; } = [];
}

/// <summary>Reads JSON-LD as pages write it: in lists, in graphs, broken.</summary>
internal static partial class LinkedData
{
    private const int Deepest = 12;

    /// <summary>The article of the scripts, or <see langword="null"/>.</summary>
    public static LinkedArticle? Read(List<string> scripts)
    {
        LinkedArticle? best = null;
        LinkedArticle? salvaged = null;
        var bestRank = 0;
        foreach (var script in scripts)
        {
            using var json = Parse(script);
            if (json is null)
            {
                salvaged ??= Salvage(script);
                continue;
            }

            var names = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
            Collect(json.RootElement, names, 0);
            Search(json.RootElement, names, ref best, ref bestRank, 0);
        }

        return best ?? salvaged;
    }

    /// <summary>The dates and the headline of a script that is no JSON: a quotation mark too many in the text spoils many of them.</summary>
    private static LinkedArticle? Salvage(string script)
    {
        var article = new LinkedArticle();
        foreach (Match match in Fields().Matches(script))
            switch (match.Groups["k"].Value)
            {
                case "datePublished": article.Published ??= match.Groups["v"].Value; break;
                case "dateModified": article.Modified ??= match.Groups["v"].Value; break;
                default: article.Headline ??= System.Net.WebUtility.HtmlDecode(match.Groups["v"].Value); break;
            }

        return article.Published is null ? null : article;
    }

    [GeneratedRegex(@"""(?<k>datePublished|dateModified|headline)""\s{0,8}:\s{0,8}""(?<v>[^""\\\r\n]{4,300})""\s{0,8}[,}]", RegexOptions.CultureInvariant)]
    private static partial Regex Fields();

    private static JsonDocument? Parse(string script)
    {
        var options = new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };
        var text = script.Trim().TrimEnd(';');
        if (text.StartsWith("<!--", StringComparison.Ordinal)) text = text[4..].Replace("-->", "", StringComparison.Ordinal);
        text = text.Replace("//<![CDATA[", "", StringComparison.Ordinal).Replace("//]]>", "", StringComparison.Ordinal).Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal);
        foreach (var attempt in (ReadOnlySpan<bool>)[false, true])
            try
            {
                return JsonDocument.Parse(attempt ? WithoutControls(text) : text, options);
            }
            catch (JsonException)
            {
                // The second attempt escapes raw line breaks in strings, the commonest fault; a script that is broken otherwise says nothing.
            }

        return null;
    }

    private static string WithoutControls(string text)
    {
        var built = new StringBuilder(text.Length);
        foreach (var c in text) built.Append(c < ' ' ? ' ' : c);
        return built.ToString();
    }

    private static void Collect(JsonElement at, Dictionary<string, JsonElement> names, int depth)
    {
        if (depth > Deepest) return;
        if (at.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in at.EnumerateArray()) Collect(item, names, depth + 1);
        }
        else if (at.ValueKind == JsonValueKind.Object)
        {
            if (Text(at, "@id") is { } id && at.TryGetProperty("name", out _)) names[id] = at;
            foreach (var property in at.EnumerateObject()) Collect(property.Value, names, depth + 1);
        }
    }

    private static void Search(JsonElement at, Dictionary<string, JsonElement> names, ref LinkedArticle? best, ref int bestRank, int depth)
    {
        if (depth > Deepest) return;
        if (at.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in at.EnumerateArray()) Search(item, names, ref best, ref bestRank, depth + 1);
            return;
        }

        if (at.ValueKind != JsonValueKind.Object) return;
        var rank = Rank(at);
        if (rank > bestRank)
        {
            bestRank = rank;
            best = Read(at, names);
        }

        foreach (var property in at.EnumerateObject())
            if (property.Name is "@graph" or "mainEntity" or "mainEntityOfPage" or "hasPart" or "itemListElement" && property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
                Search(property.Value, names, ref best, ref bestRank, depth + 1);
    }

    /// <summary>How well an object describes the page's article; 0 for none.</summary>
    private static int Rank(JsonElement at)
    {
        var type = Type(at);
        if (type is null) return 0;
        var rank = type switch
        {
            "NewsArticle" or "ReportageNewsArticle" or "OpinionNewsArticle" or "AnalysisNewsArticle" or "BackgroundNewsArticle" or "ReviewNewsArticle" or "AskPublicNewsArticle" => 40,
            "Article" or "BlogPosting" or "LiveBlogPosting" or "Report" or "TechArticle" or "ScholarlyArticle" or "SocialMediaPosting" or "AdvertiserContentArticle" => 35,
            "WebPage" or "ItemPage" or "VideoObject" or "Review" or "Recipe" or "HowTo" or "Product" or "MediaObject" => 10,
            _ when type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) => 30,
            _ => 0,
        };
        if (rank == 0) return 0;
        if (at.TryGetProperty("headline", out _)) rank += 3;
        if (at.TryGetProperty("datePublished", out _)) rank += 3;
        if (at.TryGetProperty("articleBody", out _)) rank += 2;
        if (at.TryGetProperty("author", out _)) rank++;
        return rank;
    }

    private static LinkedArticle Read(JsonElement at, Dictionary<string, JsonElement> names)
    {
        var article = new LinkedArticle
        {
            Type = Type(at),
            Headline = Text(at, "headline") ?? Text(at, "name"),
            Description = Text(at, "description"),
            Body = Text(at, "articleBody") ?? Text(at, "text"),
            Published = Text(at, "datePublished") ?? Text(at, "dateCreated") ?? Text(at, "uploadDate"),
            Modified = Text(at, "dateModified"),
            Section = Text(at, "articleSection"),
            Url = Text(at, "url"),
            Language = Text(at, "inLanguage"),
        };
        if (at.TryGetProperty("publisher", out var publisher) || at.TryGetProperty("sourceOrganization", out publisher)) article.Publisher = Name(publisher, names);
        if (at.TryGetProperty("author", out var author) || at.TryGetProperty("creator", out author)) Authors(author, names, article, 0);
        if (at.TryGetProperty("isAccessibleForFree", out var free)) article.Free = free.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String => free.GetString() is { } s && bool.TryParse(s, out var parsed) ? parsed : null,
            _ => null,
        };
        return article;
    }

    private static void Authors(JsonElement author, Dictionary<string, JsonElement> names, LinkedArticle article, int depth)
    {
        if (depth > 4) return;
        switch (author.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var one in author.EnumerateArray()) Authors(one, names, article, depth + 1);
                break;
            case JsonValueKind.String when author.GetString() is { Length: > 0 } name && !name.StartsWith("http", StringComparison.OrdinalIgnoreCase):
                article.Authors.Add((System.Net.WebUtility.HtmlDecode(name), false));
                break;
            case JsonValueKind.Object:
                var organisation = Type(author) is "Organization" or "NewsMediaOrganization" or "Corporation" or "NGO";
                if (author.TryGetProperty("name", out var inner) && inner.ValueKind == JsonValueKind.Array)
                {
                    foreach (var one in inner.EnumerateArray())
                        if (one.ValueKind == JsonValueKind.String) article.Authors.Add((System.Net.WebUtility.HtmlDecode(one.GetString()!), organisation));
                }
                else if (Name(author, names) is { } found)
                {
                    article.Authors.Add((found, organisation));
                }

                break;
        }
    }

    private static string? Name(JsonElement at, Dictionary<string, JsonElement> names)
    {
        if (at.ValueKind == JsonValueKind.String) return at.GetString() is { Length: > 0 } s && !s.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? System.Net.WebUtility.HtmlDecode(s) : null;
        if (at.ValueKind == JsonValueKind.Array) return at.GetArrayLength() > 0 ? Name(at[0], names) : null;
        if (at.ValueKind != JsonValueKind.Object) return null;
        if (Text(at, "name") is { } name) return name;
        return Text(at, "@id") is { } id && names.TryGetValue(id, out var named) ? Text(named, "name") : null;
    }

    private static string? Type(JsonElement at)
    {
        if (!at.TryGetProperty("@type", out var type)) return null;
        if (type.ValueKind == JsonValueKind.String) return Bare(type.GetString());
        if (type.ValueKind != JsonValueKind.Array) return null;
        string? first = null;
        foreach (var one in type.EnumerateArray())
            if (one.ValueKind == JsonValueKind.String)
            {
                var bare = Bare(one.GetString());
                if (bare?.EndsWith("Article", StringComparison.Ordinal) == true) return bare;
                first ??= bare;
            }

        return first;
    }

    private static string? Bare(string? type) => type is null ? null : type[(type.LastIndexOf('/') + 1)..];

    private static string? Text(JsonElement at, string name)
    {
        if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0) value = value[0];
        if (value.ValueKind != JsonValueKind.String) return null;
        try
        {
            var text = value.GetString();
            return string.IsNullOrWhiteSpace(text) ? null : text.Contains('&', StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(text) : text;
        }
        catch (InvalidOperationException)
        {
            return null; // half a surrogate pair
        }
    }
}
