using System.Text;
using Entente.Pages.Fields;

namespace Entente.Pages;

/// <summary>Joins the broken lines of a PDF's text to paragraphs.</summary>
internal static class PdfLines
{
    /// <summary>A line that reaches near the right edge and does not end a sentence goes on in the next; hyphens at line ends are undone; page numbers go.</summary>
    public static string Join(string text)
    {
        var lines = text.Split('\n').Select(l => TextTools.Squeeze(l.AsSpan())).ToList();
        var widths = lines.Where(l => l.Length > 0).Select(l => l.Length).Order().ToList();
        var width = widths.Count == 0 ? 0 : widths[widths.Count * 3 / 4];
        var built = new StringBuilder(text.Length);
        var open = false;
        foreach (var line in lines)
        {
            if (line.Length == 0 || IsPageNumber(line)) { if (open && line.Length == 0) { built.Append("\n\n"); open = false; } continue; }
            if (open)
            {
                if (built[^1] == '-' && char.IsLower(line[0])) built.Length--;
                else built.Append(' ');
            }

            built.Append(line);
            open = line.Length > width * 0.75 && !(TextTools.EndsSentence(line) && line.Length < width * 0.9);
            if (!open) built.Append('\n');
        }

        return built.ToString();
    }

    private static bool IsPageNumber(string line) => line.Length <= 12 && TextTools.CountLetters(line) is > 0 and <= 4 && line.All(c => char.IsDigit(c) || c is ' ' or '-' or '–' or '/');
}
