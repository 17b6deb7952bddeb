using System.Globalization;
using Entente.Casebook.Merging;
using Entente.Casebook.Store;
using NodaTime;
using NodaTime.Text;

namespace Entente.Casebook.Sanctions;

/// <summary>The sanction lists of a casebook: brought in, and asked whether somebody was listed on a day.</summary>
public static class SanctionLists
{
    /// <summary>Brings in a list; an older issue of the same name is replaced as a whole.</summary>
    /// <param name="casebook">The casebook.</param>
    /// <param name="name">Name of the list.</param>
    /// <param name="issue">The day as of which it speaks.</param>
    /// <param name="records">Its listings.</param>
    public static void Import(Casebook casebook, string name, LocalDate issue, IReadOnlyList<SanctionRecord> records) => casebook.WithDatabase(database =>
    {
        var old = database.Number("SELECT key FROM sanction_lists WHERE name = ?1", name);
        database.Run("DELETE FROM sanction_names WHERE sanction IN (SELECT key FROM sanctions WHERE list = ?1)", old);
        database.Run("DELETE FROM sanctions WHERE list = ?1", old);
        database.Run("DELETE FROM sanction_lists WHERE key = ?1", old);
        database.Run("INSERT INTO sanction_lists(name, issue) VALUES(?1, ?2)", name, LocalDatePattern.Iso.Format(issue));
        var list = database.LastKey;
        foreach (var r in records)
        {
            database.Run(
                "INSERT INTO sanctions(list, id, name, kind, country, authority, program, first, last, reason) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                list, r.Id, r.Name, r.Kind, r.Country, r.Authority, r.Program, r.First, r.Last, r.Reason);
            var sanction = database.LastKey;
            foreach (var (alias, weak) in r.Aliases.Prepend(r.Name).Select(a => (a, 0)).Concat(r.WeakAliases.Select(a => (a, 1))))
                database.Run("INSERT OR IGNORE INTO sanction_names(folded, sanction, name, weak) VALUES(?1, ?2, ?3, ?4)", Fold(alias), sanction, alias, weak);
        }
    });

    /// <summary>Whether somebody of a name was listed on a day, by every list that names them. Words may stand in another order; marks and case do not count.</summary>
    public static IReadOnlyList<SanctionFinding> Find(Casebook casebook, string name, LocalDate day) => casebook.Read(database => database.Rows(
        """
        SELECT l.name, l.issue, s.id, s.name, s.kind, s.country, s.authority, s.program, s.first, s.last, s.reason, n.name, n.weak
        FROM sanction_names n JOIN sanctions s ON s.key = n.sanction JOIN sanction_lists l ON l.key = s.list
        WHERE n.folded = ?1 ORDER BY l.name, s.id, s.first, s.key, n.weak, n.name
        """,
        row =>
        {
            var record = new SanctionRecord
            {
                Id = row.Text(2),
                Name = row.Text(3),
                Kind = row.TextOrNull(4),
                Country = row.TextOrNull(5),
                Authority = row.TextOrNull(6),
                Program = row.TextOrNull(7),
                First = row.TextOrNull(8),
                Last = row.TextOrNull(9),
                Reason = row.TextOrNull(10),
            };
            var (answer, because) = Judge(record, LocalDatePattern.Iso.Parse(row.Text(1)).Value, day);
            return new SanctionFinding(row.Text(0), row.Text(1), record, row.Text(11), row.Int(12) == 1, answer, because);
        },
        Fold(name)).DistinctBy(f => (f.List, f.Record)).ToList());

    /// <summary>The lists with the day as of which each speaks and how many listings it holds.</summary>
    public static IReadOnlyList<(string Name, string Issue, int Listings)> All(Casebook casebook) => casebook.Read(database => database.Rows(
        "SELECT l.name, l.issue, (SELECT COUNT(*) FROM sanctions s WHERE s.list = l.key) FROM sanction_lists l ORDER BY l.name", row => (row.Text(0), row.Text(1), row.Int(2))));

    /// <summary>A list speaks of the days up to its issue; what it says of a day within a month or year told no more precisely is unknown.</summary>
    private static (string Answer, string Because) Judge(SanctionRecord record, LocalDate issue, LocalDate day)
    {
        if (Interval(record.First) is { } first && day < first.Start) return ("not yet", $"listed since {record.First}");
        if (Interval(record.Last) is { } last && day > last.End) return ("no longer", $"listed until {record.Last}");
        if (Interval(record.First) is { } begin && day < begin.End) return ("unknown", $"listed since {record.First}, no day told");
        if (Interval(record.Last) is { } end && day > end.Start && end.Start != end.End) return ("unknown", $"listed until {record.Last}, no day told");
        if (record.Last is null && day > issue) return ("unknown", $"listed when the list was issued ({LocalDatePattern.Iso.Format(issue)}); it does not speak of later days");
        if (record.First is null && day < issue) return ("unknown", $"listed when the list was issued ({LocalDatePattern.Iso.Format(issue)}); it does not say since when");
        return ("listed", record.First is { } since ? $"listed since {since}{(record.Last is { } until ? " until " + until : "")}" : $"on the list of {LocalDatePattern.Iso.Format(issue)}");
    }

    private static (LocalDate Start, LocalDate End)? Interval(string? text) => text is null ? null : Reviews.ReportCorrector.Days(text.Length > 10 ? text[..10] : text);

    private static string Fold(string name) => string.Join(' ', Words.Split(name).SelectMany(w => w.Split('-')).Order(StringComparer.Ordinal));
}
