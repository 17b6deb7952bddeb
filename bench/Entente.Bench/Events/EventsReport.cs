using System.Globalization;

namespace Entente.Bench.Events;

/// <summary>Prints what the rounds cost.</summary>
internal static class EventsReport
{
    /// <summary>The first round, as the program starts, and best and median of the rounds that count, for each stage by itself.</summary>
    public static void Print(Round cold, (int Rounds, long Methods) warmUp, int distinct, Round[] rounds)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cold.Words:N0} words, {cold.Sentences:N0} sentences, {distinct:N0} of them different, {cold.Reports:N0} records"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"settled after {warmUp.Rounds} rounds ({warmUp.Methods} methods compiled in the last); {rounds.Length} rounds count"));
        Console.WriteLine($"{"",-20}{"first",10}{"median",10}{"best",10}{"words/s:",12}{"first",9}{"median",10}{"best",10}{"sentences/s:",15}{"median",8}{"best",9}{"bytes/sentence",16}");
        Line("parse and mending", cold, rounds, r => r.Parse);
        Line("times", cold, rounds, r => r.Times);
        Line("mentions", cold, rounds, r => r.Link);
        Line("events", cold, rounds, r => r.Events);
        Line("all after the parse", cold, rounds, r => r.AfterParse);
        Line("text to records", cold, rounds, r => r.Total);
    }

    private static void Line(string name, Round cold, Round[] rounds, Func<Round, Cost> stage)
    {
        var first = stage(cold).Time.TotalSeconds;
        var seconds = rounds.Select(r => stage(r).Time.TotalSeconds).Order().ToArray();
        var (best, median) = (seconds[0], seconds[seconds.Length / 2]);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-20}{first,8:F2} s{median,8:F3} s{best,8:F3} s{"",12}{cold.Words / first,9:N0}{cold.Words / median,10:N0}{cold.Words / best,10:N0}{"",15}{cold.Sentences / median,8:N0}{cold.Sentences / best,9:N0}{stage(rounds[^1]).Bytes / cold.Sentences,16:N0}"));
    }
}
