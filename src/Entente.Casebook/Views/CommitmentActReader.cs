using System.Runtime.InteropServices;
using Entente.Casebook.Merging;
using Entente.Casebook.Store;
using Entente.Coding.Events;
using Microsoft.Data.Sqlite;
using NodaTime.Text;

namespace Entente.Casebook.Views;

/// <summary>Reads acts from the line of features that merging keeps of every report: pages need not be opened.</summary>
internal sealed class CommitmentActReader(Database database)
{
    private const int NameLength = 4;

    private const string Columns =
        """
        SELECT e.key, e.lead, e.date_start, e.date_end, m.features,
            (SELECT group_concat(coalesce(t.name, p.name, '') || ' ' || p.text, ' ') FROM participants p
                LEFT JOIN entities x ON x.key = p.entity LEFT JOIN entity_ties t ON t.entity = x.id WHERE p.report = e.lead AND p.role <> 'mediator')
        FROM events e JOIN merge_features m ON m.report = e.lead WHERE
        """;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];

    /// <summary>For a stem, the beginning by which names are told.</summary>
    private readonly List<int> beginnings = [];

    /// <summary>Visits the events of a condition in order of date and id.</summary>
    public void Each(string where, Action<CommitmentAct> visit, params ReadOnlySpan<object?> values) =>
        database.Each($"{Columns} {where} ORDER BY e.date_start, e.date_end, e.id", row => visit(Read(row)), values);

    /// <summary>The stem of a number.</summary>
    public string Text(int number) => texts[number];

    /// <summary>The number of the beginning of a stem.</summary>
    public int Beginning(int stem)
    {
        if (beginnings[stem] < 0) beginnings[stem] = Number(Cut(texts[stem]));
        return beginnings[stem];
    }

    private CommitmentAct Read(SqliteDataReader row)
    {
        var features = FeatureText.Read(row.Key(1), row.Text(4));
        var own = features.Symmetric ? features.Sides : features.Actors;
        return new CommitmentAct
        {
            Event = row.Key(0),
            Type = features.Type,
            Status = features.Status,
            Days = row.IsDBNull(2) ? null : (Day(row.Text(2)), Day(row.Text(3))),
            Published = features.Published,
            Document = features.Document,
            Sentence = features.Sentence,
            Parties = Numbers(features.Sides.Select(p => p.Country ?? p.Entity).OfType<string>()),
            // what was promised or threatened is done by him who did so, what was asked for by him who was asked
            Bound = Marks(features is { Type: "REQUEST", Recipients.Count: > 0 } ? features.Recipients : own),
            Doers = Marks(own),
            Words = Numbers(features.Words),
            Names = Numbers(features.Sides.Select(p => p.Name).Append(row.TextOrNull(5) ?? "").SelectMany(Words.Split).Select(w => Cut(Words.Stem(w)))),
        };
    }

    private int[] Marks(IEnumerable<Party> parties) =>
        Numbers(parties.SelectMany(p => new[] { p.Entity, p.Country is null ? null : "country:" + p.Country }).OfType<string>());

    private int[] Numbers(IEnumerable<string> items)
    {
        var list = items.Select(Number).Distinct().ToArray();
        Array.Sort(list);
        return list;
    }

    private int Number(string text)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, text, out var known);
        if (known) return number;
        number = texts.Count;
        texts.Add(text);
        beginnings.Add(-1);
        return number;
    }

    private static string Cut(string stem) => stem.Length <= NameLength ? stem : stem[..NameLength];

    private static int Day(string iso) => FeatureBuilder.DayNumber(LocalDatePattern.Iso.Parse(iso).Value);
}
