using Entente.Coding.Time;
using Entente.Coding.World;
using NodaTime;

namespace Entente.Coding;

/// <summary>Everything on a page that names somebody, somewhere or some time. Lists are in text order.</summary>
/// <param name="PageDate">The day the page's relative dates count from, or <see langword="null"/>.</param>
/// <param name="PageDateInferred">Whether <paramref name="PageDate"/> is the page's newest stated past date, because it states none of its own.</param>
/// <param name="Times">Expressions of time.</param>
/// <param name="Entities">Actors, bodies, persons, states.</param>
/// <param name="Places">Places.</param>
public sealed record Mentions(
    LocalDate? PageDate,
    bool PageDateInferred,
    IReadOnlyList<TimeMention> Times,
    IReadOnlyList<EntityMention> Entities,
    IReadOnlyList<PlaceMention> Places)
{
    /// <summary>Relations that the page states about people, bodies and things.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];
}
