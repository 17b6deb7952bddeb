using Entente.Language;
using Entente.Pages;

namespace Entente.Coding.Events;

/// <summary>Which part of an article a sentence stands in.</summary>
internal static class Parts
{
    /// <summary>The block that holds the beginning of a span.</summary>
    public static Block BlockAt(Article article, TextSpan span)
    {
        foreach (var block in article.Blocks)
            if (block.Span.Start <= span.Start && span.Start < block.Span.End) return block;

        return new Block(span, BlockKind.Paragraph);
    }

    /// <summary>headline, lead, caption or body.</summary>
    public static string NameOf(BlockKind kind) => kind switch
    {
        BlockKind.Title or BlockKind.Kicker => "headline",
        BlockKind.Lead => "lead",
        BlockKind.Caption => "caption",
        _ => "body",
    };
}
