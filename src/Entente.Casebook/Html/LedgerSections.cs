using Entente.Casebook.Store;
using Entente.Casebook.Views;

namespace Entente.Casebook.Html;

/// <summary>What contradicts what, what was promised and what came of it, on whom the reports rest, and the pages themselves.</summary>
internal static class LedgerSections
{
    private const int MostLinks = 8, MostNames = 20;

    private static string Some(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(MostNames)) + (names.Count > MostNames ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" and {names.Count - MostNames} more") : "");

    public static void Conflicts(Markup to, ReportData data)
    {
        if (data.Conflicts.Count == 0)
        {
            to.AddRaw("<p class=\"none\">The reports shown here do not contradict each other.</p>\n");
            return;
        }

        foreach (var conflict in data.Conflicts)
        {
            to.Add($"<details class=\"conflict\"><summary><span class=\"verdict{(conflict.Kind == "conflict" ? " hard" : "")}\">{conflict.Kind}</span> <span class=\"field\">{conflict.Field}</span> <span class=\"sides\">{conflict.About}</span> <span class=\"versus\">");
            for (var i = 0; i < conflict.Values.Count; i++) to.Add($"{(i > 0 ? " | " : "")}{conflict.Values[i].Value}");
            to.AddRaw("</span></summary>\n<div class=\"values\">\n");
            foreach (var value in conflict.Values)
            {
                to.Add($"<div class=\"value\"><h3>{value.Value}</h3>\n<p class=\"source\">{string.Join("; ", value.Speakers)}</p>\n");
                foreach (var quote in value.Quotes) to.Add($"<blockquote>{quote}</blockquote>\n");
                if (value.Reports.Count > 0)
                {
                    to.AddRaw("<p class=\"open\">");
                    for (var i = 0; i < value.Reports.Count; i++) to.Add($"<a href=\"#r-{value.Reports[i]}\">{(i == 0 ? "open the report" : "another")}</a> ");
                    to.AddRaw("</p>\n");
                }

                to.AddRaw("</div>\n");
            }

            to.AddRaw("</div></details>\n");
        }
    }

    public static void Commitments(Markup to, ReportData data)
    {
        if (data.Commitments.Count == 0)
        {
            to.AddRaw("<p class=\"none\">Nothing was promised, agreed, asked, threatened or planned here.</p>\n");
            return;
        }

        to.AddRaw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table: commitments\"><table class=\"ledger\"><thead><tr><th scope=\"col\">When</th><th scope=\"col\">What</th><th scope=\"col\">Who, to whom</th><th scope=\"col\">Outcome</th></tr></thead><tbody>\n");
        var shown = data.Events.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var c in data.Commitments)
        {
            var lead = c.Entry.Lead;
            to.Add($"<tr><td class=\"date\">{DatePhrase.Short(lead.Date)}</td><td><a href=\"#e-{c.Entry.Event}\">{c.Sort}</a>: {lead.Type}{(lead.Mode is { } mode ? "/" + mode : "")}<br/><q>{lead.Quote}</q></td><td>{WhoPhrase.Sides(lead)}</td><td>");
            if (c.Later is { } later && shown.Contains(later.Event)) to.Add($"<a href=\"#e-{later.Event}\" title=\"{c.Because}\">{c.Outcome}</a><br/>{DatePhrase.Short(later.Lead.Date)} {later.Lead.Type}");
            else if (c.Later is { } beyond) to.Add($"<span title=\"{c.Because}\">{c.Outcome}</span><br/>{DatePhrase.Short(beyond.Lead.Date)} {beyond.Lead.Type}");
            else to.Add($"<span class=\"none\">{c.Outcome}</span>");
            to.AddRaw("</td></tr>\n");
        }

        to.AddRaw("</tbody></table></div>\n<p class=\"note\">An outcome is a later event of a fitting kind by the same parties in the same words: a lead for a reader, not a finding.</p>\n");
    }

    public static void Origins(Markup to, ReportData data)
    {
        var shown = data.Events.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        to.AddRaw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table: origins\"><table class=\"ledger\"><thead><tr><th scope=\"col\">First voice</th><th scope=\"col\">Kind</th><th scope=\"col\">Carried by</th><th scope=\"col\">Events</th></tr></thead><tbody>\n");
        foreach (var o in data.Origins)
        {
            var events = o.Events.Where(shown.Contains).ToList();
            to.Add($"<tr><th scope=\"row\">{o.Name}</th><td>{o.Kind}</td><td>{Some(o.Outlets.Count > 0 ? o.Outlets : o.Documents)}</td><td>{events.Count}: ");
            for (var i = 0; i < Math.Min(MostLinks, events.Count); i++) to.Add($"<a href=\"#e-{events[i]}\">{i + 1}</a> ");
            to.AddRaw(events.Count > MostLinks ? "…</td></tr>\n" : "</td></tr>\n");
        }

        to.AddRaw("</tbody></table></div>\n");
    }

    public static void Sources(Markup to, ReportData data)
    {
        to.AddRaw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table: pages\"><table class=\"ledger\"><thead><tr><th scope=\"col\">Published</th><th scope=\"col\">Outlet</th><th scope=\"col\">Headline</th><th scope=\"col\">Sentences</th><th scope=\"col\">Reports</th></tr></thead><tbody>\n");
        foreach (var d in data.Documents)
        {
            to.Add($"<tr><td class=\"date\">{(d.Published is { } p ? p[..Math.Min(10, p.Length)] : "no date")}</td><td>{d.Outlet ?? d.Id}</td><td>");
            if (EvidenceBlock.WebAddress(d.Url) is { } url) to.Add($"<a href=\"{url}\" rel=\"noopener noreferrer nofollow\">{d.Title ?? d.Id}</a>");
            else to.Add($"{d.Title ?? d.Id}");
            to.Add($"</td><td>{d.Sentences}</td><td>{d.Reports}</td></tr>\n");
        }

        to.AddRaw("</tbody></table></div>\n");
    }
}
