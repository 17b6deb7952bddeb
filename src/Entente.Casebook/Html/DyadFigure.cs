using System.Globalization;

namespace Entente.Casebook.Html;

/// <summary>Two countries month by month: how many acts each way, and the sum of their Goldstein scores.</summary>
internal static class DyadFigure
{
    private const double Width = 960, Left = 60, Right = 950, CountTop = 16, CountHeight = 110, ScoreTop = 150, ScoreHeight = 90, Bottom = 262;

    public static void Write(Markup to, ReportData data, DyadSeries dyad, int number)
    {
        var (a, b) = (data.State(dyad.A), data.State(dyad.B));
        var frame = new FigureFrame(
            "fig-dyad-" + number.ToString(CultureInfo.InvariantCulture), $"{a} and {b}, month by month",
            $"{dyad.Events} events told as done between {a} and {b}, from {dyad.Months[0].Month} to {dyad.Months[^1].Month}. Bars above count events, bars below sum their Goldstein scores.",
            Width, Bottom);
        frame.Write(to, svg => Draw(svg, dyad, a, b), caption => Caption(caption, dyad, a, b), table => Table(table, dyad, a, b));
    }

    private static void Draw(Markup svg, DyadSeries dyad, string a, string b)
    {
        var most = Math.Max(1, dyad.Months.Max(m => Math.Max(m.Together.Count, Math.Max(m.AToB.Count, m.BToA.Count))));
        var strongest = Math.Max(1m, dyad.Months.Max(m => Math.Abs(m.Score)));
        var slot = Math.Min(150, (Right - Left) / dyad.Months.Count);
        Axes(svg, most, strongest);
        for (var i = 0; i < dyad.Months.Count; i++)
        {
            var (month, x) = (dyad.Months[i], Left + i * slot);
            if (i > 0 && !AreNeighbours(dyad.Months[i - 1].Month, month.Month)) svg.Add($"<path d=\"M{x - 2} {CountTop + CountHeight + 4}l4 -8M{x + 2} {CountTop + CountHeight + 4}l4 -8\" class=\"break\"/>");
            Counts(svg, month, x, slot, most, a, b);
            Score(svg, month, x, slot, strongest);
            if (slot >= 34 || i == 0 || dyad.Months[i - 1].Month[..4] != month.Month[..4])
                svg.Add($"<text x=\"{x + slot / 2}\" y=\"{Bottom - 6}\" class=\"tick\" text-anchor=\"middle\">{(slot >= 48 ? month.Month : slot >= 34 && month.Month.Length == 7 ? month.Month[2..] : month.Month[..4])}</text>\n");
        }
    }

    private static void Axes(Markup svg, int most, decimal strongest)
    {
        foreach (var value in new[] { most, most / 2 }.Where(v => v == most || (v > 0 && most % 2 == 0)).Distinct())
        {
            var y = CountTop + CountHeight - CountHeight * value / most;
            svg.Add($"<line x1=\"{Left}\" y1=\"{y}\" x2=\"{Right}\" y2=\"{y}\" class=\"grid\"/><text x=\"{Left - 6}\" y=\"{y + 4}\" class=\"tick\" text-anchor=\"end\">{value}</text>\n");
        }

        svg.Add($"<line x1=\"{Left}\" y1=\"{CountTop + CountHeight}\" x2=\"{Right}\" y2=\"{CountTop + CountHeight}\" class=\"axis\"/><text x=\"0\" y=\"11\" class=\"lane\">events</text>\n");
        var zero = ScoreTop + ScoreHeight / 2;
        svg.Add($"<line x1=\"{Left}\" y1=\"{zero}\" x2=\"{Right}\" y2=\"{zero}\" class=\"axis\"/><text x=\"0\" y=\"{ScoreTop - 4}\" class=\"lane\">Goldstein</text>");
        svg.Add($"<text x=\"{Left - 6}\" y=\"{ScoreTop + 10}\" class=\"tick\" text-anchor=\"end\">+{strongest}</text><text x=\"{Left - 6}\" y=\"{ScoreTop + ScoreHeight}\" class=\"tick\" text-anchor=\"end\">−{strongest}</text>\n");
    }

