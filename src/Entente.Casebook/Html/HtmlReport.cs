using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Entente.Casebook.Views;

namespace Entente.Casebook.Html;

/// <summary>
/// A casebook as one HTML page that needs nothing else: no network, no script (a little one adds a filter), readable on paper and by machines that read aloud.
/// The same casebook gives the same bytes.
/// </summary>
public static class HtmlReport
{
    private const int DyadsShown = 3;

    /// <summary>Writes the page.</summary>
    /// <param name="casebook">The casebook.</param>
    /// <param name="filter">Which events to show; a limit shows the newest.</param>
    /// <param name="title">The heading.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(Casebook casebook, TimelineFilter filter, string title, TextWriter output) =>
        output.Write(Make(ReportData.Read(casebook, filter, title)));

    private static string Make(ReportData data)
    {
        var (style, script) = (Resource("report.css"), Resource("report.js"));
        var to = new Markup();
        to.AddRaw("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n");
        to.Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; style-src &#39;sha256-{Hash(style)}&#39;; script-src &#39;sha256-{Hash(script)}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;\"/>\n");
        to.Add($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<meta name=\"color-scheme\" content=\"light dark\"/>\n<meta name=\"generator\" content=\"Entente\"/>\n<title>{data.Title}</title>\n<style>");
        to.AddRaw(style).AddRaw("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#record\">To the record</a>\n");
        Head(to, data);
        to.AddRaw("<main>\n");
        foreach (var (id, name, write) in Sections(data))
        {
            to.Add($"<section id=\"{id}\" aria-labelledby=\"{id}-h\"><h2 id=\"{id}-h\">{name}</h2>\n");
            write(to);
            to.AddRaw("</section>\n");
        }

        to.AddRaw("</main>\n<script>").AddRaw(script).AddRaw("</script>\n</body>\n</html>\n");
        return to.ToString();
    }

    private static void Head(Markup to, ReportData data)
    {
        to.Add($"<header><p class=\"imprint\">Entente · record of events</p><h1>{data.Title}</h1>\n");
        if (data.Scope.Length > 0) to.Add($"<p class=\"scope\">Events {data.Scope}</p>\n");
        to.AddRaw("<nav aria-label=\"Contents\"><ol>");
        foreach (var (id, name, _) in Sections(data)) to.Add($"<li><a href=\"#{id}\">{name}</a></li>");
        to.AddRaw("</ol></nav></header>\n");
    }

    private static IEnumerable<(string Id, string Name, Action<Markup> Write)> Sections(ReportData data)
    {
        yield return ("summary", "In brief", to => SummarySection.Write(to, data));
        yield return ("timeline", "Timeline", to => TimelineFigure.Write(to, data));
        yield return ("dyads", "Between two", to => Dyads(to, data));
        yield return ("network", "Network", to => NetworkFigure.Write(to, data));
        yield return ("map", "Map", to => MapFigure.Write(to, data));
        yield return ("contradictions", "Contradictions", to => LedgerSections.Conflicts(to, data));
        yield return ("commitments", "Commitments", to => LedgerSections.Commitments(to, data));
        yield return ("origins", "Origins", to => LedgerSections.Origins(to, data));
        yield return ("record", "The record", to => RecordSection.Write(to, data));
        yield return ("pages", "Pages read", to => LedgerSections.Sources(to, data));
        yield return ("method", "How to read this", to => Method(to, data));
    }

    private static void Dyads(Markup to, ReportData data)
    {
        var dyads = DyadSeries.Top(data.Events, data.Dyad is null ? DyadsShown : 1);
        for (var i = 0; i < dyads.Count; i++) DyadFigure.Write(to, data, dyads[i], i + 1);
        if (dyads.Count == 0) to.AddRaw("<p class=\"none\">No dated event told as done joins two countries.</p>\n");
    }

    private static void Method(Markup to, ReportData data)
    {
        to.AddRaw("<p>A <b>report</b> is one sentence of one page that tells of an act; reports that tell of the same act are one <b>event</b>; an <b>origin</b> is the first voice that reports rest on, so that ten copies of one agency story count once. Types follow PLOVER, codes CAMEO, scores Goldstein. A program read the pages: it misses acts and mistakes some, and each record says why it was read so.</p>\n");
        to.AddRaw("<p>A date is written as precisely as it is known: <span class=\"date\">2024-05-03</span> a day, <span class=\"date\">2024-05</span> a month, <span class=\"date\">2024</span> a year, <span class=\"date\">~2024-05-03</span> only the page’s own date.</p>\n");
        to.Add($"<p class=\"note\">Read with {string.Join("; ", data.Versions)}.</p>\n");
    }

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("html/" + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
