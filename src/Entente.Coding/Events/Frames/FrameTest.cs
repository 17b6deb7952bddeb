namespace Entente.Coding.Events.Frames;

/// <summary>A condition: at least one alternative holds, or, where negated, none does.</summary>
/// <param name="Negated">Whether the condition is turned round.</param>
/// <param name="Alternatives">Path and value; an empty path makes the value a flag or a preposition.</param>
internal sealed record FrameTest(bool Negated, (string Path, string Value)[] Alternatives)
{
    /// <summary>Positive conditions on named words weigh most.</summary>
    public int Weight => Negated ? 0 : Alternatives[0].Path.Length > 0 ? 3 : 1;

    /// <summary>Reads <c>!obj:@troops|soldier&amp;support</c>.</summary>
    /// <param name="text">Conditions parted by <c>&amp;</c>, alternatives by <c>|</c>; an alternative without a path takes the path before it.</param>
    public static FrameTest[] Parse(string text) => text.Length == 0
        ? []
        : [.. text.Split('&').Select(ParseOne)];

    private static FrameTest ParseOne(string text)
    {
        var negated = text.StartsWith('!');
        var path = "";
        var alternatives = new List<(string, string)>();
        foreach (var raw in (negated ? text[1..] : text).Split('|'))
        {
            var part = raw.TrimStart('!');
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) path = part[..colon];
            alternatives.Add((path, part[(colon + 1)..]));
        }

        return new FrameTest(negated, [.. alternatives]);
    }
}
