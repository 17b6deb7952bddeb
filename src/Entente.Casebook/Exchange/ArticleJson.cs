using System.Text.RegularExpressions;
using Entente.Pages;

namespace Entente.Casebook.Exchange;

/// <summary>A cleaned article as one JSON line, paragraphs of the body parted by a line break.</summary>
public static partial class ArticleJson
{
    /// <summary>Writes an article as one line, without the line break.</summary>
    public static string ToLine(Article article) => JsonLine.Of(json =>
    {
        json.WriteString("id", article.Id);
        RecordJson.Optional(json, "url", article.Url);
        RecordJson.Optional(json, "outlet", article.Outlet);
        RecordJson.Optional(json, "title", article.Title);
        RecordJson.Strings(json, "authors", article.Authors);
        RecordJson.Optional(json, "byline", article.Byline);
        RecordJson.Optional(json, "published", article.Published?.ToIso());
        RecordJson.Optional(json, "modified", article.Modified?.ToIso());
        RecordJson.Optional(json, "language", article.Language);
        json.WriteString("genre", Genre(article.Genre));
        json.WriteString("body", article.Body());
    });

    /// <summary>report, opinion, interview, press-release or live.</summary>
    internal static string Genre(Genre genre) => WordStart().Replace(genre.ToString(), "-").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])", RegexOptions.None, 1000)]
    private static partial Regex WordStart();
}
