using Entente.Casebook.Store;
using Entente.Coding.Events;

namespace Entente.Casebook.Views;

/// <summary>What changed between two versions of an article.</summary>
/// <param name="Id">Id of the article.</param>
/// <param name="Before">Publication or change time of the older version, or its content hash.</param>
/// <param name="After">The same of the newer one.</param>
/// <param name="Withdrawn">Sentences that are gone.</param>
/// <param name="Added">Sentences that are new.</param>
/// <param name="ClaimsWithdrawn">Reports of sentences that are gone, and that no new sentence tells otherwise.</param>
/// <param name="ClaimsAdded">Reports of sentences that are new, and that no sentence told before.</param>
public sealed record VersionDiff(
    string Id,
    string Before,
    string After,
    IReadOnlyList<string> Withdrawn,
    IReadOnlyList<string> Added,
    IReadOnlyList<Report> ClaimsWithdrawn,
    IReadOnlyList<Report> ClaimsAdded)
{
    /// <summary>Claims that the newer version tells otherwise.</summary>
    public IReadOnlyList<ClaimChange> ClaimsChanged { get; init; } = [];

    private sealed record Version(string Id, string Label, List<string> Sentences, List<Report> Reports);

    /// <summary>Compares each version of an article with the one before it, the oldest first; empty where there is one only.</summary>
    /// <param name="casebook">The casebook.</param>
    /// <param name="id">Id or address of the article.</param>
    public static IReadOnlyList<VersionDiff> Read(Casebook casebook, string id) => casebook.Read(database =>
    {
        var documents = database.Rows(
            """
            SELECT d.key, d.id, coalesce(d.modified, d.published, substr(d.hash, 1, 10)), d.text, (SELECT MAX(c.key) FROM codings c WHERE c.document = d.key)
            FROM documents d WHERE d.series IN (SELECT series FROM documents WHERE id = ?1 OR url = ?1) ORDER BY d.key
            """,
            row => (Id: row.Text(1), Label: row.Text(2), Text: row.Text(3), Coding: row.Key(4)),
            id);
        var reader = new ReportReader(database);
        var versions = documents.ConvertAll(d => new Version(
            d.Id,
            d.Label,
            database.Rows("SELECT start, \"end\" FROM sentences WHERE coding = ?1 ORDER BY position", row => d.Text[row.Int(0)..row.Int(1)], d.Coding),
            reader.OfCoding(d.Coding).ConvertAll(r => r.Report)));
        return versions.Zip(versions.Skip(1), Compare).ToList();
    });

    private static VersionDiff Compare(Version before, Version after)
    {
        var (old, @new) = (before.Sentences.ToHashSet(StringComparer.Ordinal), after.Sentences.ToHashSet(StringComparer.Ordinal));
        var (changed, withdrawn, added) = ClaimChange.Pair([.. before.Reports.Where(r => !@new.Contains(r.Quote))], [.. after.Reports.Where(r => !old.Contains(r.Quote))]);
        return new VersionDiff(
            after.Id,
            before.Label,
            after.Label,
            [.. before.Sentences.Where(s => !@new.Contains(s))],
            [.. after.Sentences.Where(s => !old.Contains(s))],
            withdrawn,
            added)
        {
            ClaimsChanged = changed,
        };
    }
}
