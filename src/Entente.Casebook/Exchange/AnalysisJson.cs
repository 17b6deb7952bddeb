using Entente.Casebook.Views;

namespace Entente.Casebook.Exchange;

/// <summary>The analytic views as JSON lines, for <c>--json</c>. Property names are stable.</summary>
public static class AnalysisJson
{
    /// <summary>A month of a dyad.</summary>
    public static string ToLine(DyadMonth month) => JsonLine.Of(json =>
    {
        json.WriteString("month", month.Month);
        json.WriteNumber("a_to_b", month.AToB);
        json.WriteNumber("a_to_b_goldstein", month.AToBScore);
        json.WriteNumber("b_to_a", month.BToA);
        json.WriteNumber("b_to_a_goldstein", month.BToAScore);
        json.WriteNumber("together", month.Together);
        json.WriteNumber("together_goldstein", month.TogetherScore);
        json.WriteNumber("not_occurred", month.NotOccurred);
    });

    /// <summary>What is known about somebody.</summary>
    public static string ToLine(ActorProfile actor) => JsonLine.Of(json =>
    {
        json.WriteStartArray("names");
        foreach (var (name, mentions) in actor.Names)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteNumber("mentions", mentions);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("offices");
        foreach (var (office, country, first, last, former) in actor.Offices)
        {
            json.WriteStartObject();
            json.WriteString("office", office);
            RecordJson.Optional(json, "country", country);
            RecordJson.Optional(json, "first_stated", first);
            RecordJson.Optional(json, "last_stated", last);
            if (former) json.WriteBoolean("former", value: true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("types");
        foreach (var (type, events) in actor.Types) json.WriteNumber(type, events);
        json.WriteEndObject();
        json.WriteStartObject("counterparts");
        foreach (var (name, events) in actor.Counterparts) json.WriteNumber(name, events);
        json.WriteEndObject();
        json.WriteNumber("events", actor.Latest.Total);
    });

    /// <summary>An event with the stances of the outlets.</summary>
    public static string ToLine(ComparedEvent compared, IReadOnlyList<string> outlets) => JsonLine.Of(json =>
    {
        json.WriteString("event", compared.Entry.Event);
        json.WriteStartObject("stances");
        for (var i = 0; i < outlets.Count; i++) json.WriteString(outlets[i], compared.Stances[i].ToString().ToLowerInvariant());
        json.WriteEndObject();
        json.Record("record", compared.Entry.Lead);
    });

    /// <summary>A fact.</summary>
    public static string ToLine(FactEntry fact) => JsonLine.Of(json =>
    {
        json.WriteString("subject", fact.Subject);
        json.WriteString("relation", fact.Relation);
        json.WriteString("object", fact.Object);
        RecordJson.Optional(json, "country", fact.Country);
        json.WriteString("document", fact.Document);
        RecordJson.Optional(json, "outlet", fact.Outlet);
        RecordJson.Optional(json, "date", fact.Day);
        RecordJson.Optional(json, "speaker", fact.Speaker);
        json.WriteString("quote", fact.Text);
    });

    /// <summary>A commitment with its outcome.</summary>
    public static string ToLine(Commitment commitment) => JsonLine.Of(json =>
    {
        json.WriteString("event", commitment.Entry.Event);
        json.WriteString("sort", commitment.Sort);
        json.WriteString("outcome", commitment.Outcome);
        RecordJson.Optional(json, "later", commitment.Later?.Event);
        RecordJson.Optional(json, "because", commitment.Because);
        json.Record("record", commitment.Entry.Lead);
    });

    /// <summary>What changed between two versions of an article.</summary>
    public static string ToLine(VersionDiff diff) => JsonLine.Of(json =>
    {
        json.WriteString("id", diff.Id);
        json.WriteString("before", diff.Before);
        json.WriteString("after", diff.After);
        RecordJson.Strings(json, "withdrawn", diff.Withdrawn);
        RecordJson.Strings(json, "added", diff.Added);
        Records(json, "claims_withdrawn", diff.ClaimsWithdrawn);
        Records(json, "claims_added", diff.ClaimsAdded);
        if (diff.ClaimsChanged.Count == 0) return;
        json.WriteStartArray("claims_changed");
        foreach (var change in diff.ClaimsChanged)
        {
            json.WriteStartObject();
            RecordJson.Strings(json, "fields", [.. change.Fields.Select(f => f.Field)]);
            json.Record("before", change.Before);
            json.Record("after", change.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>A casebook against records by hand.</summary>
    public static string ToLine(Evaluation evaluation) => JsonLine.Of(json =>
    {
        json.WriteNumber("gold", evaluation.Gold);
        json.WriteNumber("records", evaluation.Records);
        json.WriteNumber("found", evaluation.Found);
        json.WriteNumber("precision", Math.Round(evaluation.Precision, 4));
        json.WriteNumber("recall", Math.Round(evaluation.Recall, 4));
        json.WriteNumber("f1", Math.Round(evaluation.F1, 4));
        if (evaluation.TypeKappa is { } kappa) json.WriteNumber("type_kappa", Math.Round(kappa, 4));
        json.WriteStartObject("agreement");
        foreach (var (field, agreement, _) in evaluation.Fields) json.WriteNumber(field, Math.Round(agreement, 4));
        json.WriteEndObject();
        json.WriteStartArray("differences");
        foreach (var difference in evaluation.Differences)
        {
            json.WriteStartObject();
            json.WriteString("difference", difference.What);
            json.WriteString("document", difference.Document);
            RecordJson.Optional(json, "gold", difference.Gold);
            RecordJson.Optional(json, "casebook", difference.Own);
            json.WriteString("sentence", difference.Quote);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Records(System.Text.Json.Utf8JsonWriter json, string name, IReadOnlyList<Coding.Events.Report> reports)
    {
        if (reports.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var report in reports) RecordJson.Write(json, report);
        json.WriteEndArray();
    }
}
