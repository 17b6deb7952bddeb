using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Entente.Cli.Rendering;

/// <summary>Rows under headings: a table on a terminal, aligned lines in a pipe.</summary>
internal sealed class Listing(params string[] headings)
{
    private const int PlainQuote = 160;
    private readonly List<Cell[]> rows = [];

    public bool IsEmpty => rows.Count == 0;

    public void Add(params Cell[] cells) => rows.Add(cells);

    public void Print(Terminal terminal)
    {
        if (rows.Count == 0) return;
        if (terminal.IsRich) PrintTable(terminal);
        else PrintLines(terminal.Out);
    }

    /// <summary>Says that a limit left something out: below what a person reads, beside what a program reads.</summary>
    public static void TellRest(Terminal terminal, bool json, string which, int shown, int total, string what)
    {
        if (total > shown)
            (json ? terminal.Error : terminal.Out).WriteLine(string.Create(CultureInfo.InvariantCulture, $"{which} {shown:#,0} of {total:#,0} {what}; --limit 0 shows all."));
    }

    private void PrintLines(TextWriter output)
    {
        var widths = new int[headings.Length];
        for (var c = 0; c < widths.Length; c++) widths[c] = Math.Max(Width(headings[c]), rows.Max(row => Width(row[c].Text)));
        Line(output, headings, widths);
        foreach (var row in rows) Line(output, [.. row.Select(cell => cell.Text)], widths);
    }

    private static void Line(TextWriter output, string[] cells, int[] widths)
    {
        var line = new StringBuilder();
        for (var c = 0; c < cells.Length; c++)
        {
            if (c > 0) line.Append("  ");
            var text = OneLine(cells[c]);
            line.Append(c == cells.Length - 1 ? Cut(text, PlainQuote) : text);
            if (c < cells.Length - 1) line.Append(' ', widths[c] - Width(text));
        }

        output.WriteLine(line.ToString().TrimEnd());
    }

    private void PrintTable(Terminal terminal)
    {
        var table = new Table().Border(TableBorder.Simple).Expand();
        for (var c = 0; c < headings.Length; c++)
        {
            var column = new TableColumn(Markup.Escape(headings[c]));
            if (c is 0) column.NoWrap();
            table.AddColumn(column);
        }

        foreach (var row in rows) table.AddRow(row.Select(cell => new Markup(Markup.Escape(OneLine(cell.Text)), Styles.Of(cell.Tone))));
        Styles.Console(terminal).Write(table);
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    public static string Cut(string text, int width)
    {
        if (text.Length <= width) return text;
        var info = new StringInfo(text);
        return info.LengthInTextElements <= width ? text : info.SubstringByTextElements(0, width - 1) + "…";
    }

    private static int Width(string text) => Ascii.IsValid(text) && !text.Contains('\r', StringComparison.Ordinal) ? text.Length : new StringInfo(text).LengthInTextElements;
}
