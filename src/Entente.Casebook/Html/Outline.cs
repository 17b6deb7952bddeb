using System.Globalization;
using System.Reflection;
using System.Text;

namespace Entente.Casebook.Html;

/// <summary>Coasts and borders (<c>data/map</c>, Natural Earth, public domain), cut to what a map shows.</summary>
internal static class Outline
{
    private static readonly Lazy<List<(double Lon, double Lat)[]>> Land = new(() => Read("map/land.txt"));
    private static readonly Lazy<List<(double Lon, double Lat)[]>> Borders = new(() => Read("map/borders.txt"));

    /// <summary>The window of a map in degrees, ends included.</summary>
    public readonly record struct Window(double West, double South, double East, double North);

    /// <summary>The land inside a window as the data of an SVG path.</summary>
    public static string LandPath(Window window, Func<double, double, (double X, double Y)> project)
    {
        // cut a little outside, so that no edge of the cut is drawn as a coast
        var wide = new Window(window.West - 2, window.South - 2, window.East + 2, window.North + 2);
        var path = new StringBuilder();
        foreach (var ring in Land.Value)
        {
            var cut = Clip(ring, wide);
            if (cut.Count >= 3) Append(path, cut, project, closed: true);
        }

        return path.ToString();
    }

    /// <summary>The borders inside a window as the data of an SVG path.</summary>
    public static string BorderPath(Window window, Func<double, double, (double X, double Y)> project)
    {
        var path = new StringBuilder();
        foreach (var line in Borders.Value)
        {
            var run = new List<(double, double)>();
            for (var i = 0; i < line.Length; i++)
            {
                // a point is drawn with its neighbours, so that lines reach the edge
                var near = IsInside(line[i], window) || (i > 0 && IsInside(line[i - 1], window)) || (i + 1 < line.Length && IsInside(line[i + 1], window));
                if (near) run.Add(line[i]);
                if ((!near || i == line.Length - 1) && run.Count > 1) Append(path, run, project, closed: false);
                if (!near) run.Clear();
            }
        }

        return path.ToString();
    }

    private static void Append(StringBuilder path, List<(double Lon, double Lat)> points, Func<double, double, (double X, double Y)> project, bool closed)
    {
        for (var i = 0; i < points.Count; i++)
        {
            var (x, y) = project(points[i].Lon, points[i].Lat);
            path.Append(i == 0 ? 'M' : 'L').Append(Markup.Number(x)).Append(' ').Append(Markup.Number(y));
        }

        if (closed) path.Append('Z');
    }

    private static bool IsInside((double Lon, double Lat) p, Window w) => p.Lon >= w.West && p.Lon <= w.East && p.Lat >= w.South && p.Lat <= w.North;

    /// <summary>Cuts a ring at the four edges of a window (Sutherland and Hodgman, 1974).</summary>
    private static List<(double Lon, double Lat)> Clip((double Lon, double Lat)[] ring, Window w)
    {
        var points = ring.ToList();
        points = Edge(points, p => p.Lon - w.West);
        points = Edge(points, p => w.East - p.Lon);
        points = Edge(points, p => p.Lat - w.South);
        return Edge(points, p => w.North - p.Lat);
    }

    private static List<(double Lon, double Lat)> Edge(List<(double Lon, double Lat)> points, Func<(double Lon, double Lat), double> inside)
    {
        var kept = new List<(double, double)>();
        for (var i = 0; i < points.Count; i++)
        {
            var (a, b) = (points[i], points[(i + 1) % points.Count]);
            var (da, db) = (inside(a), inside(b));
            if (da >= 0) kept.Add(a);
            if (da >= 0 != db >= 0)
            {
                var t = da / (da - db);
                kept.Add((a.Lon + (b.Lon - a.Lon) * t, a.Lat + (b.Lat - a.Lat) * t));
            }
        }

        return kept;
    }

    private static List<(double, double)[]> Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        var lines = new List<(double, double)[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var numbers = line.Split(' ').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
            var (points, lon, lat) = (new (double, double)[numbers.Length / 2], 0, 0);
            for (var i = 0; i < points.Length; i++)
            {
                (lon, lat) = (lon + numbers[2 * i], lat + numbers[2 * i + 1]);
                points[i] = (lon / 10.0, lat / 10.0);
            }

            lines.Add(points);
        }

        return lines;
    }
}
