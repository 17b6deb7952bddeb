using Entente.Casebook.Store;
using Entente.Casebook.Views;
using Entente.Language;
using Entente.Pages;

namespace Entente.Casebook.Exchange;

/// <summary>Views as JSON lines, for <c>--json</c>. Property names are stable.</summary>
public static class ViewJson
{
    /// <summary>An event: its id, counts, outlets and the record that tells it best.</summary>
    public static string ToLine(TimelineEntry entry) => JsonLine.Of(json =>
    {
        json.WriteString("event", entry.Event);
        json.Counts(entry.Counts);
        RecordJson.Strings(json, "told_by", entry.Outlets);
        json.Record("record", entry.Lead);
    });

    /// <summary>A report with the sentences around it.</summary>
    public static string ToLine(ReportEvidence evidence) => JsonLine.Of(json =>
    {
        RecordJson.Optional(json, "title", evidence.Title);
        RecordJson.Optional(json, "url", evidence.Url);
        RecordJson.Optional(json, "before", evidence.Before);
        RecordJson.Optional(json, "after", evidence.After);
        RecordJson.Optional(json, "merged", evidence.Merged);
        RecordJson.Strings(json, "because", evidence.Report.Because);
        json.Record("record", evidence.Report);
    });

    /// <summary>A document.</summary>
    public static string ToLine(DocumentEntry entry) => JsonLine.Of(json =>
    {
        json.WriteString("id", entry.Id);
        json.WriteString("hash", entry.Hash);
        RecordJson.Optional(json, "outlet", entry.Outlet);
        RecordJson.Optional(json, "published", entry.Published);
        RecordJson.Optional(json, "title", entry.Title);
        RecordJson.Optional(json, "url", entry.Url);
        json.WriteNumber("sentences", entry.Sentences);
        json.WriteNumber("reports", entry.Reports);
        json.WriteNumber("removed", entry.Removed);
        json.WriteNumber("versions", entry.Versions);
        RecordJson.Optional(json, "language", entry.Language);
        json.WriteBoolean("coded", Coding.Pipeline.Codes(entry.Language));
        RecordJson.Strings(json, "notes", entry.Notes);
    });

    /// <summary>A block that was cut from a page.</summary>
    public static string ToLine(RemovedBlock block) => JsonLine.Of(json =>
    {
        json.WriteNumber("line", block.Line);
        json.WriteString("reason", block.Reason);
        json.WriteString("text", block.Text);
    });

    /// <summary>A sentence that a search found.</summary>
    public static string ToLine(SearchHit hit) => JsonLine.Of(json =>
    {
        json.WriteString("document", hit.Document);
        RecordJson.Optional(json, "outlet", hit.Outlet);
        RecordJson.Optional(json, "published", hit.Published);
        json.WriteNumber("sentence", hit.Sentence);
        json.WriteString("text", hit.Text);
        RecordJson.Strings(json, "reports", hit.Reports);
        RecordJson.Optional(json, "uncoded", hit.Uncoded);
    });

    /// <summary>Why a sentence was coded or not.</summary>
    public static string ToLine(Explanation explanation) => JsonLine.Of(json =>
    {
        json.WriteString("document", explanation.Document);
        json.WriteNumber("sentence", explanation.Sentence);
        json.WriteString("text", explanation.Text);
        RecordJson.Optional(json, "uncoded", explanation.Uncoded);
        if (explanation.Reports.Count == 0) return;
        json.WriteStartArray("reports");
        foreach (var report in explanation.Reports)
        {
            json.WriteStartObject();
            json.WriteString("id", report.Id);
            json.WriteString("type", report.Type);
            json.WriteString("trigger", report.Trigger.Text);
            RecordJson.Strings(json, "because", report.Because);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>What a check of the casebook found.</summary>
    public static string ToLine(VerifyResult result) => JsonLine.Of(json =>
    {
        json.WriteNumber("documents", result.Documents);
        json.WriteNumber("spans", result.Spans);
        json.WriteStartArray("failures");
        foreach (var failure in result.Failures)
        {
            json.WriteStartObject();
            json.WriteString("document", failure.Document);
            json.WriteString("item", failure.Item);
            json.WriteString("stored", failure.Stored);
            json.WriteString("cut", failure.Cut);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>An input that failed.</summary>
    public static string ToLine(EntenteException failure) => JsonLine.Of(json =>
    {
        json.WriteString("input", failure.Input);
        json.WriteString("code", failure.Code);
        json.WriteString("reason", failure.Reason);
    });

    /// <summary>An origin with the documents that rest on it.</summary>
    public static string ToLine(OriginEntry origin) => JsonLine.Of(json =>
    {
        json.WriteString("origin", origin.Name);
        json.WriteString("id", origin.Id);
        json.WriteString("kind", origin.Kind);
        RecordJson.Strings(json, "documents", origin.Documents);
        RecordJson.Strings(json, "outlets", origin.Outlets);
        RecordJson.Strings(json, "events", origin.Events);
        RecordJson.Strings(json, "because", origin.Because);
    });

    /// <summary>A contradiction with its values side by side.</summary>
    public static string ToLine(ConflictEntry conflict) => JsonLine.Of(json =>
    {
        RecordJson.Optional(json, "event", conflict.Event);
        json.WriteString("about", conflict.About);
        json.WriteString("field", conflict.Field);
        json.WriteString("kind", conflict.Kind);
        json.WriteStartArray("values");
        foreach (var value in conflict.Values)
        {
            json.WriteStartObject();
            json.WriteString("value", value.Value);
            RecordJson.Strings(json, "reports", value.Reports);
            RecordJson.Strings(json, "outlets", value.Outlets);
            RecordJson.Strings(json, "speakers", value.Speakers);
            RecordJson.Strings(json, "quotes", value.Quotes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
