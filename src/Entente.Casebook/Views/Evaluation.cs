using Entente.Casebook.Merging;
using Entente.Coding.Events;

namespace Entente.Casebook.Views;

/// <summary>A casebook against records that somebody coded by hand.</summary>
/// <param name="Gold">Records coded by hand.</param>
/// <param name="Records">Records of the casebook on the same documents.</param>
/// <param name="Found">Records by hand that the casebook has: same sentence, same type, no country of both sides at odds.</param>
/// <param name="TypeKappa">Cohen's kappa of the types, over pairs that stand at one act whatever their types.</param>
/// <param name="Fields">Share of found records that agree on a field, with how many state it by hand.</param>
/// <param name="Differences">Every difference.</param>
public sealed record Evaluation(
    int Gold,
    int Records,
    int Found,
    double? TypeKappa,
    IReadOnlyList<(string Field, double Agreement, int Stated)> Fields,
    IReadOnlyList<EvaluationDifference> Differences)
{
    /// <summary>Share of the casebook's records that stand in the gold.</summary>
    public double Precision => Records == 0 ? 0 : (double)Found / Records;

    /// <summary>Share of the gold that the casebook has.</summary>
    public double Recall => Gold == 0 ? 0 : (double)Found / Gold;

    /// <summary>Harmonic mean of both.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Compares records by hand with those of a casebook.</summary>
    public static Evaluation Of(IReadOnlyList<Report> gold, IEnumerable<Report> records)
    {
        var documents = gold.Select(g => g.Document).ToHashSet(StringComparer.Ordinal);
        var own = records.Where(r => documents.Contains(r.Document)).ToList();
        var typed = Pair(gold, own, sameType: true);
        var placed = Pair(gold, own, sameType: false);
        var differences = new List<EvaluationDifference>();
        for (var g = 0; g < gold.Count; g++)
            if (!typed.ContainsKey(g)) differences.Add(new EvaluationDifference("missed", gold[g].Document, gold[g].Quote, Told(gold[g]), placed.TryGetValue(g, out var other) ? Told(own[other]) : null));
        for (var r = 0; r < own.Count; r++)
            if (!typed.ContainsValue(r)) differences.Add(new EvaluationDifference("not by hand", own[r].Document, own[r].Quote, null, Told(own[r])));
        var fields = new List<(string, double, int)>();
        foreach (var (name, stated, agree) in Checks) Field(name, stated, agree);
        return new Evaluation(gold.Count, own.Count, typed.Count, Kappa([.. placed.Select(p => (gold[p.Key].Type, own[p.Value].Type))]), fields, differences);

        void Field(string name, Func<Report, bool> stated, Func<Report, Report, bool> agree)
        {
            var pairs = typed.Where(p => stated(gold[p.Key])).OrderBy(p => p.Key).ToList();
            if (pairs.Count == 0) return;
            foreach (var (g, r) in pairs)
                if (!agree(gold[g], own[r])) differences.Add(new EvaluationDifference(name, gold[g].Document, gold[g].Quote, Told(gold[g]), Told(own[r])));
            fields.Add((name, pairs.Count(p => agree(gold[p.Key], own[p.Value])) / (double)pairs.Count, pairs.Count));
        }
    }

    private static readonly (string, Func<Report, bool>, Func<Report, Report, bool>)[] Checks =
    [
        ("status", _ => true, (g, r) => g.Status == r.Status),
        ("mode", g => g.Mode is not null, (g, r) => g.Mode == r.Mode),
        ("actors", g => g.Actors.Count > 0, (g, r) => Covers(g.Actors, g.Symmetric ? [.. r.Actors, .. r.Recipients] : r.Actors)),
        ("recipients", g => g.Recipients.Count > 0, (g, r) => Covers(g.Recipients, g.Symmetric ? [.. r.Actors, .. r.Recipients] : r.Recipients)),
        ("date", g => g.Date is not null, (g, r) => r.Date is { } date && date.Start <= g.Date!.End && g.Date.Start <= date.End),
        ("place", g => g.Place is not null, (g, r) => r.Place is { } place && Words.Fold(place.Name) == Words.Fold(g.Place!.Name)),
    ];

    private static bool Covers(IReadOnlyList<Participant> gold, IReadOnlyList<Participant> own) => gold.All(g => own.Any(o =>
        (g.Country is null || g.Country == o.Country) && (g.Country is not null || Words.Fold(g.Name ?? g.Text) == Words.Fold(o.Name ?? o.Text))));

    /// <summary>Pairs gold with records one to one, the best fitting first.</summary>
    private static Dictionary<int, int> Pair(IReadOnlyList<Report> gold, List<Report> own, bool sameType)
    {
        var fits = new List<(int Score, int Gold, int Own)>();
        for (var g = 0; g < gold.Count; g++)
            for (var r = 0; r < own.Count; r++)
                if (Score(gold[g], own[r], sameType) is { } score) fits.Add((score, g, r));
        var (pairs, used) = (new Dictionary<int, int>(), new HashSet<int>());
        foreach (var (_, g, r) in fits.OrderByDescending(f => f.Score).ThenBy(f => f.Gold).ThenBy(f => f.Own))
            if (!pairs.ContainsKey(g) && used.Add(r)) pairs[g] = r;
        return pairs;
    }

    private static int? Score(Report gold, Report own, bool sameType)
    {
        if (gold.Document != own.Document || !(own.Quote.Contains(gold.Quote, StringComparison.Ordinal) || gold.Quote.Contains(own.Quote, StringComparison.Ordinal))) return null;
        var sameTrigger = gold.Trigger.Start < own.Trigger.End && own.Trigger.Start < gold.Trigger.End || Words.Fold(gold.Trigger.Text) == Words.Fold(own.Trigger.Text);
        if (sameType ? gold.Type != own.Type : !sameTrigger) return null;
        var (countriesGold, countriesOwn) = (Countries(gold), Countries(own));
        if (sameType && countriesGold.Count > 0 && !countriesGold.Overlaps(countriesOwn)) return null;
        return (sameTrigger ? 4 : 0) + (gold.Type == own.Type ? 2 : 0) + countriesGold.Count(countriesOwn.Contains);
    }

    private static HashSet<string> Countries(Report r) => [.. r.Actors.Concat(r.Recipients).Select(p => p.Country).OfType<string>()];

    private static double? Kappa(List<(string A, string B)> pairs)
    {
        if (pairs.Count == 0) return null;
        var observed = pairs.Count(p => p.A == p.B) / (double)pairs.Count;
        var expected = pairs.Select(p => p.A).Concat(pairs.Select(p => p.B)).Distinct(StringComparer.Ordinal)
            .Sum(type => pairs.Count(p => p.A == type) / (double)pairs.Count * (pairs.Count(p => p.B == type) / (double)pairs.Count));
        return expected >= 1 ? 1 : (observed - expected) / (1 - expected);
    }

    private static string Told(Report r) => $"{r.Type}{(r.Mode is { } mode ? "/" + mode : "")} “{r.Trigger.Text}” {WhoPhrase.Sides(r)} {DatePhrase.Short(r.Date)} {Store.StatusNames.Of(r.Status)}";
}
