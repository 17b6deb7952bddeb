using System.Globalization;
using Entente.Casebook.Store;
using Entente.Casebook.Views;

namespace Entente.Casebook.Html;

/// <summary>The record itself: every event in order of date, each opening to its sentences.</summary>
internal static class RecordSection
{
    public static void Write(Markup to, ReportData data)
    {
        to.AddRaw("<form id=\"filter\" role=\"search\" hidden=\"hidden\"><label for=\"filter-words\">Show only events with</label> <input id=\"filter-words\" type=\"search\" autocomplete=\"off\"/> <button type=\"button\" id=\"open-all\">Open all</button> <span id=\"filter-count\" role=\"status\"></span></form>\n");
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        foreach (var month in data.Events.GroupBy(e => Heading(e), StringComparer.Ordinal))
        {
            to.Add($"<section class=\"month\"><h3>{month.Key}</h3>\n");
            foreach (var e in month) One(to, e, anchors);
            to.AddRaw("</section>\n");
        }
    }

    private static string Heading(EventData e) => e.Lead.Date is not { } date ? "Undated"
        : date.Start.Year == date.End.Year && date.Start.Month == date.End.Month ? date.Start.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
        : date.Start.Year == date.End.Year ? date.Start.ToString("yyyy", CultureInfo.InvariantCulture) + ", no single month"
        : date.Start.ToString("yyyy", CultureInfo.InvariantCulture) + " to " + date.End.ToString("yyyy", CultureInfo.InvariantCulture);

    private static void One(Markup to, EventData e, HashSet<string> anchors)
    {
        var lead = e.Lead;
        to.AddRaw("<details class=\"event\"><summary>");
        Glyph.Line(to, lead, e.Quad);
        to.Add($"<span class=\"date\">{DatePhrase.Short(lead.Date)}</span> <span class=\"kind {e.Quad}\">{e.Kind}</span>");
        if (!e.HasOccurred) to.Add($" <span class=\"status\">{StatusNames.Of(lead.Status)}</span>");
        to.Add($" <span class=\"sides\">{WhoPhrase.Sides(lead)}</span>");
        if (lead.Place is { } place) to.Add($" <span class=\"where\">{place.Name}</span>");
        to.Add($" <span class=\"counts\">{Count(e.Entry.Counts.Reports, "report")}, {Count(e.Entry.Counts.Outlets, "outlet")}, {Count(e.Entry.Counts.Origins, "origin")}</span></summary>\n<div class=\"evidence\" id=\"{e.Anchor}\">\n");
        foreach (var evidence in e.Reports)
        {
            // one page may stand in the casebook twice under one id: its reports share theirs
            var anchor = "r-" + evidence.Report.Id;
            for (var twin = 2; !anchors.Add(anchor); twin++) anchor = string.Create(CultureInfo.InvariantCulture, $"r-{evidence.Report.Id}-{twin}");
            EvidenceBlock.Write(to, e, evidence, anchor);
        }

        to.AddRaw("</div></details>\n");
    }

    public static string Count(int number, string word) => string.Create(CultureInfo.InvariantCulture, $"{number} {word}{(number == 1 ? "" : "s")}");
}
