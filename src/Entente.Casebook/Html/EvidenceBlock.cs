using Entente.Casebook.Store;
using Entente.Casebook.Views;
using Entente.Coding.Events;

namespace Entente.Casebook.Html;

/// <summary>One report opened: its sentence between its neighbours with the act and the sides marked, who says so, and what was read from it.</summary>
internal static class EvidenceBlock
{
    public static void Write(Markup to, EventData e, ReportEvidence evidence, string anchor)
    {
        var report = evidence.Report;
        to.Add($"<article class=\"report\" id=\"{anchor}\" aria-label=\"Report of {report.Outlet ?? report.Document}\">\n<p class=\"source\"><cite>{report.Outlet ?? report.Document}</cite>");
        if (report.Published is { } published) to.Add($", {published[..Math.Min(10, published.Length)]}");
        if (evidence.Title is { } title)
        {
            to.AddRaw(" — ");
            if (WebAddress(evidence.Url) is { } url) to.Add($"<a href=\"{url}\" rel=\"noopener noreferrer nofollow\">{title}</a>");
            else to.Add($"{title}");
        }

        to.AddRaw("</p>\n<blockquote>");
        if (evidence.Before is { } before) to.Add($"<span class=\"near\">{before}</span> ");
        Sentence(to, report);
        if (evidence.After is { } after) to.Add($" <span class=\"near\">{after}</span>");
        to.AddRaw("</blockquote>\n");
        Facts(to, e, evidence);
        to.AddRaw("</article>\n");
    }

    /// <summary>Only addresses of the web become links; whatever else a page calls its address is not shown as one.</summary>
    public static string? WebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri.AbsoluteUri : null;

    private static void Sentence(Markup to, Report report)
    {
        var spans = new List<(int Start, int End, string Class)> { (report.Trigger.Start, report.Trigger.End, "act") };
        spans.AddRange(report.Actors.Select(p => (p.Start, p.End, "actor")));
        spans.AddRange(report.Recipients.Select(p => (p.Start, p.End, report.Symmetric ? "actor" : "recipient")));
        to.AddRaw("<span class=\"told\">");
        var at = report.Start;
        var kept = new List<(int Start, int End, string Class)>();
        foreach (var span in spans)
            if (span.Start >= report.Start && span.End <= report.Start + report.Quote.Length && span.Start < span.End && !kept.Exists(k => k.Start < span.End && span.Start < k.End)) kept.Add(span);
        foreach (var (start, end, kind) in kept.OrderBy(k => k.Start))
        {
            to.AddText(report.Quote[(at - report.Start)..(start - report.Start)]);
            var words = report.Quote[(start - report.Start)..(end - report.Start)];
            if (kind == "act") to.Add($"<mark>{words}</mark>");
            else to.Add($"<span class=\"{kind}\" title=\"{kind}\">{words}</span>");
            at = end;
        }

        to.AddText(report.Quote[(at - report.Start)..]).AddRaw("</span>");
    }

    private static void Facts(Markup to, EventData e, ReportEvidence evidence)
    {
        var r = evidence.Report;
        to.AddRaw("<dl>");
        Row(to, "Told by", WhoPhrase.Speakers(r));
        Row(to, "As", $"{r.Type}{(r.Mode is { } mode ? "/" + mode : "")}, {StatusNames.Of(r.Status)}{(r.Cameo is { } cameo ? $", CAMEO {cameo}" : "")}");
        Row(to, "Sides", WhoPhrase.Sides(r) + (r.Mediators.Count > 0 ? "; brought together by " + WhoPhrase.List(r.Mediators) : ""));
        Row(to, "When", DatePhrase.Long(r.Date));
        if (r.Place is { } place) Row(to, "Where", $"{place.Name}{(place.Country is { } country ? $" ({country})" : "")}, “{place.Text}”");
        if (r.Figures.Count > 0) Row(to, "Figures", string.Join("; ", r.Figures.Select(f => $"{f.Kind}: {f.Text}")));
        if (e.Origins.GetValueOrDefault(r.Id) is { } origin) Row(to, "Rests on", origin);
        if (evidence.Merged is { } merged) Row(to, "Merged", merged);
        Row(to, "Record", r.Id);
        to.AddRaw("</dl>\n");
        if (r.Because.Count == 0) return;
        to.AddRaw("<details class=\"why\"><summary>Why it was read so</summary><ul>");
        foreach (var reason in r.Because) to.Add($"<li>{reason}</li>");
        to.AddRaw("</ul></details>\n");
    }

    private static void Row(Markup to, string name, string value) => to.Add($"<div><dt>{name}</dt><dd>{value}</dd></div>");
}
