using Entente.Coding.Time;
using Entente.Coding.World;
using Entente.Language;
using Entente.Pages;
using NodaTime.Text;

namespace Entente.Coding.Tests.World;

/// <summary>A short page, linked with the shipped tables and model.</summary>
internal sealed class Page
{
    private static readonly Lazy<Linker> Shipped = new(() => Linker.Load());
    private static readonly Lazy<TimeTagger> Times = new(TimeTagger.Load);

    private Page(ParsedText text, Coding.Mentions mentions)
    {
        Text = text;
        Mentions = mentions;
    }

    public ParsedText Text { get; }

    public Coding.Mentions Mentions { get; }

    public static Page Link(string text, string? date = "2024-05-15", Linker? linker = null, string? outletCountry = null)
    {
        var parsed = LanguageModel.Load().Parse(text);
        var article = new Article { Id = "page", Input = "page", Text = text, Blocks = [new Block(new TextSpan(0, text.Length), BlockKind.Paragraph)], OutletCountry = outletCountry };
        NodaTime.LocalDate? day = date is null ? null : LocalDatePattern.Iso.Parse(date).Value;
        return new Page(parsed, (linker ?? Shipped.Value).Link(article, parsed, day, false, Times.Value.Find(parsed, day)));
    }

    /// <summary>The mention of exactly these words.</summary>
    public EntityMention Mention(string words) =>
        Mentions.Entities.FirstOrDefault(m => m.Text == words) ?? throw new InvalidOperationException($"no mention '{words}' among: {string.Join(" | ", Mentions.Entities.Select(m => m.Text))}");

    /// <summary>"IRN MIL": countries and sectors of a mention, entities parted by a plus.</summary>
    public string Sides(string words) =>
        string.Join(" + ", Mention(words).Entities.Select(e => $"{e.Country} {string.Join(',', e.Sectors)}".Trim()));

    /// <summary>Names of a mention's entities.</summary>
    public string Names(string words) => string.Join(" + ", Mention(words).Entities.Select(e => e.Name));

    public PlaceMention Place(string words) =>
        Mentions.Places.FirstOrDefault(p => p.Text == words) ?? throw new InvalidOperationException($"no place '{words}' among: {string.Join(" | ", Mentions.Places.Select(m => m.Text))}");
}
