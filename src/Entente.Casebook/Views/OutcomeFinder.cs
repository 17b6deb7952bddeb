using System.Runtime.InteropServices;
using Entente.Casebook.Merging;
using Entente.Casebook.Store;
using Entente.Coding.Events;
using NodaTime;
using NodaTime.Text;

namespace Entente.Casebook.Views;

/// <summary>
/// Finds for each commitment the event that shares most words with it among those that can be its outcome. Events are filed by the pair of countries that take
/// part and in order of date, so that a commitment looks only at later events of its own parties.
/// </summary>
internal sealed class OutcomeFinder
{
    private const int LeastShared = 3;
    private static readonly HashSet<string> CarriesOut = new(StringComparer.Ordinal) { "COOPERATE", "AID", "CONCEDE", "RETREAT", "AGREE", "CONSULT" };
    private static readonly HashSet<string> ThreatDone = new(StringComparer.Ordinal) { "SANCTION", "COERCE", "ASSAULT", "MOBILIZE" };

    private readonly CommitmentActReader reader;

    /// <summary>The dated events in order of date, and which of them have two countries, one alone, or one among others.</summary>
    private readonly List<CommitmentAct> acts = [];
    private readonly Dictionary<(int, int), List<int>> ofPair = [];
    private readonly Dictionary<int, List<int>> alone = [], ofParty = [];

    private OutcomeFinder(Database database) => reader = new CommitmentActReader(database);

    /// <summary>What came of a commitment.</summary>
    /// <param name="Later">Key of the event that shows it.</param>
    /// <param name="Kind">done, begun or broken.</param>
    /// <param name="Shared">The words that both share.</param>
    public readonly record struct Outcome(long Later, string Kind, IReadOnlyList<string> Shared);

    /// <summary>The outcomes of commitments, by their keys.</summary>
    /// <param name="database">The casebook.</param>
    /// <param name="filter">Among which events to look; type, status, context and limit choose commitments only.</param>
    /// <param name="commitments">The commitments.</param>
    public static Dictionary<long, Outcome> Find(Database database, TimelineFilter filter, IReadOnlyList<TimelineQuery.Found> commitments)
    {
        var finder = new OutcomeFinder(database);
        var wanted = commitments.Select(c => c.Key).ToHashSet();
        var open = finder.Load(database, filter with { Type = null, Status = null, Context = null, Limit = 0 }, wanted);
        var outcomes = new Dictionary<long, Outcome>();
        foreach (var commitment in open)
            if (finder.Follow(commitment) is { } outcome) outcomes.Add(commitment.Event, outcome);
        return outcomes;
    }

    /// <summary>Files the events that can be an outcome; gives the commitments.</summary>
    private List<CommitmentAct> Load(Database database, TimelineFilter filter, HashSet<long> wanted)
    {
        var commitments = new List<CommitmentAct>(wanted.Count);
        foreach (var some in wanted.Chunk(1_000))
            reader.Each("e.key IN (SELECT value FROM json_each(?1))", commitments.Add, Row.KeyList(some));
        var since = commitments.Select(c => c.Days?.Start ?? c.Published - 1).Min();
        if (since is not { } day) return commitments;
        var (where, values) = TimelineQuery.Conditions(database, filter);
        var field = commitments.Exists(c => c.Days is null) ? "date_end" : "date_start";
        reader.Each(
            $"e.date_start IS NOT NULL AND e.{field} >= ?{values.Length + 1} AND e.status IN ('occurred', 'negated', 'denied'){where}", File,
            [.. values, LocalDatePattern.Iso.Format(new LocalDate(1970, 1, 1).PlusDays(day))]);
        return commitments;
    }

    private void File(CommitmentAct act)
    {
        var number = acts.Count;
        acts.Add(act);
        foreach (var party in act.Parties) Put(ofParty, party, number);
        if (act.Parties.Length == 1) Put(alone, act.Parties[0], number);
        foreach (var pair in Pairs(act.Parties)) Put(ofPair, pair, number);
    }

