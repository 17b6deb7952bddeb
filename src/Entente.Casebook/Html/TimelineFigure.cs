using Entente.Casebook.Views;
using Entente.Coding.Events;
using NodaTime;

namespace Entente.Casebook.Html;

/// <summary>All dated events on one axis: four lanes for the quad classes, a line as long as the date is uncertain, a sign for how the act is told.</summary>
internal static class TimelineFigure
{
    private const double Width = 960, Left = 104, Right = 950, RowHeight = 11, Top = 24;
    private const int MostRows = 16, LongestForAxis = 400;

    private static readonly (string Quad, string Name)[] Lanes =
        [("mc", "material cooperation"), ("vc", "verbal cooperation"), ("vx", "verbal conflict"), ("mx", "material conflict")];

    private readonly record struct Mark(EventData Event, double From, double To, bool IsAbout);

    public static void Write(Markup to, ReportData data)
    {
        var dated = data.Events.Where(e => e.Lead.Date is not null).ToList();
        if (dated.Count == 0)
        {
            to.AddRaw("<p class=\"none\">No event has a date.</p>\n");
            return;
        }

        var axis = Axis(dated);
        var lanes = Lanes.Select(lane => Pack(dated.Where(e => e.Quad == lane.Quad).Select(e => MarkOf(e, axis)))).ToList();
        var heights = lanes.ConvertAll(rows => Math.Max(2, rows.Count) * RowHeight + 14);
        var hidden = dated.Count - lanes.Sum(rows => rows.Sum(row => row.Count));
        var frame = new FigureFrame(
            "fig-timeline", "When it happened",
            $"{dated.Count} dated events from {DatePhrase.Short(dated[0].Lead.Date)} to {DatePhrase.Short(dated[^1].Lead.Date)} in four lanes: material and verbal cooperation above, verbal and material conflict below.",
            Width, Top + heights.Sum() + 26);
        frame.Write(to, svg => Draw(svg, axis, lanes, heights), caption => Caption(caption, dated.Count, hidden, data.Events.Count - dated.Count), table => Table(table, dated));
    }

    private static TimeAxis Axis(List<EventData> dated)
    {
        var days = dated.Select(e => (e.Lead.Date!.Start, e.Lead.Date.End)).ToList();
        var certain = days.Where(d => Period.DaysBetween(d.Start, d.End) <= LongestForAxis).ToList();
        return TimeAxis.Over(certain.Count > 0 ? certain : days, Left, Right);
    }

    private static Mark MarkOf(EventData e, TimeAxis axis)
    {
        var date = e.Lead.Date!;
        var (from, to) = (axis.X(date.Start), axis.X(date.End));
        return date.Basis is "published" or "inferred" ? new Mark(e, from - 12, to, IsAbout: true) : new Mark(e, from, to, IsAbout: false);
    }

    private static List<List<Mark>> Pack(IEnumerable<Mark> marks)
    {
        var rows = new List<List<Mark>>();
        foreach (var mark in marks.OrderBy(m => m.From).ThenBy(m => m.Event.Id, StringComparer.Ordinal))
        {
            var row = rows.Find(r => r[^1].To + 2 * Glyph.Radius + 2 <= mark.From);
            if (row is not null) row.Add(mark);
            else if (rows.Count < MostRows) rows.Add([mark]);
        }

        return rows;
    }

