using System.Text.Json;
using Entente.Casebook.Views;
using Entente.Cli.Inputs;
using Entente.Coding;
using Entente.Pages;
using NodaTime;
using NodaTime.Text;

namespace Entente.Cli.Running;

/// <summary>Codes a text typed on the command line, so that a frame or a name can be tried without a page and a casebook.</summary>
internal static class OwnText
{
    private const string Name = "text";

    /// <summary>Every sentence of the text with its reports, or with why it gave none, in order.</summary>
    /// <exception cref="Entente.Language.EntenteException">The text is empty.</exception>
    public static IReadOnlyList<Explanation> Explain(Pipeline pipeline, string text, LocalDate? published)
    {
        if (string.IsNullOrWhiteSpace(text)) throw InputErrors.Usage("--text", "there are no words");
        var day = published is { } date ? LocalDatePattern.Iso.Format(date) : null;
        var line = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string?>(StringComparer.Ordinal) { ["id"] = Name, ["text"] = text, ["language"] = "en", ["published"] = day }, TextJson.Default.DictionaryStringString);
        using var bytes = new MemoryStream(line);
        return [.. pipeline.Read(bytes, new PageSource(Name + ".ndjson")).SelectMany(Explanations)];
    }

    private static IEnumerable<Explanation> Explanations(CodedPage page)
    {
        var reports = page.Reports.ToLookup(r => r.Sentence);
        var reasons = page.Uncoded.ToLookup(u => u.Sentence, u => u.Reason);
        for (var s = 0; s < page.Sentences.Count; s++)
            yield return new Explanation(Name, s, page.Sentences[s].Of(page.Article.Text), [.. reports[s]], reasons[s].FirstOrDefault());
    }
}
