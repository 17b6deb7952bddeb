using System.Diagnostics;
using System.Globalization;
using Entente.Casebook.Views;
using Book = Entente.Casebook.Casebook;

namespace Entente.Bench.Casebook;

/// <summary>How the cost of a page grows with the casebook: <c>casebook [DOCUMENTS]</c>.</summary>
internal static class CasebookBench
{
    public static int Run(string[] args)
    {
        var documents = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 20_000;
        var folder = Directory.CreateTempSubdirectory("entente-bench-");
        try
        {
            Grow(Path.Combine(folder.FullName, "bench.db"), documents);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    private static void Grow(string path, int documents)
    {
        using var book = Book.Open(path);
        var pages = new SyntheticPages(1);
        // processor time, not wall time: the figures hold on a busy machine
        Console.WriteLine("documents  add pages/s  settle pages/s  file MB  memory MB  timeline ms  dyad ms  search ms");
        var (next, since) = (Math.Min(1_000, documents), 0);
        var (adding, settling) = (new CpuClock(), new CpuClock());
        for (var count = 0; count < documents;)
        {
            var block = Enumerable.Range(0, Math.Min(500, documents - count)).Select(_ => pages.Next()).ToList();
            adding.Start();
            foreach (var page in block) book.Add(page);
            adding.Stop();
            settling.Start();
            book.Settle();
            settling.Stop();
            count += block.Count;
            if (count < next) continue;
            var done = count - since;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{count,9}  {done / adding.Seconds,11:0}  {done / settling.Seconds,14:0}  {new FileInfo(path).Length / 1e6,7:0}  {Process.GetCurrentProcess().WorkingSet64 / 1e6,9:0}  {Time(() => Timeline.Read(book, new TimelineFilter { Limit = 200 })),11:0}  {Time(() => Dyad.Read(book, "QAA", "QAB")),7:0}  {Time(() => SentenceSearch.Find(book, "pipeline grain")),9:0}"));
            (since, next) = (count, Math.Min(documents, next * 2));
            adding.Reset();
            settling.Reset();
        }
    }

    private sealed class CpuClock
    {
        private readonly Process own = Process.GetCurrentProcess();
        private TimeSpan started, sum;

        public double Seconds => sum.TotalSeconds;

        public void Start() => started = Now();

        public void Stop() => sum += Now() - started;

        public void Reset() => sum = TimeSpan.Zero;

        private TimeSpan Now()
        {
            own.Refresh();
            return own.TotalProcessorTime;
        }
    }

    private static double Time(Action action)
    {
        action();
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed.TotalMilliseconds;
    }
}
