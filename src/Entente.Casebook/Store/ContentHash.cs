using System.Globalization;
using Entente.Casebook.Exchange;
using Entente.Coding;
using Entente.Language;
using Entente.Pages;

namespace Entente.Casebook.Store;

/// <summary>Hashes that say whether a page and its coding are in the casebook already.</summary>
internal static class ContentHash
{
    /// <summary>Of an article: everything but the name of the input it came in.</summary>
    public static string Of(Article article)
    {
        var parts = new List<string?>
        {
            article.Id, article.Url, article.Outlet, article.OutletCountry, article.Title, article.Byline,
            Row.JoinLines(article.Authors), article.Published?.ToIso(), article.Published?.Basis, article.Modified?.ToIso(), article.Modified?.Basis,
            article.Language, article.Section, article.Credit, article.Genre.ToString(), Row.JoinLines(article.Notes), article.Text,
        };
        foreach (var block in article.Blocks)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{block.Span.Start} {block.Span.End} {block.Kind} {block.Repeats}"));
        foreach (var cut in article.Removed)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{cut.Line} {cut.Reason} {cut.Text}"));
        return StableHash.Hex(32, parts.ToArray());
    }

    /// <summary>Of everything that was read out of an article.</summary>
    public static string Of(CodedPage page)
    {
        var parts = new List<string?> { page.Version, page.Mentions.PageDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        foreach (var sentence in page.Sentences) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{sentence.Start} {sentence.End}"));
        foreach (var report in page.Reports)
        {
            parts.Add(RecordJson.ToLine(report));
            parts.Add(Row.JoinLines(report.Because));
        }

        foreach (var none in page.Uncoded)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{none.Sentence} {none.Span.Start} {none.Span.End} {none.Reason}"));
        foreach (var fact in page.Facts)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{fact.Sentence} {fact.Span.Start} {fact.Span.End} {fact.Subject}\n{fact.Relation}\n{fact.Object}\n{fact.Country}\n{fact.Speaker}"));
        foreach (var voice in page.Voices)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{voice.Start} {voice.End} {voice.Speaker.Text}\n{voice.Speaker.Entity}\n{voice.Speaker.Kind}\n{voice.Speaker.Cue}"));
        return StableHash.Hex(32, parts.ToArray());
    }
}
