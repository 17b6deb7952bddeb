using System.Collections.Frozen;

namespace Entente.Coding.World.Tables;

/// <summary>Brings American and British spellings of the words that stand in names of bodies and offices together.</summary>
internal static class Spelling
{
    private static readonly FrozenDictionary<ulong, ulong> Map = Build();

    // One bit of 4,096 for each word in the map: hardly any other word gets past it.
    private static readonly ulong[] Filter = BuildFilter();

    public static ulong Canonical(ulong hash) =>
        (Filter[(hash >> 6) & 63] & (1UL << (int)(hash & 63))) == 0 ? hash : Map.TryGetValue(hash, out var canonical) ? canonical : hash;

    private static ulong[] BuildFilter()
    {
        var bits = new ulong[64];
        foreach (var hash in Map.Keys) bits[(hash >> 6) & 63] |= 1UL << (int)(hash & 63);
        return bits;
    }

    private static FrozenDictionary<ulong, ulong> Build()
    {
        string[] pairs =
        [
            "defense=defence", "organization=organisation", "organizations=organisations", "labor=labour", "center=centre", "centers=centres",
            "program=programme", "programs=programmes", "mobilization=mobilisation", "stabilization=stabilisation", "armored=armoured",
            "laborer=labourer", "laborers=labourers", "neighbor=neighbour", "neighbors=neighbours", "theater=theatre", "harbor=harbour",
            "cooperation=cooperation", "recognized=recognised", "unrecognized=unrecognised", "organized=organised", "specialized=specialised",
            "honorable=honourable", "counselor=counsellor", "advisor=adviser", "advisors=advisers", "colonization=colonisation", "liberalization=liberalisation",
            "protestor=protester", "protestors=protesters", "attaches=attaches", "sanaa=sanaa", "moslem=muslim", "moslems=muslims",
        ];
        var map = new Dictionary<ulong, ulong>();
        foreach (var pair in pairs)
        {
            var cut = pair.IndexOf('=', StringComparison.Ordinal);
            map[Raw(pair.AsSpan(0, cut))] = Raw(pair.AsSpan(cut + 1));
        }

        return map.ToFrozenDictionary();
    }

    private static ulong Raw(ReadOnlySpan<char> folded)
    {
        var h = 14695981039346656037UL;
        foreach (var c in folded) h = (h ^ c) * 1099511628211UL;
        return h ^ (h >> 32);
    }
}
