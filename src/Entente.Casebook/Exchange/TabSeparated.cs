namespace Entente.Casebook.Exchange;

/// <summary>Rows parted by tabs, without quoting: tabs and line breaks in a cell become spaces.</summary>
internal static class TabSeparated
{
    public static void Line(TextWriter output, IReadOnlyList<string?> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0) output.Write('\t');
            var cell = cells[i] ?? "";
            output.Write(cell.AsSpan().ContainsAny("\t\r\n") ? cell.Replace('\t', ' ').ReplaceLineEndings(" ") : cell);
        }

        output.Write('\n');
    }

    /// <summary>The pairs of sides of an event, as the dyadic formats want them; one with an empty side where only one is known.</summary>
    public static IEnumerable<(Coding.Events.Participant? Actor, Coding.Events.Participant? Recipient)> Dyads(Coding.Events.Report report)
    {
        var actors = report.Actors.Cast<Coding.Events.Participant?>().DefaultIfEmpty(null);
        var recipients = report.Recipients.Cast<Coding.Events.Participant?>().DefaultIfEmpty(null).ToList();
        foreach (var actor in actors)
            foreach (var recipient in recipients) yield return (actor, recipient);
    }
}
