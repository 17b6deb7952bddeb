using System.Globalization;
using Entente.Coding.Events;

namespace Entente.Casebook.Html;

/// <summary>Where it happened: a circle for every place, as large as it has events; a ring where only the country is known.</summary>
internal static class MapFigure
{
    private const double Width = 960, MostHeight = 620, LeastSpan = 14, Padding = 0.08;
    private const int MostLabels = 28, MostEventsInTable = 6;

    private sealed record Spot(string Name, string? Country, double Latitude, double Longitude, bool IsCountry, IReadOnlyList<EventData> Events);

    /// <summary>An equirectangular map, true to scale at its middle latitude.</summary>
    private sealed record View(Outline.Window Window, double Scale, double Squeeze)
    {
        public double Height => (Window.North - Window.South) * Scale;

        public (double X, double Y) Project(double lon, double lat) => ((lon - Window.West) * Scale * Squeeze, (Window.North - lat) * Scale);
    }

    public static void Write(Markup to, ReportData data)
    {
        var spots = Spots(data.Events);
        var without = data.Events.Count(e => e.Lead.Place is null or { Latitude: null });
        if (spots.Count == 0)
        {
            to.AddRaw("<p class=\"none\">No event has a place with known coordinates.</p>\n");
            return;
        }

        var view = Fit(spots);
        var frame = new FigureFrame(
            "fig-map", "Where it happened",
            $"{spots.Count} places on a map. Most events: {string.Join(", ", spots.Take(5).Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Name} ({s.Events.Count})")))}.",
            Width, view.Height);
        frame.Write(to, svg => Draw(svg, view, spots), caption => Caption(caption, spots.Count, without), table => Table(table, spots));
    }

    private static List<Spot> Spots(IReadOnlyList<EventData> events) =>
        [.. events.Where(e => e.Lead.Place is { Latitude: not null, Longitude: not null }).GroupBy(e => (e.Lead.Place!.Name, e.Lead.Place.Country))
            .Select(g => (Place: g.First().Lead.Place!, Events: g.ToList()))
            .Select(s => new Spot(s.Place.Name, s.Place.Country, s.Place.Latitude!.Value, s.Place.Longitude!.Value, IsWide(s.Place), s.Events))
            .OrderByDescending(s => s.Events.Count).ThenBy(s => s.Name, StringComparer.Ordinal).ThenBy(s => s.Country, StringComparer.Ordinal)];

    private static bool IsWide(EventPlace place) => place.Kind is "country" or "region" or "sea" or "area" or "province" or "state";

    private static View Fit(List<Spot> spots)
    {
        var (west, east) = (spots.Min(s => s.Longitude), spots.Max(s => s.Longitude));
        var (south, north) = (spots.Min(s => s.Latitude), spots.Max(s => s.Latitude));
        (west, east) = Widen(west, east, LeastSpan * 1.6, -180, 180);
        (south, north) = Widen(south, north, LeastSpan, -60, 84);
        var squeeze = Math.Cos((south + north) / 2 * Math.PI / 180);
        // neither a tower nor a ribbon
        if ((north - south) / ((east - west) * squeeze) > MostHeight / Width) (west, east) = Widen(west, east, (north - south) / squeeze * Width / MostHeight, -180, 180, pad: false);
        else if ((north - south) / ((east - west) * squeeze) < 0.4) (south, north) = Widen(south, north, (east - west) * squeeze * 0.4, -60, 84, pad: false);
        return new View(new Outline.Window(west, south, east, north), Width / ((east - west) * squeeze), squeeze);
    }

    private static (double Low, double High) Widen(double low, double high, double least, double floor, double ceiling, bool pad = true)
    {
        var span = Math.Max(least, (high - low) * (pad ? 1 + 2 * Padding : 1));
        var middle = (low + high) / 2;
        (low, high) = (middle - span / 2, middle + span / 2);
        if (high - low >= ceiling - floor) return (floor, ceiling);
        var shift = low < floor ? floor - low : high > ceiling ? ceiling - high : 0;
        return (low + shift, high + shift);
    }

    private static void Draw(Markup svg, View view, List<Spot> spots)
    {
        var w = view.Window;
        svg.Add($"<clipPath id=\"map-edge\"><rect x=\"0\" y=\"0\" width=\"{Width}\" height=\"{view.Height}\"/></clipPath>\n<g clip-path=\"url(#map-edge)\">\n<rect x=\"0\" y=\"0\" width=\"{Width}\" height=\"{view.Height}\" class=\"water\"/>\n");
        svg.AddRaw($"<path d=\"{Outline.LandPath(w, view.Project)}\" class=\"land\"/>\n<path d=\"{Outline.BorderPath(w, view.Project)}\" class=\"border\"/>\n");
        Graticule(svg, view);
        foreach (var spot in spots) Circle(svg, view, spot);
        Labels(svg, view, spots);
        svg.AddRaw("</g>\n");
    }

    private static void Graticule(Markup svg, View view)
    {
        var w = view.Window;
        var step = (w.East - w.West) switch { > 150 => 30, > 70 => 15, > 30 => 10, > 14 => 5, _ => 2 };
        for (var lon = (int)Math.Ceiling(w.West / step) * step; lon <= w.East; lon += step)
        {
            var (x, _) = view.Project(lon, 0);
            svg.Add($"<line x1=\"{x}\" y1=\"0\" x2=\"{x}\" y2=\"{view.Height}\" class=\"graticule\"/><text x=\"{x + 3}\" y=\"{view.Height - 5}\" class=\"degree\">{Math.Abs(lon)}°{(lon < 0 ? " W" : lon > 0 ? " E" : "")}</text>\n");
        }

        for (var lat = (int)Math.Ceiling(w.South / step) * step; lat <= w.North; lat += step)
        {
            var (_, y) = view.Project(0, lat);
            svg.Add($"<line x1=\"0\" y1=\"{y}\" x2=\"{Width}\" y2=\"{y}\" class=\"graticule\"/><text x=\"4\" y=\"{y - 3}\" class=\"degree\">{Math.Abs(lat)}°{(lat < 0 ? " S" : lat > 0 ? " N" : "")}</text>\n");
        }
    }

    private static double Size(Spot spot) => 3 + 2.2 * Math.Sqrt(spot.Events.Count);

    private static void Circle(Markup svg, View view, Spot spot)
    {
        var (x, y) = view.Project(spot.Longitude, spot.Latitude);
        svg.Add($"<a href=\"#{spot.Events[0].Anchor}\" tabindex=\"-1\"><title>{spot.Name}: {spot.Events.Count} events</title><circle cx=\"{x}\" cy=\"{y}\" r=\"{Size(spot)}\" class=\"{(spot.IsCountry ? "spot wide" : "spot")}\"/></a>\n");
    }

    /// <summary>Names the places with most events, each where no other name and no other circle stands.</summary>
    private static void Labels(Markup svg, View view, List<Spot> spots)
    {
        var taken = spots.ConvertAll(s => Box(view, s));
        var written = 0;
        foreach (var spot in spots)
        {
            if (written == MostLabels) break;
            var (x, y) = view.Project(spot.Longitude, spot.Latitude);
            var (length, r) = (spot.Name.Length * 6.4, Size(spot) + 3);
            foreach (var (left, baseline, anchor) in new[] { (x + r, y + 4, "start"), (x - r - length, y + 4, "end"), (x - length / 2, y - r - 2, "middle"), (x - length / 2, y + r + 10, "middle") })
            {
                var box = (Left: left, Top: baseline - 11, Right: left + length, Bottom: baseline + 3);
                if (box.Left < 2 || box.Right > Width - 2 || box.Top < 2 || box.Bottom > view.Height - 2) continue;
                if (taken.Exists(t => t.Left < box.Right && box.Left < t.Right && t.Top < box.Bottom && box.Top < t.Bottom)) continue;
                taken.Add(box);
                svg.Add($"<text x=\"{(anchor == "start" ? left : anchor == "end" ? left + length : left + length / 2)}\" y=\"{baseline}\" text-anchor=\"{anchor}\" class=\"place\">{spot.Name}</text>\n");
                written++;
                break;
            }
        }
    }

    private static (double Left, double Top, double Right, double Bottom) Box(View view, Spot spot)
    {
        var ((x, y), r) = (view.Project(spot.Longitude, spot.Latitude), Size(spot));
        return (x - r, y - r, x + r, y + r);
    }

    private static void Caption(Markup to, int places, int without)
    {
        to.Add($"{places} places, each circle as large as its number of events; a ring where no more than the country or region is known (it stands at its middle). ");
        if (without > 0) to.Add($"{without} events have no place with known coordinates. ");
        to.AddRaw("Coasts and borders: Natural Earth 1:110 million, public domain; they take no side in disputes.");
    }

    private static void Table(Markup to, List<Spot> spots)
    {
        to.AddRaw("<table><thead><tr><th scope=\"col\">Place</th><th scope=\"col\">Country</th><th scope=\"col\">Latitude</th><th scope=\"col\">Longitude</th><th scope=\"col\">Events</th></tr></thead><tbody>\n");
        foreach (var s in spots)
        {
            to.Add($"<tr><th scope=\"row\">{s.Name}</th><td>{s.Country}</td><td>{s.Latitude}</td><td>{s.Longitude}</td><td>{s.Events.Count}: ");
            foreach (var e in s.Events.Take(MostEventsInTable)) to.Add($"<a href=\"#{e.Anchor}\">{e.Kind}</a> ");
            to.AddRaw(s.Events.Count > MostEventsInTable ? "…</td></tr>\n" : "</td></tr>\n");
        }

        to.AddRaw("</tbody></table>\n");
    }
}