    private static void Counts(Markup svg, DyadSeries.Cell month, double x, double slot, int most, string a, string b)
    {
        var width = Math.Min(24, slot * 0.26);
        var start = x + slot / 2 - width * 1.5;
        foreach (var (events, style, words) in new[] { (month.AToB, "da", $"{a} → {b}"), (month.BToA, "db", $"{b} → {a}"), (month.Together, "dt", "together") })
        {
            if (events.Count > 0)
            {
                var height = CountHeight * events.Count / most;
                svg.Add($"<a href=\"#{events[0].Anchor}\" tabindex=\"-1\"><title>{month.Month}, {words}: {events.Count}</title><rect x=\"{start + 0.5}\" y=\"{CountTop + CountHeight - height}\" width=\"{width - 1}\" height=\"{height}\" class=\"{style}\"/></a>\n");
            }

            start += width;
        }
    }

    private static void Score(Markup svg, DyadSeries.Cell month, double x, double slot, decimal strongest)
    {
        var (zero, width) = (ScoreTop + ScoreHeight / 2, Math.Min(48, slot * 0.6));
        var height = (double)(Math.Abs(month.Score) / strongest) * (ScoreHeight / 2 - 2);
        if (height < 0.1) return;
        svg.Add($"<rect x=\"{x + slot / 2 - width / 2}\" y=\"{(month.Score > 0 ? zero - height : zero)}\" width=\"{width}\" height=\"{height}\" class=\"f {(month.Score > 0 ? "mc" : "mx")}\"><title>{month.Month}: Goldstein sum {month.Score}</title></rect>\n");
    }

    private static void Caption(Markup to, DyadSeries dyad, string a, string b)
    {
        to.Add($"{dyad.Events} events told as done; {dyad.NotDone} more are told as planned, proposed, possible, denied or not done and are not drawn. Only months with events are drawn; a double stroke marks months left out. ");
        to.Add($"<span class=\"key\"><span><svg viewBox=\"0 0 14 14\" aria-hidden=\"true\" focusable=\"false\"><rect x=\"2\" y=\"2\" width=\"10\" height=\"10\" class=\"da\"/></svg> {a} → {b}</span> ");
        to.Add($"<span><svg viewBox=\"0 0 14 14\" aria-hidden=\"true\" focusable=\"false\"><rect x=\"2\" y=\"2\" width=\"10\" height=\"10\" class=\"db\"/></svg> {b} → {a}</span> ");
        to.AddRaw("<span><svg viewBox=\"0 0 14 14\" aria-hidden=\"true\" focusable=\"false\"><rect x=\"2\" y=\"2\" width=\"10\" height=\"10\" class=\"dt\"/></svg> together</span></span>");
    }

    private static void Table(Markup to, DyadSeries dyad, string a, string b)
    {
        to.Add($"<table><thead><tr><th scope=\"col\">Month</th><th scope=\"col\">{a} → {b}</th><th scope=\"col\">{b} → {a}</th><th scope=\"col\">Together</th><th scope=\"col\">Goldstein sum</th></tr></thead><tbody>\n");
        foreach (var m in dyad.Months) to.Add($"<tr><th scope=\"row\">{m.Month}</th><td>{m.AToB.Count}</td><td>{m.BToA.Count}</td><td>{m.Together.Count}</td><td>{m.Score}</td></tr>\n");
        to.AddRaw("</tbody></table>\n");
    }

    private static bool AreNeighbours(string a, string b)
    {
        if (a.Length != 7 || b.Length != 7) return true;
        static int Number(string month) => int.Parse(month.AsSpan(0, 4), CultureInfo.InvariantCulture) * 12 + int.Parse(month.AsSpan(5, 2), CultureInfo.InvariantCulture);
        return Number(b) - Number(a) == 1;
    }
}
