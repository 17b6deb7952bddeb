namespace Entente.Casebook.Merging;

/// <summary>How much of what two sentences are about is shared (0 to 4).</summary>
internal readonly record struct WordingFit(int Weight, string Because)
{
    public static WordingFit Of(ReportFeatures a, ReportFeatures b)
    {
        var words = a.Words.Where(b.Words.Contains).ToList();
        var numbers = a.Numbers.Where(b.Numbers.Contains).ToList();
        // a word of one sentence can be the act of the other ("visited" and "paid a visit")
        if (a.Words.Contains(b.Trigger) || b.Words.Contains(a.Trigger)) words.Add(a.Words.Contains(b.Trigger) ? b.Trigger : a.Trigger);
        var smaller = Math.Max(1, Math.Min(a.Words.Count, b.Words.Count));
        var share = (double)words.Count / smaller;
        var weight = words.Count switch
        {
            0 => 0,
            1 => share >= 0.3 ? 1 : 0,
            2 => share >= 0.25 ? 2 : 1,
            _ => share >= 0.3 ? 3 : 2,
        };
        weight += numbers.Count(n => n.Length > 0) switch { 0 => 0, 1 => 1, _ => 2 };
        if (weight == 0) return new WordingFit(0, "");
        words.Sort(string.CompareOrdinal);
        numbers.Sort(string.CompareOrdinal);
        return new WordingFit(Math.Min(4, weight), "shared words: " + string.Join(", ", words.Concat(numbers)));
    }
}
