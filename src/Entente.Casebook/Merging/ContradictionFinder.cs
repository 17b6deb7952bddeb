using System.Globalization;
using Entente.Casebook.Store;
using Entente.Casebook.Views;
using Entente.Coding.Events;
using NodaTime;

namespace Entente.Casebook.Merging;

/// <summary>Looks for values that the reports of one event tell differently. Nothing is averaged: all values stand side by side.</summary>
internal static class ContradictionFinder
{
    private static readonly HashSet<string> Growing = new(StringComparer.Ordinal) { "killed", "wounded", "arrested", "displaced", "missing" };

    public static IEnumerable<Contradiction> Find(IReadOnlyList<StoredReport> reports)
    {
        if (Date(reports) is { } date) yield return date;
        if (Place(reports) is { } place) yield return place;
        if (Occurred(reports) is { } occurred) yield return occurred;
        if (Type(reports) is { } type) yield return type;
        if (Sides(reports) is { } sides) yield return sides;
        foreach (var number in Numbers(reports)) yield return number;
    }

    private static Contradiction? Date(IReadOnlyList<StoredReport> reports)
    {
        var dated = reports.Where(r => r.Report.Date is { Basis: "text" or "context" or "review" }).ToList();
        var (conflict, vaguer, zone) = (false, false, false);
        for (var i = 0; i < dated.Count; i++)
        {
            for (var j = i + 1; j < dated.Count; j++)
            {
                var (a, b) = (dated[i].Report.Date!, dated[j].Report.Date!);
                if (a.Start == b.Start && a.End == b.End) continue;
                var gap = Days(LocalDate.Max(a.Start, b.Start)) - Days(LocalDate.Min(a.End, b.End));
                if (gap == 1 && a.Start == a.End && b.Start == b.End && dated[i].Document != dated[j].Document) zone = true;
                else if (gap > 0) conflict = true;
                else if (dated[i].Document != dated[j].Document) vaguer = true;
            }
        }

        return conflict || vaguer || zone
            ? Make("date", conflict ? "conflict" : zone ? "time zone" : "vaguer", dated, r => DatePhrase.Short(r.Date))
            : null;
    }

    private static Contradiction? Place(IReadOnlyList<StoredReport> reports)
    {
        var placed = reports.Where(r => r.Report.Place is { Kind: "city" or "facility" or "base" or "port" or "town" }).ToList();
        return placed.Select(r => Words.Fold(r.Report.Place!.Name)).Distinct(StringComparer.Ordinal).Count() > 1
            ? Make("place", "conflict", placed, r => r.Place!.Name)
            : null;
    }

    private static Contradiction? Occurred(IReadOnlyList<StoredReport> reports)
    {
        static bool Not(Report r) => r.Status is EventStatus.Denied or EventStatus.Negated;
        var told = reports.Where(r => r.Report.Status is EventStatus.Occurred or EventStatus.Planned || Not(r.Report)).ToList();
        var done = told.Exists(r => r.Report.Status == EventStatus.Occurred);
        if (done && told.Exists(r => Not(r.Report))) return Make("occurred", "conflict", told, r => StatusNames.Of(r.Status));
        return done && told.Exists(r => r.Report.Status == EventStatus.Planned) ? Make("occurred", "later update", told, r => StatusNames.Of(r.Status)) : null;
    }

    private static Contradiction? Type(IReadOnlyList<StoredReport> reports)
    {
        // signing an agreement is more than promising one, though both are AGREE
        static string Kind(Report r) => r.Type == "AGREE" && r.Cameo == "057" ? "AGREE (signed)" : r.Type;
        if (reports.Select(r => Kind(r.Report)).Distinct(StringComparer.Ordinal).Count() < 2 || reports.Select(r => r.Document).Distinct().Count() < 2) return null;
        return Make("type", "vaguer", reports, r => $"{Kind(r)}: {r.Trigger.Text}");
    }

    /// <summary>One deal told from either side.</summary>
    private static Contradiction? Sides(IReadOnlyList<StoredReport> reports)
    {
        var told = reports.Where(r => !r.Report.Symmetric && r.Report.Actors.Count > 0 && r.Report.Recipients.Count > 0).ToList();
        static string First(IReadOnlyList<Participant> side) => side[0].Country ?? side[0].Name ?? side[0].Text;
        var crossed = told.Exists(a => told.Exists(b =>
            First(a.Report.Actors) == First(b.Report.Recipients) && First(a.Report.Recipients) == First(b.Report.Actors) && First(a.Report.Actors) != First(b.Report.Actors)));
        return crossed ? Make("actor", "either side", told, r => WhoPhrase.Sides(r)) : null;
    }

    private static IEnumerable<Contradiction> Numbers(IReadOnlyList<StoredReport> reports)
    {
        var kinds = reports.SelectMany(r => r.Report.Figures).Select(f => f.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        foreach (var kind in kinds)
        {
            var told = reports.SelectMany(r => r.Report.Figures.Where(f => f.Kind == kind).Select(f => (Report: r, Figure: f))).ToList();
            if (!told.Exists(a => told.Exists(b => a.Figure.Low > b.Figure.High))) continue;
            var ordered = told.OrderBy(t => t.Report.Report.Published ?? "", StringComparer.Ordinal).ToList();
            var grows = Growing.Contains(kind) && ordered.Zip(ordered.Skip(1)).All(pair =>
                pair.First.Figure.Low <= pair.Second.Figure.High && (pair.First.Figure.Low == pair.Second.Figure.Low || Before(pair.First.Report.Report, pair.Second.Report.Report)));
            yield return new Contradiction("number", grows ? "later update" : "conflict", [.. told.Select(t => ($"{kind} {Amount(t.Figure)}", t.Report.Key))]);
        }
    }

    private static bool Before(Report a, Report b) => a.Published is { } first && b.Published is { } second && string.CompareOrdinal(first, second) < 0;

    private static string Amount(Figure f) =>
        f.Low == f.High ? f.Low.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{f.Low}-{f.High}");

    private static int Days(LocalDate day) => FeatureBuilder.DayNumber(day);

    private static Contradiction Make(string field, string kind, IEnumerable<StoredReport> reports, Func<Report, string> value) =>
        new(field, kind, [.. reports.Select(r => (value(r.Report), r.Key))]);
}
