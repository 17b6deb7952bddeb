using Entente.Coding.Time;
using Entente.Coding.World.Linking;
using Entente.Coding.World.Tables;
using Entente.Language;
using Entente.Pages;
using NodaTime;

namespace Entente.Coding.World;

/// <summary>
/// Finds and links whom and where a page names. One pass over the words finds every listed name; phrases are put together around names and words for offices;
/// persons are linked through the offices they held on the day, and what stays unknown becomes an entity of the page with the rule that inferred its country and sector.
/// Safe to share between threads.
/// </summary>
public sealed class Linker
{
    private readonly WorldTables tables;

    private Linker(WorldTables tables) => this.tables = tables;

    /// <summary>The tables it links to.</summary>
    public WorldTables Tables => tables;

    /// <summary>Loads the shipped tables, and a user's own on top.</summary>
    /// <param name="userFolder">A folder with tables that win over ours, or <see langword="null"/>.</param>
    public static Linker Load(string? userFolder = null) => new(WorldTables.Load(userFolder));

    /// <summary>Uses tables loaded before.</summary>
    public static Linker With(WorldTables tables) => new(tables);

    /// <summary>Links a page.</summary>
    /// <param name="article">The page; its outlet's country and title are used.</param>
    /// <param name="text">Its parse.</param>
    /// <param name="pageDate">The day the page counts from.</param>
    /// <param name="inferred">Whether that day was inferred.</param>
    /// <param name="times">Expressions of time; the year a sentence states decides which office holder is meant.</param>
    public Mentions Link(Article article, ParsedText text, LocalDate? pageDate, bool inferred, IReadOnlyList<TimeMention> times)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(times);
        var page = new PageLinker(tables, article, text, pageDate, times);
        page.Run();
        return new Mentions(pageDate, inferred, times, page.Mentions, page.Places) { Facts = page.Facts };
    }
}
