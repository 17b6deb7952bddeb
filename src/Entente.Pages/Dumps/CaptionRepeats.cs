using Entente.Pages.Fields;

namespace Entente.Pages.Dumps;

/// <summary>Finds captions that only repeat a sentence of the body: read twice, one event would become two.</summary>
internal static class CaptionRepeats
{
    public static void Mark(List<DumpLine> lines)
    {
        string? body = null;
        foreach (var line in lines)
        {
            if (line.Role != LineRole.Caption) continue;
            body ??= string.Concat(lines.Where(l => l.Role is LineRole.Paragraph or LineRole.Lead or LineRole.Title or LineRole.ListItem).Select(l => TextTools.Key(l.Text)));
            line.RepeatsBody = Repeats(line.Text, body);
        }
    }

    /// <summary>Whether the caption, without its credit, stands in the body.</summary>
    /// <param name="caption">The caption.</param>
    /// <param name="bodyKey">Letters and digits of the body.</param>
    public static bool Repeats(string caption, string bodyKey)
    {
        var key = TextTools.Key(Captions.WithoutCredit(caption));
        return key.Length >= 20 && bodyKey.Contains(key, StringComparison.Ordinal);
    }
}
