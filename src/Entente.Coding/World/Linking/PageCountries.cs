using Entente.Coding.World.Tables;

namespace Entente.Coding.World.Linking;

/// <summary>How often a page names each state by name, adjective, people or seat: what supports an uncertain reading.</summary>
internal sealed class PageCountries
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> seats = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> evidence = new(StringComparer.Ordinal);

    public PageCountries(PageWords words, List<Hit> hits, WorldTables tables)
    {
        var covered = 0;
        foreach (var hit in hits)
        {
            if (hit.Loose || hit.First < covered || !words.All[hit.First].Capital) continue;
            for (var at = hit.Posting; at >= 0; at = tables.Names.Next(at))
            {
                var posting = tables.Names[at];
                if (posting.Kind == PostingKind.Place && tables.AmericanStates.Contains(posting.Row) && !IsAlsoState(hit, tables)) American++;
                if (posting.Kind is not (PostingKind.State or PostingKind.Demonym or PostingKind.People or PostingKind.Seat)) continue;
                if (posting.Form.HasFlag(NameForm.Upper) && !words.All[hit.First].AllUpper) continue;
                var code = tables.States[posting.Kind == PostingKind.Seat ? posting.Row >> 8 : posting.Row].Code;
                counts[code] = counts.GetValueOrDefault(code) + 1;
                if (posting.Kind == PostingKind.Seat) seats[code] = seats.GetValueOrDefault(code) + 1;
                if (posting.Kind != PostingKind.State) evidence[code] = evidence.GetValueOrDefault(code) + 1;
                covered = hit.First + hit.Words;
                break;
            }
        }
    }

    /// <summary>How often the page names states of the USA that share no name with a country.</summary>
    public int American { get; private set; }

    /// <summary>How often the page names a state otherwise than by its own name: by its adjective, people or capital.</summary>
    public int Evidence(string code) => evidence.GetValueOrDefault(code);

    /// <summary>How often the page names a state by its capital or another seat.</summary>
    public int Seats(string code) => seats.GetValueOrDefault(code);

    private static bool IsAlsoState(Hit hit, WorldTables tables)
    {
        for (var at = hit.Posting; at >= 0; at = tables.Names.Next(at))
            if (tables.Names[at].Kind == PostingKind.State) return true;
        return false;
    }

    /// <summary>How often the page names a state.</summary>
    public int this[string? code] => code is null ? 0 : counts.GetValueOrDefault(code);

    /// <summary>The states named, most often first, ties by code.</summary>
    public IEnumerable<string> ByCount => counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key);
}
