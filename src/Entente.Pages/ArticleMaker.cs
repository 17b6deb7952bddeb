using System.Text;
using Entente.Language;
using Entente.Pages.Fields;
using Entente.Pages.Knowledge;

namespace Entente.Pages;

/// <summary>Settles the text, its spans and its fields.</summary>
internal static class ArticleMaker
{
    private const int FewestLetters = 200;

    public static Article Make(Cut cut, PageSource source, Supplied supplied)
    {
        var (text, blocks) = Join(cut.Blocks);
        var url = supplied.Url ?? cut.Url ?? source.Url;
        var published = supplied.Published ?? cut.Published ?? UrlDates.Find(url);
        var notes = new List<string>(cut.Notes);
        notes.AddRange(supplied.Notes);
        if (published is null) notes.Add("no date");
        var authors = supplied.Authors.Count > 0 ? supplied.Authors : cut.Authors;
        return new Article
        {
            Id = supplied.Id ?? source.Name,
            Input = source.Name,
            Text = text,
            Blocks = blocks,
            Removed = cut.Removed,
            Title = supplied.Title ?? cut.Title,
            Byline = cut.Byline ?? (authors.Count > 0 ? string.Join(", ", authors) : null),
            Authors = authors,
            Outlet = supplied.Outlet ?? cut.Outlet,
            Url = url,
            Published = published,
            Modified = cut.Modified,
            Language = LanguageIdentifier.Identify(BodyText(cut.Blocks)) ?? (supplied.Language is null ? cut.Language : LanguageNames.CodeOf(supplied.Language)),
            Section = cut.Section,
            Credit = cut.Credit,
            Genre = cut.Genre ?? Genres.OfUrl(url) ?? (cut.Section is null ? null : Genres.OfSection(cut.Section)) ?? Genre.Report,
            Notes = notes,
        };
    }

    private static (string Text, List<Block> Blocks) Join(List<CutBlock> parts)
    {
        var text = new StringBuilder();
        var blocks = new List<Block>(parts.Count);
        foreach (var part in parts)
        {
            if (text.Length > 0) text.Append('\n');
            var start = text.Length;
            text.Append(part.Text);
            blocks.Add(new Block(new TextSpan(start, text.Length), part.Kind, part.Repeats));
        }

        return (text.ToString(), blocks);
    }

    /// <summary>The text that tells the language: running text, and where there is hardly any (old pages set in tables, headlines of feeds) all of it.</summary>
    private static string BodyText(List<CutBlock> blocks)
    {
        var running = string.Join(' ', blocks.Where(b => b.Kind is BlockKind.Paragraph or BlockKind.Lead or BlockKind.ListItem).Select(b => b.Text));
        return running.Length >= FewestLetters ? running : string.Join(' ', blocks.Select(b => b.Text));
    }
}
