using Entente.Casebook.Views;

namespace Entente.Casebook.Html;

/// <summary>The counts, the kinds of act, and who and what is told of most.</summary>
internal static class SummarySection
{
    private const int MostRows = 8;
    private const double BarWidth = 220;

    public static void Write(Markup to, ReportData data)
    {
        var events = data.Events;
        var reports = events.Sum(e => e.Reports.Count);
        var outlets = events.SelectMany(e => e.Entry.Outlets).Distinct(StringComparer.Ordinal).Count();
        var conflicts = data.Conflicts.Count(c => c.Kind == "conflict");
        to.AddRaw("<ul class=\"numbers\">");
        foreach (var (number, word) in new[]
        {
            (events.Count, "event"), (reports, "report"), (data.Documents.Count, "page"), (outlets, "outlet"), (data.Origins.Count, "first voice"), (conflicts, "open contradiction"),
        })
            to.Add($"<li><b>{number}</b> {(number == 1 ? word : word + "s")}</li>");
        to.AddRaw("</ul>\n<p class=\"lead\">");
        Sentence(to, data);
        to.AddRaw("</p>\n<div class=\"columns\">\n");
        Bars(to, "Kinds of act", [.. events.GroupBy(e => (e.Lead.Type, e.Quad)).Select(g => (g.Key.Type, g.Key.Quad, g.Count()))]);
        Bars(to, "Told as", [.. events.GroupBy(e => Store.StatusNames.Of(e.Lead.Status), StringComparer.Ordinal).Select(g => (g.Key, "ink", g.Count()))]);
        Bars(to, "Most often on a side", [.. events.SelectMany(e => e.Lead.Actors.Concat(e.Lead.Recipients).Select(WhoPhrase.One).Distinct(StringComparer.Ordinal))
            .GroupBy(n => n, StringComparer.Ordinal).Select(g => (g.Key, "ink", g.Count()))]);
        to.AddRaw("</div>\n");
    }

    private static void Sentence(Markup to, ReportData data)
    {
        var dated = data.Events.Where(e => e.Lead.Date is not null).ToList();
        if (dated.Count > 0) to.Add($"The events are dated from {DatePhrase.Short(dated[0].Lead.Date).TrimStart('~')} to {DatePhrase.Short(dated.MaxBy(e => e.Lead.Date!.End)!.Lead.Date).TrimStart('~')}. ");
        var single = data.Events.Count(e => e.Entry.Counts.Origins < 2);
        if (data.Events.Count > 0) to.Add($"{single} of {data.Events.Count} rest on a single origin. ");
        if (data.Total > data.Events.Count) to.Add($"Of {data.Total} events the newest {data.Events.Count} are shown. ");
        to.AddRaw("This page repeats what the press reports, sentence by sentence; it does not say what is true. Everything underlined opens to its sentence.");
    }

    private static void Bars(Markup to, string title, List<(string Name, string Class, int Count)> rows)
    {
        var top = rows.OrderByDescending(r => r.Count).ThenBy(r => r.Name, StringComparer.Ordinal).Take(MostRows).ToList();
        if (top.Count == 0) return;
        to.Add($"<section><h3>{title}</h3><table class=\"bars\"><caption class=\"hidden\">{title}</caption><thead class=\"hidden\"><tr><th scope=\"col\">Name</th><th scope=\"col\">Events</th></tr></thead><tbody>\n");
        foreach (var (name, kind, count) in top)
        {
            var width = BarWidth * count / top[0].Count;
            to.Add($"<tr><th scope=\"row\">{name}</th><td><svg viewBox=\"0 0 {BarWidth} 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\"><rect x=\"0\" y=\"1\" width=\"{width}\" height=\"8\" class=\"f {kind}\"/></svg> <span>{count}</span></td></tr>\n");
        }

        to.AddRaw("</tbody></table></section>\n");
    }
}
