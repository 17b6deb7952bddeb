using Entente.Casebook.Store;

namespace Entente.Casebook.Views;

/// <summary>Facts that cannot both hold: one designation given to two things, two holders of one office on pages of the same weeks.</summary>
internal static class FactConflicts
{
    private sealed record Told(string Subject, string Object, string? Country, string Document, string? Outlet, string? Day, string Text, string? Speaker);

    public static IEnumerable<ConflictEntry> Find(Database database)
    {
        foreach (var told in Facts(database, "designated").GroupBy(f => f.Object, StringComparer.OrdinalIgnoreCase))
            if (Names(told.Select(f => f.Subject)) > 1) yield return Entry($"what is called {told.Key}", "designation", told, f => f.Subject);

        foreach (var told in Facts(database, "holds_office").Where(f => f.Country is not null && SingleOffices.Holds(f.Object)).GroupBy(f => f.Country + "\n" + f.Object.ToUpperInvariant(), StringComparer.Ordinal))
        {
            var months = told.GroupBy(f => f.Day is { Length: >= 7 } day ? day[..7] : "", StringComparer.Ordinal).Where(month => month.Key.Length > 0);
            foreach (var month in months)
                if (People(month.Select(f => f.Subject)) > 1) yield return Entry($"{month.First().Object}, {month.First().Country}, {month.Key}", "office", month, f => f.Subject);
        }
    }

    private static List<Told> Facts(Database database, string relation) => database.Rows(
        """
        SELECT f.subject, f.object, f.country, d.id, d.outlet, c.page_date, f.text, f.speaker FROM facts f JOIN codings c ON c.key = f.coding
            JOIN documents d ON d.key = c.document WHERE c.current = 1 AND f.relation = ?1 ORDER BY f.object, f.subject, d.id, f.position
        """,
        row => new Told(row.Text(0), row.Text(1), row.TextOrNull(2), row.Text(3), row.TextOrNull(4), row.TextOrNull(5), row.Text(6), row.TextOrNull(7)),
        relation);

    private static int Names(IEnumerable<string> names) => names.Select(Merging.Words.Fold).Distinct(StringComparer.Ordinal).Count();

    /// <summary>How many people the names name: a last name alone, and spellings that part late, are one.</summary>
    private static int People(IEnumerable<string> names)
    {
        var people = new List<string>();
        foreach (var name in names.Select(Merging.Words.Fold).Distinct(StringComparer.Ordinal).OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal))
        {
            string[] words = [.. name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 2)];
            if (words.Length > 0 && !people.Exists(p => words.All(w => p.Split([' ', '-']).Any(x => x.StartsWith(w[..Math.Min(4, w.Length)], StringComparison.Ordinal))))) people.Add(name);
        }

        return people.Count;
    }

    private static ConflictEntry Entry(string about, string field, IEnumerable<Told> told, Func<Told, string> value) => new(
        null, about, field, "conflict",
        [.. told.GroupBy(value, StringComparer.OrdinalIgnoreCase).OrderBy(g => g.Key, StringComparer.Ordinal).Select(group => new ConflictValue(
            group.Key,
            [],
            [.. group.Select(f => f.Outlet ?? f.Document).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. group.Select(f => f.Speaker is { } speaker ? $"{speaker} ← {f.Outlet ?? f.Document}" : f.Outlet ?? f.Document).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. group.Select(f => f.Text).Distinct(StringComparer.Ordinal)]))]);
}
