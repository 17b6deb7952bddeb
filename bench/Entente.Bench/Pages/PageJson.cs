using System.Text.Encodings.Web;
using System.Text.Json;
using Entente.Pages;

namespace Entente.Bench.Pages;

/// <summary>Writes an article as the scorer reads it.</summary>
internal static class PageJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream output, Article article, bool removed)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", article.Id);
            json.WriteString("url", article.Url);
            json.WriteString("outlet", article.Outlet);
            json.WriteString("title", article.Title);
            json.WriteStartArray("authors");
            foreach (var author in article.Authors) json.WriteStringValue(author);
            json.WriteEndArray();
            json.WriteString("byline", article.Byline);
            json.WriteString("published", article.Published?.ToIso());
            json.WriteString("basis", article.Published?.Basis);
            json.WriteString("modified", article.Modified?.ToIso());
            json.WriteString("language", article.Language);
            json.WriteString("genre", article.Genre.ToString());
            json.WriteString("credit", article.Credit);
            json.WriteString("body", article.Body());
            if (removed) WriteBlocks(json, article);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteBlocks(Utf8JsonWriter json, Article article)
    {
        json.WriteStartArray("blocks");
        foreach (var block in article.Blocks) json.WriteStringValue($"{block.Kind}{(block.Repeats ? "*" : "")}: {block.Span.Of(article.Text)}");
        json.WriteEndArray();
        json.WriteStartArray("removed");
        foreach (var cut in article.Removed) json.WriteStringValue($"{cut.Line} {cut.Reason}: {cut.Text}");
        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (var note in article.Notes) json.WriteStringValue(note);
        json.WriteEndArray();
    }
}
