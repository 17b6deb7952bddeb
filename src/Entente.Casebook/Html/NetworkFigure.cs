using Entente.Casebook.Views;
using Entente.Coding.Events;

namespace Entente.Casebook.Html;

/// <summary>Who acts with whom: people and bodies on a circle, in order of their countries; a chord for every pair, as thick as they have events.</summary>
internal static class NetworkFigure
{
    private const int MostActors = 24, MostInTable = 40;
    private const double Width = 820, Height = 720, CentreX = Width / 2, CentreY = Height / 2, Radius = 205, GroupGap = 0.5;

    private sealed record Actor(string Name, string Group, int Events);

    private sealed record Chord(string A, string B, int Cooperation, int Conflict)
    {
        public int Events => Cooperation + Conflict;

        public string Style => Cooperation > Conflict ? "mc" : Conflict > Cooperation ? "mx" : "ink";
    }

    public static void Write(Markup to, ReportData data)
    {
        var (actors, chords) = Build(data);
        var shown = actors.OrderByDescending(a => a.Events).ThenBy(a => a.Name, StringComparer.Ordinal).Take(MostActors).ToList();
        var names = shown.Select(a => a.Name).ToHashSet(StringComparer.Ordinal);
        var drawn = chords.Where(c => names.Contains(c.A) && names.Contains(c.B)).ToList();
        if (drawn.Count == 0)
        {
            to.AddRaw("<p class=\"none\">No event told as done has two sides.</p>\n");
            return;
        }

        shown.RemoveAll(a => !drawn.Exists(c => c.A == a.Name || c.B == a.Name));
        var frame = new FigureFrame(
            "fig-network", "Who acts with whom",
            $"{shown.Count} people, bodies and states on a circle, joined by {drawn.Count} chords. The thickest joins {drawn[0].A} and {drawn[0].B} with {drawn[0].Events} events.",
            Width, Height);
        frame.Write(to, svg => Draw(svg, shown, drawn, data), caption => Caption(caption, shown.Count, actors.Count), table => Table(table, chords));
    }

    private static (List<Actor> Actors, List<Chord> Chords) Build(ReportData data)
    {
        var (actors, pairs) = (new Dictionary<string, (string Group, int Events)>(StringComparer.Ordinal), new Dictionary<(string, string), (int Cooperation, int Conflict)>());
        foreach (var e in data.Events.Where(e => e.HasOccurred && e.Lead.Actors.Count > 0 && e.Lead.Recipients.Count > 0))
        {
            var sides = new HashSet<(string, string)>();
            foreach (var actor in e.Lead.Actors)
            {
                foreach (var recipient in e.Lead.Recipients)
                {
                    var (a, b) = (Name(actor), Name(recipient));
                    if (a != b) sides.Add(string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a));
                }
            }

            foreach (var who in e.Lead.Actors.Concat(e.Lead.Recipients).DistinctBy(Name))
                actors[Name(who)] = (who.Country ?? "", actors.GetValueOrDefault(Name(who)).Events + 1);
            foreach (var pair in sides)
            {
                var (cooperation, conflict) = pairs.GetValueOrDefault(pair);
                pairs[pair] = e.IsCooperation ? (cooperation + 1, conflict) : (cooperation, conflict + 1);
            }
        }

