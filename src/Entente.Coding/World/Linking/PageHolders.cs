using Entente.Coding.World.Tables;

namespace Entente.Coding.World.Linking;

/// <summary>
/// Whom a page means by a bare title: "the president" on a page about President Trump is he, whatever other president it names once.
/// A page that names nobody of that office, or several about as often, leaves the title to its date and to what was said before.
/// </summary>
internal sealed class PageHolders
{
    private static readonly HashSet<string> Roles = new(StringComparer.Ordinal) { "head_of_state", "head_of_government", "supreme_leader", "crown_prince", "foreign_minister", "defence_minister", "deputy_head_of_state" };
    private readonly Dictionary<string, (Entity Person, int Count, HashSet<string> Titles)> people = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Role, string? Country), Entity?> known = [];
    private readonly WorldTables tables;

    public PageHolders(WorldTables tables, List<Linked> linked)
    {
        this.tables = tables;
        foreach (var item in linked)
        {
            if (item.Phrase.Kind != PhraseKind.Person || item.Entities is not [{ Kind: EntityKind.Person, Country: not null } person]) continue;
            if (!people.TryGetValue(person.Id, out var seen)) seen = (person, 0, []);
            if (item.Phrase is { Former: false, Role: { Class: WordClass.Office, Role: { } role }, Bodies.Count: 0 }) seen.Titles.Add(role);
            people[person.Id] = (seen.Person.Sectors.Count == 0 ? person : seen.Person, seen.Count + 1, seen.Titles);
        }
    }

    /// <summary>The person of the page who holds an office, of a country where one is given; <see langword="null"/> where the page leaves it open.</summary>
    public Entity? Of(string role, string? country)
    {
        if (!Roles.Contains(role)) return null;
        if (known.TryGetValue((role, country), out var found)) return found;
        (Entity Person, int Count)? first = null;
        var second = 0;
        foreach (var (person, count, titles) in people.Values.OrderBy(p => p.Person.Id, StringComparer.Ordinal))
        {
            if (country is not null && person.Country != country || !titles.Contains(role) && !IsListed(person, role)) continue;
            if (first is null || count > first.Value.Count) (first, second) = ((person, count), first?.Count ?? 0);
            else second = Math.Max(second, count);
        }

        return known[(role, country)] = first is { } holder && holder.Count >= 2 * second && (country is not null || holder.Count > 1) ? holder.Person : null;
    }

    // Named without the title, but known to have held the office and not said to have left it.
    private bool IsListed(Entity person, string role) =>
        !person.Sectors.Contains("ELI", StringComparer.Ordinal) && person.Id.StartsWith("person:", StringComparison.Ordinal) && tables.Holders(person.Country!, role).Any(row => string.Equals(row.Person, person.Name, StringComparison.Ordinal));
}
