namespace Entente.Bench.Events;

/// <summary>What one pass over all articles cost, stage by stage, and what it found.</summary>
internal sealed class Round
{
    public int Words { get; set; }

    public int Sentences { get; set; }

    public int Reports { get; set; }

    public Cost Parse { get; set; }

    public Cost Times { get; set; }

    public Cost Link { get; set; }

    public Cost Events { get; set; }

    public Cost AfterParse => Times + Link + Events;

    public Cost Total => Parse + AfterParse;
}
