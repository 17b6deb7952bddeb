namespace Entente.Casebook.Exchange;

/// <summary>Rows parted by tabs, without quoting: tabs, line breaks of any kind and control characters in a cell become spaces.</summary>
internal static class TabSeparated
{
    public static void Line(TextWriter output, IReadOnlyList<string?> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0) output.Write('\t');
            var cell = cells[i] ?? "";
            output.Write(cell.Any(IsBreak) ? string.Concat(cell.Replace("\r\n", " ", StringComparison.Ordinal).Select(c => IsBreak(c) ? ' ' : c)) : cell);
        }

        output.Write('\n');
    }

    /// <summary>The pairs of sides of an event, as the dyadic formats want them; those who act together are paired with each other, and where only one side is known, the other is empty.</summary>
    public static IEnumerable<(Coding.Events.Participant? Actor, Coding.Events.Participant? Recipient)> Dyads(Coding.Events.Report report)
    {
        if (report is { Symmetric: true, Recipients.Count: 0, Actors.Count: > 1 })
        {
            for (var i = 0; i < report.Actors.Count; i++)
                for (var k = i + 1; k < report.Actors.Count; k++) yield return (report.Actors[i], report.Actors[k]);
            yield break;
        }

        var actors = report.Actors.Cast<Coding.Events.Participant?>().DefaultIfEmpty(null);
        var recipients = report.Recipients.Cast<Coding.Events.Participant?>().DefaultIfEmpty(null).ToList();
        foreach (var actor in actors)
            foreach (var recipient in recipients) yield return (actor, recipient);
    }

    private static bool IsBreak(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';
}