    private static void Draw(Markup svg, TimeAxis axis, List<List<List<Mark>>> lanes, List<double> heights)
    {
        var bottom = Top + heights.Sum();
        foreach (var tick in axis.Ticks())
        {
            svg.Add($"<line x1=\"{tick.X}\" y1=\"{Top}\" x2=\"{tick.X}\" y2=\"{bottom}\" class=\"{(tick.IsYear ? "grid year" : "grid")}\"/>");
            svg.Add($"<text x=\"{tick.X}\" y=\"{bottom + 16}\" class=\"{(tick.IsYear ? "tick year" : "tick")}\" text-anchor=\"middle\">{tick.Label}</text>\n");
        }

        foreach (var (before, after) in axis.Stretches.Zip(axis.Stretches.Skip(1)))
        {
            var x = (before.Right + after.Left) / 2;
            svg.Add($"<path d=\"M{x - 4} {bottom + 5}l4 -10M{x + 1} {bottom + 5}l4 -10\" class=\"break\"/><rect x=\"{x - 4}\" y=\"{Top}\" width=\"8\" height=\"{bottom - Top - 6}\" class=\"void\"/>\n");
        }

        var y = Top;
        for (var i = 0; i < lanes.Count; i++)
        {
            svg.Add($"<line x1=\"0\" y1=\"{y}\" x2=\"{Right}\" y2=\"{y}\" class=\"rule\"/>");
            var words = Lanes[i].Name.Split(' ');
            svg.Add($"<text x=\"0\" y=\"{y + 15}\" class=\"lane\">{words[0]}</text><text x=\"0\" y=\"{y + 29}\" class=\"lane\">{words[1]}</text>\n");
            for (var row = 0; row < lanes[i].Count; row++)
                foreach (var mark in lanes[i][row]) One(svg, mark, y + 13 + row * RowHeight);
            y += heights[i];
        }

        svg.Add($"<line x1=\"0\" y1=\"{bottom}\" x2=\"{Right}\" y2=\"{bottom}\" class=\"axis\"/>\n");
    }

    private static void One(Markup svg, Mark mark, double y)
    {
        var (e, from, to, isAbout) = mark;
        svg.Add($"<a href=\"#{e.Anchor}\" tabindex=\"-1\"><title>{e.Label}</title>");
        if (to - from > 1) svg.Add($"<line x1=\"{from}\" y1=\"{y}\" x2=\"{to}\" y2=\"{y}\" class=\"{(isAbout ? "about" : "span")} {e.Quad}\"/>");
        Glyph.Draw(svg, isAbout ? to : (from + to) / 2, y, e.Lead.Status, e.Quad);
        svg.AddRaw("</a>\n");
    }

    private static void Caption(Markup to, int dated, int hidden, int undated)
    {
        to.Add($"{dated} events by quad class. A line is as long as the date is uncertain; a dotted tail means that the text gives no date and only the page’s own is known. ");
        to.AddRaw("The axis is broken where nothing was told for long. ");
        if (hidden > 0) to.Add($"{hidden} of them found no room and stand in the record below only. ");
        if (undated > 0) to.Add($"{undated} events without any date are not drawn. ");
        to.AddRaw("<span class=\"key\">");
        foreach (var (status, name) in new[] { (EventStatus.Occurred, "told as done"), (EventStatus.Planned, "planned"), (EventStatus.Proposed, "proposed"), (EventStatus.Possible, "possible"), (EventStatus.Denied, "denied or not done") })
        {
            to.AddRaw("<span><svg viewBox=\"0 0 14 14\" aria-hidden=\"true\" focusable=\"false\">");
            Glyph.Draw(to, 7, 7, status, "ink");
            to.Add($"</svg> {name}</span> ");
        }

        foreach (var (quad, name) in Lanes) to.Add($"<span><svg viewBox=\"0 0 14 14\" aria-hidden=\"true\" focusable=\"false\"><circle cx=\"7\" cy=\"7\" r=\"5\" class=\"f {quad}\"/></svg> {name}</span> ");
        to.AddRaw("</span>");
    }

    private static void Table(Markup to, List<EventData> dated)
    {
        to.AddRaw("<table><thead><tr><th scope=\"col\">Month</th><th scope=\"col\">Material cooperation</th><th scope=\"col\">Verbal cooperation</th><th scope=\"col\">Verbal conflict</th><th scope=\"col\">Material conflict</th></tr></thead><tbody>\n");
        foreach (var month in dated.GroupBy(e => DyadSeries.Month(e.Lead.Date), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            to.Add($"<tr><th scope=\"row\">{month.Key}</th>");
            foreach (var (quad, _) in Lanes) to.Add($"<td>{month.Count(e => e.Quad == quad)}</td>");
            to.AddRaw("</tr>\n");
        }

        to.AddRaw("</tbody></table>\n");
    }
}
