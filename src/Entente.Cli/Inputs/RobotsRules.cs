using System.Globalization;

namespace Entente.Cli.Inputs;

/// <summary>The rules of a robots.txt for one program, after RFC 9309: the longest rule that fits decides, and allowing wins a tie.</summary>
internal sealed class RobotsRules
{
    private const int LongestFile = 512_000;
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(60);
    private readonly List<(string Pattern, bool Allow)> rules = [];

    /// <summary>Rules that allow everything.</summary>
    public static RobotsRules None { get; } = new();

    /// <summary>The pause that the site asks for between two requests, at most a minute.</summary>
    public TimeSpan Delay { get; private set; }

    /// <summary>Reads the group for the program, or the one for all where there is none.</summary>
    /// <param name="text">The file; what lies beyond 500 kB is not looked at.</param>
    /// <param name="program">Product token of the program, in small letters.</param>
    public static RobotsRules Parse(string text, string program)
    {
        var (own, all) = (new RobotsRules(), new RobotsRules());
        var (ownSeen, naming) = (false, false);
        var into = new List<RobotsRules>();
        foreach (var raw in text.AsSpan(0, Math.Min(text.Length, LongestFile)).EnumerateLines())
        {
            var line = raw;
            if (line.IndexOf('#') is >= 0 and var comment) line = line[..comment];
            var colon = line.IndexOf(':');
            if (colon < 0) continue;
            var (key, value) = (line[..colon].Trim().ToString().ToLowerInvariant(), line[(colon + 1)..].Trim().ToString());
            if (key == "user-agent")
            {
                if (!naming) into.Clear();
                naming = true;
                if (value == "*") into.Add(all);
                else if (value.StartsWith(program, StringComparison.OrdinalIgnoreCase)) { into.Add(own); ownSeen = true; }
                continue;
            }

            naming = false;
            foreach (var group in into) group.Add(key, value);
        }

        return ownSeen ? own : all;
    }

    /// <summary>Whether a path with its query may be fetched.</summary>
    public bool Allows(string path)
    {
        var (longest, allowed) = (-1, true);
        foreach (var (pattern, allow) in rules)
        {
            if (pattern.Length < longest || (pattern.Length == longest && !allow) || !Fits(pattern, path)) continue;
            (longest, allowed) = (pattern.Length, allow);
        }

        return allowed;
    }

    private void Add(string key, string value)
    {
        if (key is "allow" or "disallow" && value.Length > 0) rules.Add((value, key == "allow"));
        else if (key is "crawl-delay" && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
            Delay = TimeSpan.FromSeconds(Math.Min(seconds, LongestDelay.TotalSeconds));
    }

    /// <summary>Whether a pattern with <c>*</c> for anything and <c>$</c> for the end fits the beginning of the path; in time of length times length at most.</summary>
    private static bool Fits(string pattern, string path)
    {
        var anchored = pattern.EndsWith('$');
        var parts = (anchored ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            var last = anchored && i == parts.Length - 1;
            var found = last ? (path.Length - parts[i].Length >= at && path.EndsWith(parts[i], StringComparison.Ordinal) ? path.Length - parts[i].Length : -1) : path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + parts[i].Length;
        }

        return !anchored || at == path.Length;
    }
}
