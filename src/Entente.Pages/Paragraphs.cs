using Entente.Pages.Fields;
using Entente.Pages.Knowledge;

namespace Entente.Pages;

/// <summary>Takes a text that is already clean: each line is a paragraph.</summary>
internal static class Paragraphs
{
    private const int LongestSubheading = 12;

    /// <summary>Blocks of the text; the first line is the headline where it repeats the known one.</summary>
    public static Cut Take(string text, string? knownTitle)
    {
        var cut = new Cut { Title = knownTitle };
        var titleKey = knownTitle is null ? null : TextTools.Key(knownTitle);
        if (knownTitle is { Length: > 0 }) cut.Blocks.Add(new CutBlock(TextTools.Squeeze(knownTitle), BlockKind.Title));
        var lines = new List<string>();
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = TextTools.Squeeze(raw);
            if (line.Length == 0) continue;
            if (lines.Count == 0 && titleKey is not null && string.Equals(TextTools.Key(line), titleKey, StringComparison.Ordinal)) continue;
            lines.Add(line);
        }

        for (var i = 0; i < lines.Count; i++)
        {
            var heading = i + 1 < lines.Count && !TextTools.EndsSentence(lines[i]) && Dumps.DumpLines.CountWords(lines[i]) <= LongestSubheading && lines.Count > 2 && !lines[i].EndsWith(':');
            cut.Blocks.Add(new CutBlock(lines[i], heading ? BlockKind.Subheading : BlockKind.Paragraph));
        }

        cut.Credit = lines.Take(2).Select(Agencies.InDateline).FirstOrDefault(a => a is not null);
        return cut;
    }
}
