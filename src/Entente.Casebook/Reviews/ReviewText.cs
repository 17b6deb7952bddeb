using System.Text.Json;
using Entente.Casebook.Exchange;

namespace Entente.Casebook.Reviews;

/// <summary>The lines of a corrections file: a header that names the format, then one JSON object a decision.</summary>
public static class ReviewText
{
    /// <summary>The first line of the file.</summary>
    public const string Header = "{\"entente_corrections\":1}";

    private static readonly (ReviewDecision Decision, string Word)[] Words =
    [
        (ReviewDecision.Accept, "accept"), (ReviewDecision.Reject, "reject"), (ReviewDecision.Change, "change"), (ReviewDecision.MergeEvents, "merge events"),
        (ReviewDecision.SplitEvent, "split event"), (ReviewDecision.MergeEntities, "merge entities"), (ReviewDecision.SplitEntities, "split entities"), (ReviewDecision.Undo, "undo"),
    ];

    /// <summary>A decision in the words of the file.</summary>
    public static string Word(ReviewDecision decision) => Words.First(w => w.Decision == decision).Word;

    /// <summary>A decision as a line, without the line break.</summary>
    public static string ToLine(Review review) => JsonLine.Of(json =>
    {
        json.WriteNumber("number", review.Number);
        RecordJson.Optional(json, "made", review.Made);
        RecordJson.Optional(json, "by", review.By);
        json.WriteString("decision", Word(review.Decision));
        References(json, "reports", review.Reports);
        References(json, "others", review.Others);
        RecordJson.Strings(json, "entities", review.Entities);
        RecordJson.Optional(json, "field", review.Field);
        if (review.Value is not null) json.WriteString("value", review.Value);
        if (review.Undoes is { } number) json.WriteNumber("undoes", number);
        RecordJson.Optional(json, "note", review.Note);
    });

    /// <summary>Reads a line that <see cref="ToLine"/> wrote, or that a person wrote by hand.</summary>
    /// <exception cref="FormatException">The line is no decision; the message says what is missing.</exception>
    public static Review Parse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return Read(document.RootElement);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new FormatException($"not a decision: {Exchange.JsonFault.Of(error)}", error);
        }
    }

    private static Review Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new FormatException("a decision is a JSON object");
        var word = Text(json, "decision") ?? throw new FormatException("'decision' is missing");
        var known = Words.Where(w => w.Word == word).ToList();
        if (known.Count == 0) throw new FormatException($"'{word}' is no decision; known: {string.Join(", ", Words.Select(w => w.Word))}");
        var review = new Review
        {
            Number = json.TryGetProperty("number", out var number) ? number.GetInt32() : throw new FormatException("'number' is missing"),
            Made = Text(json, "made"),
            By = Text(json, "by"),
            Decision = known[0].Decision,
            Reports = References(json, "reports"),
            Others = References(json, "others"),
            Entities = json.TryGetProperty("entities", out var entities) ? [.. entities.EnumerateArray().Select(e => e.GetString() ?? "")] : [],
            Field = Text(json, "field"),
            Value = Text(json, "value"),
            Undoes = json.TryGetProperty("undoes", out var undoes) ? undoes.GetInt32() : null,
            Note = Text(json, "note"),
        };
        Check(review);
        return review;
    }

    private static void Check(Review review)
    {
        var missing = review.Decision switch
        {
            ReviewDecision.Undo => review.Undoes is null ? "undoes" : null,
            ReviewDecision.MergeEntities or ReviewDecision.SplitEntities => review.Entities.Count != 2 ? "entities" : null,
            ReviewDecision.MergeEvents => review.Reports.Count != 2 ? "reports" : null,
            ReviewDecision.SplitEvent => review.Reports.Count == 0 || review.Others.Count == 0 ? "reports and others" : null,
            _ => review.Reports.Count == 0 ? "reports" : null,
        };
        if (missing is not null) throw new FormatException($"'{Word(review.Decision)}' needs {missing}");
        if (review.Decision == ReviewDecision.Change && ReportCorrector.Fault(review.Field ?? "", review.Value ?? "") is { } fault) throw new FormatException(fault);
    }

    private static void References(Utf8JsonWriter json, string name, IReadOnlyList<ReportReference> references)
    {
        if (references.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var reference in references)
        {
            json.WriteStartObject();
            json.WriteString("id", reference.Id);
            json.WriteString("document", reference.Document);
            json.WriteString("type", reference.Type);
            json.WriteString("trigger", reference.Trigger);
            json.WriteString("quote", reference.Quote);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static List<ReportReference> References(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var list)) return [];
        return [.. list.EnumerateArray().Select(r => new ReportReference(
            Text(r, "id") ?? throw new FormatException($"'id' is missing in '{name}'"), Text(r, "document") ?? "", Text(r, "quote") ?? "", Text(r, "trigger") ?? "", Text(r, "type") ?? ""))];
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