        return (
            [.. actors.Select(a => new Actor(a.Key, a.Value.Group, a.Value.Events))],
            [.. pairs.Select(p => new Chord(p.Key.Item1, p.Key.Item2, p.Value.Cooperation, p.Value.Conflict))
                .OrderByDescending(c => c.Events).ThenBy(c => c.A, StringComparer.Ordinal).ThenBy(c => c.B, StringComparer.Ordinal)]);
    }

    private static string Name(Participant who) => who.Name ?? who.Text;

    private static void Draw(Markup svg, List<Actor> actors, List<Chord> chords, ReportData data)
    {
        var groups = actors.GroupBy(a => a.Group, StringComparer.Ordinal).OrderByDescending(g => g.Sum(a => a.Events)).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        var step = 2 * Math.PI / (actors.Count + groups.Count * GroupGap);
        var angles = new Dictionary<string, double>(StringComparer.Ordinal);
        var arcs = new List<(string Group, double From, double To)>();
        var angle = -Math.PI / 2;
        foreach (var group in groups)
        {
            var from = angle;
            foreach (var actor in group.OrderByDescending(a => a.Events).ThenBy(a => a.Name, StringComparer.Ordinal))
            {
                angles[actor.Name] = angle;
                angle += step;
            }

            arcs.Add((group.Key, from, angle - step));
            angle += step * GroupGap;
        }

        foreach (var chord in chords.AsEnumerable().Reverse()) Line(svg, chord, angles);
        foreach (var (group, from, to) in arcs) Arc(svg, data.State(group), from, to, step);
        foreach (var actor in actors) Label(svg, actor, data.State(actor.Group) == actor.Name, angles[actor.Name]);
    }

    private static void Line(Markup svg, Chord chord, Dictionary<string, double> angles)
    {
        var (x1, y1) = Point(angles[chord.A], Radius);
        var (x2, y2) = Point(angles[chord.B], Radius);
        // chords of neighbours bend inwards, those across run near the centre
        var (cx, cy) = (CentreX + (x1 + x2 - 2 * CentreX) * 0.22, CentreY + (y1 + y2 - 2 * CentreY) * 0.22);
        svg.Add($"<path d=\"M{x1} {y1}Q{cx} {cy} {x2} {y2}\" stroke-width=\"{1 + 1.6 * Math.Log2(chord.Events)}\" class=\"chord {chord.Style}\"><title>{chord.A} and {chord.B}: {chord.Cooperation} cooperation, {chord.Conflict} conflict</title></path>\n");
    }

    private static void Arc(Markup svg, string name, double from, double to, double step)
    {
        var (x1, y1) = Point(from - step * 0.35, Radius + 10);
        var (x2, y2) = Point(to + step * 0.35, Radius + 10);
        var large = to - from + step * 0.7 > Math.PI ? 1 : 0;
        svg.Add($"<path d=\"M{x1} {y1}A{Radius + 10} {Radius + 10} 0 {large} 1 {x2} {y2}\" class=\"arc\"><title>{(name.Length == 0 ? "of no stated country" : name)}</title></path>\n");
    }

    private static void Label(Markup svg, Actor actor, bool isState, double angle)
    {
        var (x, y) = Point(angle, Radius);
        svg.Add($"<circle cx=\"{x}\" cy=\"{y}\" r=\"{2.5 + 1.2 * Math.Log2(actor.Events)}\" class=\"node\"><title>{actor.Name}: {actor.Events} events</title></circle>");
        var (tx, ty) = Point(angle, Radius + 18);
        var degrees = angle * 180 / Math.PI;
        var left = Math.Cos(angle) < -0.001;
        var text = actor.Name.Length > 26 ? actor.Name[..25].TrimEnd() + "…" : actor.Name;
        var code = actor.Group.Length > 0 && !isState ? $" · {actor.Group}" : "";
        svg.Add($"<text transform=\"translate({tx} {ty}) rotate({(left ? degrees + 180 : degrees)})\" dy=\"4\" text-anchor=\"{(left ? "end" : "start")}\" class=\"name\">{text}<tspan class=\"tick\">{code}</tspan></text>\n");
    }

    private static (double X, double Y) Point(double angle, double radius) => (CentreX + radius * Math.Cos(angle), CentreY + radius * Math.Sin(angle));

    private static void Caption(Markup to, int shown, int all)
    {
        to.Add($"The {shown} of {all} people, bodies and states with most events told as done, in order of their countries. A chord is as thick as two have events.");
        to.AddRaw("<span class=\"key\"><span><svg viewBox=\"0 0 14 14\" aria-hidden=\"true\" focusable=\"false\"><path d=\"M1 7H13\" stroke-width=\"3\" class=\"chord mc\"/></svg> mostly cooperation</span> <span><svg viewBox=\"0 0 14 14\" aria-hidden=\"true\" focusable=\"false\"><path d=\"M1 7H13\" stroke-width=\"3\" class=\"chord mx\"/></svg> mostly conflict</span> <span><svg viewBox=\"0 0 14 14\" aria-hidden=\"true\" focusable=\"false\"><path d=\"M1 7H13\" stroke-width=\"3\" class=\"chord ink\"/></svg> as much of both</span></span>");
    }

    private static void Table(Markup to, List<Chord> chords)
    {
        to.AddRaw("<table><thead><tr><th scope=\"col\">Between</th><th scope=\"col\">and</th><th scope=\"col\">Cooperation</th><th scope=\"col\">Conflict</th></tr></thead><tbody>\n");
        foreach (var c in chords.Take(MostInTable)) to.Add($"<tr><th scope=\"row\">{c.A}</th><td>{c.B}</td><td>{c.Cooperation}</td><td>{c.Conflict}</td></tr>\n");
        to.AddRaw("</tbody></table>\n");
        if (chords.Count > MostInTable) to.Add($"<p class=\"none\">{chords.Count - MostInTable} further pairs are left out.</p>\n");
    }
}
