using Entente.Coding.Events;

namespace Entente.Casebook.Views;

/// <summary>Events by the countries that take part, so that those of the same parties are found without looking at all.</summary>
internal sealed class PartyIndex
{
    private readonly IReadOnlyList<TimelineEntry> entries;
    private readonly Dictionary<string, List<int>> ofCountry = new(StringComparer.Ordinal), ofPair = new(StringComparer.Ordinal), alone = new(StringComparer.Ordinal);

    public PartyIndex(IReadOnlyList<TimelineEntry> entries)
    {
        this.entries = entries;
        for (var i = 0; i < entries.Count; i++)
        {
            var countries = Countries(entries[i].Lead);
            foreach (var country in countries) Put(ofCountry, country, i);
            if (countries.Count == 1) Put(alone, countries[0], i);
            foreach (var pair in Pairs(countries)) Put(ofPair, pair, i);
        }
    }

    /// <summary>The events that share two countries with a report, or the only one that either names; in their order.</summary>
    public IEnumerable<TimelineEntry> Sharing(Report report)
    {
        var countries = Countries(report);
        var found = new SortedSet<int>();
        if (countries.Count == 1) found.UnionWith(ofCountry.GetValueOrDefault(countries[0], []));
        foreach (var country in countries) found.UnionWith(alone.GetValueOrDefault(country, []));
        foreach (var pair in Pairs(countries)) found.UnionWith(ofPair.GetValueOrDefault(pair, []));
        return found.Select(i => entries[i]);
    }

    private static List<string> Countries(Report report) =>
        [.. report.Actors.Concat(report.Recipients).Select(p => p.Country ?? p.Entity).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Pairs(List<string> countries)
    {
        for (var i = 0; i < countries.Count; i++)
            for (var j = i + 1; j < countries.Count; j++) yield return countries[i] + "|" + countries[j];
    }

    private static void Put(Dictionary<string, List<int>> index, string key, int entry)
    {
        if (!index.TryGetValue(key, out var list)) index[key] = list = [];
        list.Add(entry);
    }
}
