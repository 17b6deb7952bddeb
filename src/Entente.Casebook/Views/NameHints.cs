using Entente.Casebook.Merging;
using Entente.Casebook.Store;

namespace Entente.Casebook.Views;

/// <summary>Whether a casebook knows anybody by a name, and whom it knows by one nearly the same.</summary>
public static class NameHints
{
    private const int Most = 3, LettersAnError = 4;

    /// <summary>The names nearest to one that nobody has; <see langword="null"/> where somebody has it.</summary>
    /// <param name="casebook">The casebook.</param>
    /// <param name="name">A name, an alias or a country code.</param>
    public static IReadOnlyList<string>? Near(Casebook casebook, string name) => casebook.Read(database => IsKnown(database, name) ? null : Near(database, name));

    private static bool IsKnown(Database database, string name)
    {
        var party = PartyResolver.Resolve(database, name);
        // a name that no page writes out may still be part of one
        return party.Entities.Count > 0
            || (party.Country is { } country && database.Number("SELECT EXISTS(SELECT 1 FROM event_sides WHERE country = ?1) OR EXISTS(SELECT 1 FROM entities WHERE id = 'state:' || ?1)", country) > 0)
            || (party.Country is null && database.Number("SELECT EXISTS(SELECT 1 FROM event_sides WHERE instr(lower(name), lower(?1)) > 0)", name) > 0);
    }

    private static List<string> Near(Database database, string name)
    {
        var wanted = Words.Fold(name);
        var found = new Dictionary<string, (int Distance, bool IsState)>(StringComparer.Ordinal);
        database.Each("SELECT name, id FROM entities WHERE name IS NOT NULL", row =>
        {
            var (known, folded) = (row.Text(0), Words.Fold(row.Text(0)));
            var distance = folded.Split(' ').Append(folded).Min(part => Distance(wanted, part));
            if (distance > Math.Max(1, wanted.Length / LettersAnError)) return;
            var isState = row.Text(1).StartsWith("state:", StringComparison.Ordinal);
            if (!found.TryGetValue(known, out var before) || distance < before.Distance) found[known] = (distance, isState || before.IsState);
        });
        return [.. found.OrderBy(f => f.Value.Distance).ThenBy(f => !f.Value.IsState).ThenBy(f => f.Key.Length).ThenBy(f => f.Key, StringComparer.Ordinal).Take(Most).Select(f => f.Key)];
    }

    /// <summary>How many letters are wrong, missing, too many or exchanged with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > Math.Max(1, a.Length / LettersAnError)) return int.MaxValue;
        var (before, last, row) = (new int[b.Length + 1], Enumerable.Range(0, b.Length + 1).ToArray(), new int[b.Length + 1]);
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
