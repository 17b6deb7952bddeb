using Entente.Coding.World.Tables;

namespace Entente.Coding.World.Linking;

/// <summary>How often a page names each state by name, adjective, people or seat: what supports an uncertain reading.</summary>
internal sealed class PageCountries
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private static readonly string[] CountyCountries = ["KEN", "LBR", "SSD", "TWN", "CHN", "ROU", "HUN", "HRV", "NOR", "SWE", "EST", "LTU", "IRN", "IRL", "GBR"];
    private readonly Dictionary<string, int> local = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> about = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> seats = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> evidence = new(StringComparer.Ordinal);

    public PageCountries(PageWords words, List<Hit> hits, WorldTables tables)
    {
        var covered = 0;
        var heard = new HashSet<(int Row, int Words, ulong Hash)>();
        foreach (var hit in hits)
        {
            if (!hit.Loose) Listen(words, hit, tables, heard);
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

        Counties(words);
    }

    // Institutions, police and money of a country, each counted once.
    private void Listen(PageWords words, Hit hit, WorldTables tables, HashSet<(int Row, int Words, ulong Hash)> heard)
    {
        for (var at = hit.Posting; at >= 0; at = tables.Names.Next(at))
        {
            if (tables.Names[at].Kind != PostingKind.Local || !heard.Add((tables.Names[at].Row, hit.Words, words.All[hit.First].Hash))) continue;
            foreach (var code in tables.LocalWords[tables.Names[at].Row]) local[code] = local.GetValueOrDefault(code) + 1;
        }
    }

    // "Walker County" behind the name, as counties are written in few countries; where the page names none of the others it is in the USA.
    private void Counties(PageWords words)
    {
        if (CountyCountries.Any(c => counts.ContainsKey(c))) return;
        var seen = new HashSet<ulong>();
        for (var w = 1; w < words.All.Length; w++)
            if (words.All[w] is { Capital: true, Joined: true } && words.All[w - 1].Capital && words.Form(w) is "County" && seen.Add(words.All[w - 1].Hash)) local["USA"] = local.GetValueOrDefault("USA") + 1;
    }

    /// <summary>How many words of local life on the page belong to a country.</summary>
    public int Local(string? code) => code is null ? 0 : local.GetValueOrDefault(code);

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

    /// <summary>Notes that the page speaks of somebody who acts for a state: a page full of Namibia's president is about Namibia, however often it names the United States.</summary>
    public void Speaks(string code) => about[code] = about.GetValueOrDefault(code) + 1;

    /// <summary>The one country the page is about: named, or spoken of through its people, three times and twice as often as any other.</summary>
    public string? About
    {
        get
        {
            string? first = null;
            int most = 0, second = 0;
            foreach (var code in counts.Keys.Union(about.Keys).Order(StringComparer.Ordinal))
            {
                var count = counts.GetValueOrDefault(code) + about.GetValueOrDefault(code);
                if (count > most) (first, most, second) = (code, count, most);
                else if (count > second) second = count;
            }

            return most >= 3 && most >= 2 * second ? first : null;
        }
    }

    /// <summary>How often the page names a state.</summary>
    public int this[string? code] => code is null ? 0 : counts.GetValueOrDefault(code);

    /// <summary>The states named, most often first, ties by code.</summary>
    public IEnumerable<string> ByCount => counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key);
}
