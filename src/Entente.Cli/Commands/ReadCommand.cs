using System.CommandLine;
using Entente.Casebook.Store;
using Entente.Cli.Inputs;
using Entente.Cli.Rendering;
using Entente.Cli.Running;
using Entente.Coding;
using Entente.Language;
using Entente.Pages;
using Book = Entente.Casebook.Casebook;

namespace Entente.Cli.Commands;

/// <summary><c>read</c>: pages into a casebook.</summary>
internal sealed class ReadCommand
{
    private const int SettleEvery = 250;

    // pages written at once: what a kill may take back, and the next run reads again
    private const int WriteAtOnce = 25;
    private readonly Terminal terminal;
    private readonly ReadSummary summary = new();
    private int settled;

    private ReadCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Make(Terminal terminal)
    {
        var command = new Command("read", "Reads pages into the casebook and shows the timeline of what was read. HTML, text dumps, WARC, feeds and NDJSON are told apart by content.");
        var (inputs, casebook, threads, json, fetch) = (CommonOptions.Inputs(), CommonOptions.Case(), CommonOptions.Threads(), CommonOptions.Json(), new CommonOptions.Fetch());
        command.Add(inputs);
        command.Add(casebook);
        command.Add(threads);
        command.Add(json);
        fetch.AddTo(command);
        fetch.AddCoding(command);
        HelpWithExamples.Add(command, "entente read samples", "entente read page.html dump.txt crawl.warc.gz --case iran.db", "entente read https://news.example/story", "zcat feed.ndjson.gz | entente read -");
        command.SetAction((parsed, cancel) => Task.Run(() => new ReadCommand(terminal).Run(
            parsed.GetValue(inputs)!, parsed.GetValue(casebook)!, parsed.GetValue(threads), parsed.GetValue(json), fetch.Limits(parsed), fetch.Pages(parsed), fetch.PageTime(parsed), fetch.Pipeline(terminal, parsed), fetch.Version(terminal, parsed), cancel)));
        return command;
    }

    private int Run(string[] names, string path, int threads, bool json, FetchLimits limits, PageLimits pages, TimeSpan longest, Lazy<Pipeline> pipeline, string version, CancellationToken cancel)
    {
        using var book = OpenCase.ToWrite(path, "read", terminal);
        using var fetcher = new UrlFetcher(terminal, limits, address => book.Fetched(address, version));
        var finder = new InputFinder(terminal, fetcher);
        // the inputs are found on another thread than the one that writes: what could not be found is told at the end of the queue
        var missing = new List<EntenteException>();
        var inputs = finder.Find(names, missing.Add);
        // what is here as it would be coded now is passed over: a run that was stopped goes on where it stopped; asked beside the book that is written, or the coders would wait for the writer
        using var here = Book.Open(path, new CasebookOptions { Access = CasebookAccess.Read });
        Add(book, new OrderedCoder(pipeline, threads, new ArticleReader(pages, fetcher), longest, article => here.Find(article, version)).Run(inputs, cancel), cancel);
        foreach (var failure in missing) Failed(book, failure);
        book.Settle();
        CorrectionsFile.Follow(book, path);
        // only now, when all that came of an address is in: a run that breaks off fetches it again
        if (!cancel.IsCancellationRequested)
            foreach (var (address, mark) in fetcher.Marks)
                if (!summary.HasFailed(address)) book.MarkFetched(address, mark, version);
        summary.PassedOver = finder.PassedOver;
        if (cancel.IsCancellationRequested) summary.Left = Math.Max(0, finder.Find(names, _ => { }).Count() - summary.Inputs);
        summary.Print(terminal, book, json);
        return summary.Failures > 0 || cancel.IsCancellationRequested ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private void Add(Book book, IEnumerable<PageOutcome> outcomes, CancellationToken cancel)
    {
        using var progress = new Progress(terminal);
        var waiting = new List<(string Input, CodedPage Page)>(WriteAtOnce);
        foreach (var outcome in outcomes)
        {
            if (outcome.Page is { } page)
            {
                waiting.Add((outcome.Input, page));
                if (waiting.Count == WriteAtOnce) Write(book, waiting, progress);
            }
            else if (outcome.Known is { } hash)
            {
                summary.Known(outcome.Input, hash);
                progress.Show(summary.Pages, summary.Reports, outcome.Input);
            }
            else if (!cancel.IsCancellationRequested)
            {
                Failed(book, outcome.Failure!);
            }

            if (cancel.IsCancellationRequested) break;
        }

        Write(book, waiting, progress);
    }

    private void Write(Book book, List<(string Input, CodedPage Page)> waiting, Progress progress)
    {
        if (waiting.Count == 0) return;
        var results = book.Add([.. waiting.Select(w => w.Page)]);
        for (var i = 0; i < results.Count; i++) summary.Count(waiting[i].Input, waiting[i].Page, results[i]);
        progress.Show(summary.Pages, summary.Reports, waiting[^1].Input);
        waiting.Clear();
        if (summary.Pages / SettleEvery > settled)
        {
            settled = summary.Pages / SettleEvery;
            book.Settle();
        }
    }

    private void Failed(Book book, EntenteException failure)
    {
        summary.Failed(failure.Input);
        terminal.Error.WriteLine(failure.Message);
        book.AddFailure(failure);
    }
}