    private Outcome? Follow(CommitmentAct commitment)
    {
        var best = (Shared: LeastShared - 1, Act: -1, Kind: "");
        void Look(List<int>? list)
        {
            if (list is null) return;
            for (var i = First(list, commitment); i < list.Count; i++)
            {
                var later = acts[list[i]];
                if (later.Event == commitment.Event || (later.Document == commitment.Document && later.Sentence == commitment.Sentence)) continue;
                if (!IsAfter(commitment, later) || KindOf(commitment, later) is not { } kind || !Share(commitment.Bound, later.Doers)) continue;
                var shared = CountShared(commitment, later);
                // of equals the earlier one
                if (shared > best.Shared || (shared == best.Shared && list[i] < best.Act)) best = (shared, list[i], kind);
            }
        }

        if (commitment.Parties.Length == 1) Look(ofParty.GetValueOrDefault(commitment.Parties[0]));
        foreach (var party in commitment.Parties) Look(alone.GetValueOrDefault(party));
        foreach (var pair in Pairs(commitment.Parties)) Look(ofPair.GetValueOrDefault(pair));
        return best.Act < 0 ? null : new Outcome(acts[best.Act].Event, best.Kind, [.. SharedWords(commitment, acts[best.Act]).Select(reader.Text).Order(StringComparer.Ordinal)]);
    }

    /// <summary>The first event of a list that does not begin before a dated commitment.</summary>
    private int First(List<int> list, CommitmentAct commitment)
    {
        if (commitment.Days is not { } days) return 0;
        var (low, high) = (0, list.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (acts[list[middle]].Days!.Value.Start < days.Start) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static bool IsAfter(CommitmentAct commitment, CommitmentAct later) =>
        commitment.Days is { } days ? later.Days!.Value.Start >= days.Start : commitment.Published is { } page && later.Days!.Value.End >= page - 1;

    private static string? KindOf(CommitmentAct commitment, CommitmentAct later)
    {
        if (later.Status != EventStatus.Occurred) return later.Type == commitment.Type ? "broken" : null;
        if (later.Type == "REJECT" && commitment.Type is "AGREE" or "REQUEST") return "broken";
        if (commitment.Type == "THREATEN") return ThreatDone.Contains(later.Type) ? "done" : null;
        if (commitment.Status is EventStatus.Planned or EventStatus.Proposed && later.Type == commitment.Type) return "done";
        if (!CarriesOut.Contains(later.Type) || later.Type == commitment.Type) return null;
        return later.Type is "AGREE" or "CONSULT" ? "begun" : "done";
    }

    private int CountShared(CommitmentAct a, CommitmentAct b)
    {
        var (i, j, count) = (0, 0, 0);
        while (i < a.Words.Length && j < b.Words.Length)
        {
            if (a.Words[i] < b.Words[j]) i++;
            else if (a.Words[i] > b.Words[j]) j++;
            else
            {
                // the name of a side is shared by all that the two do
                if (!IsName(a.Words[i], a) && !IsName(a.Words[i], b)) count++;
                i++;
                j++;
            }
        }

        return count;
    }

    private IEnumerable<int> SharedWords(CommitmentAct a, CommitmentAct b) => a.Words.Where(w => Array.BinarySearch(b.Words, w) >= 0 && !IsName(w, a) && !IsName(w, b));

    private bool IsName(int stem, CommitmentAct act) => Array.BinarySearch(act.Names, reader.Beginning(stem)) >= 0;

    private static bool Share(int[] a, int[] b)
    {
        foreach (var one in a)
            foreach (var other in b)
                if (one == other) return true;
        return false;
    }

    private static IEnumerable<(int, int)> Pairs(int[] parties)
    {
        for (var i = 0; i < parties.Length; i++)
            for (var j = i + 1; j < parties.Length; j++) yield return (parties[i], parties[j]);
    }

    private static void Put<T>(Dictionary<T, List<int>> index, T key, int act)
        where T : notnull
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(index, key, out _);
        (list ??= []).Add(act);
    }
}
