using System.Globalization;
using Entente.Casebook.Store;
using Entente.Casebook.Views;
using Entente.Coding.Events;
using NodaTime;
using NodaTime.Text;

namespace Entente.Casebook.Reviews;

/// <summary>The fields that people may change, and how their values are written.</summary>
public static class ReportCorrector
{
    /// <summary>The field under which a rejected report is noted.</summary>
    internal const string Rejected = "rejected";

    /// <summary>The field under which an accepted report is noted.</summary>
    internal const string Accepted = "accepted";

    /// <summary>The fields with the form of their values.</summary>
    public static IReadOnlyList<(string Field, string Form)> Fields { get; } =
    [
        ("type", "PLOVER type, with a mode after a slash: CONSULT/visit; CAMEO and Goldstein are dropped"),
        ("mode", "mode, or none"),
        ("status", "occurred, planned, proposed, possible, denied or negated"),
        ("contexts", "contexts parted by spaces, or none"),
        ("cameo", "CAMEO code, or none; Goldstein follows"),
        ("date", "2025-01-31, 2025-01, 2025, first..last, or none"),
        ("place", "name|country|latitude|longitude|kind, all but the name optional, or none"),
        ("actors", "name|country|sectors|entity, parted by semicolons, or none"),
        ("recipients", "as actors"),
        ("mediators", "as actors"),
        ("symmetric", "yes or no"),
    ];

    /// <summary>What is wrong with a value for a field, or <see langword="null"/>.</summary>
    public static string? Fault(string field, string value)
    {
        if (!Fields.Any(f => f.Field == field)) return $"'{field}' is no field that can be changed; known: {string.Join(", ", Fields.Select(f => f.Field))}";
        var fits = field switch
        {
            "type" => Ontology.IsType(value.Split('/')[0]) && value.Count(c => c == '/') < 2,
            "status" => value is "occurred" or "planned" or "proposed" or "possible" or "denied" or "negated",
            "date" => IsNone(value) || Days(value) is not null,
            "place" => IsNone(value) || PlaceOf(value) is not null,
            "symmetric" => value is "yes" or "no",
            "cameo" => IsNone(value) || (value.Length is 2 or 3 or 4 && value.All(char.IsAsciiDigit)),
            "contexts" => IsNone(value) || value.Split(' ').All(Ontology.Contexts.Contains),
            "actors" or "recipients" or "mediators" => IsNone(value) || value.Split(';').All(p => p.Split('|')[0].Trim().Length > 0),
            _ => value.Length > 0,
        };
        return fits ? null : $"'{value}' is no {field}: {Fields.First(f => f.Field == field).Form}";
    }

    /// <summary>The days that a date means: a day, a month, a year, or two of them with two dots between.</summary>
    public static (LocalDate First, LocalDate Last)? Days(string text)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0) return Interval(text);
        return Interval(text[..dots]) is { } first && Interval(text[(dots + 2)..]) is { } last && first.First <= last.Last ? (first.First, last.Last) : null;
    }

    internal static Report Apply(Report report, string field, string value, string because) => Changed(report, field, value) with
    {
        Because = [.. report.Because, field is Rejected or Accepted ? $"{field} ({because})" : $"{field} set to {value} ({because})"],
    };

    private static Report Changed(Report report, string field, string value) => field switch
    {
        "type" => report with { Type = value.Split('/')[0], Mode = value.Contains('/', StringComparison.Ordinal) ? value.Split('/')[1] : null, Quad = Ontology.Quad(value.Split('/')[0]), Cameo = null, Goldstein = null },
        "mode" => report with { Mode = OrNone(value) },
        "status" => report with { Status = StatusNames.Parse(value) },
        "contexts" => report with { Contexts = IsNone(value) ? [] : value.Split(' ') },
        "cameo" => report with { Cameo = OrNone(value), Goldstein = Ontology.Goldstein(OrNone(value)) },
        "date" => report with { Date = IsNone(value) ? null : Days(value) is var (first, last) ? new EventDate(first, last, null, "review") : report.Date },
        "place" => report with { Place = IsNone(value) ? null : PlaceOf(value) },
        "actors" => report with { Actors = Parties(report, value) },
        "recipients" => report with { Recipients = Parties(report, value) },
        "mediators" => report with { Mediators = Parties(report, value) },
        "symmetric" => report with { Symmetric = value == "yes" },
        _ => report,
    };

    private static bool IsNone(string value) => value is "none";

    private static string? OrNone(string value) => IsNone(value) ? null : value;

    private static (LocalDate First, LocalDate Last)? Interval(string text)
    {
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } day) return (day.Value, day.Value);
        if (text.Length == 7 && LocalDatePattern.Iso.Parse(text + "-01") is { Success: true } month) return (month.Value, month.Value.With(DateAdjusters.EndOfMonth));
        return text.Length == 4 && LocalDatePattern.Iso.Parse(text + "-01-01") is { Success: true } year ? (year.Value, new LocalDate(year.Value.Year, 12, 31)) : null;
    }

    private static EventPlace? PlaceOf(string value)
    {
        var parts = value.Split('|');
        static double? Degrees(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= 180 ? degrees : null;
        string? Part(int i) => i < parts.Length && parts[i].Trim().Length > 0 ? parts[i].Trim() : null;
        if (Part(0) is not { } name || parts.Length > 5 || (Part(2) is { } lat && Degrees(lat) is null) || (Part(3) is { } lon && Degrees(lon) is null)) return null;
        return new EventPlace(name, name, Part(1), Part(2) is { } north ? Degrees(north) : null, Part(3) is { } east ? Degrees(east) : null, Part(4) ?? "city");
    }

    /// <summary>The parties of a value; one that the report names already keeps its words and its place in the text.</summary>
    private static List<Participant> Parties(Report report, string value)
    {
        if (IsNone(value)) return [];
        var known = report.Actors.Concat(report.Recipients).Concat(report.Mediators).ToList();
        var parties = new List<Participant>();
        foreach (var spec in value.Split(';'))
        {
            var parts = spec.Split('|');
            string? Part(int i) => i < parts.Length && parts[i].Trim().Length > 0 ? parts[i].Trim() : null;
            var name = Part(0)!;
            var same = known.Find(p => (p.Name ?? p.Text) == name || p.Text == name);
            if (same is not null && parts.Length == 1) parties.Add(same);
            else parties.Add(new Participant(same?.Text ?? name, same?.Start ?? report.Start, same?.End ?? report.Start, Part(3) ?? same?.Entity, name, Part(1), Part(2)?.Split(' ') ?? [], "review"));
        }

        return parties;
    }
}
