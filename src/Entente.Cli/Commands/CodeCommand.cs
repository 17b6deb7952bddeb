using System.CommandLine;
using Entente.Casebook.Exchange;
using Entente.Cli.Inputs;
using Entente.Cli.Rendering;
using Entente.Cli.Running;
using Entente.Coding;
using Entente.Language;
using Entente.Pages;

namespace Entente.Cli.Commands;

/// <summary><c>code</c>: pages in, records out, no casebook.</summary>
internal static class CodeCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("code", "Codes pages and writes the records to standard output, one JSON object a line. Keeps no casebook: a filter for pipes and clusters.");
        var (inputs, threads, fetch) = (CommonOptions.Inputs(), CommonOptions.Threads(), new CommonOptions.Fetch());
        command.Add(inputs);
        command.Add(threads);
        fetch.AddTo(command);
        fetch.AddCoding(command);
        HelpWithExamples.Add(command, "entente code pages/*.txt > records.jsonl", "zcat news.ndjson.gz | entente code - --threads 1 | wc -l");
        command.SetAction((parsed, cancel) => Task.Run(() => Run(terminal, parsed.GetValue(inputs)!, parsed.GetValue(threads), fetch.Limits(parsed), fetch.Pages(parsed), fetch.PageTime(parsed), fetch.Pipeline(terminal, parsed), cancel)));
        return command;
    }

    private static int Run(Terminal terminal, string[] names, int threads, FetchLimits limits, PageLimits pages, TimeSpan longest, Lazy<Pipeline> pipeline, CancellationToken cancel)
    {
        using var fetcher = new UrlFetcher(terminal, limits);
        var failed = new List<EntenteException>();
        var outcomes = new OrderedCoder(pipeline, threads, new ArticleReader(pages, fetcher), longest).Run(new InputFinder(terminal, fetcher).Find(names, failed.Add), cancel);
        var failures = 0;
        var uncoded = new UncodedLanguages();
        foreach (var outcome in outcomes)
        {
            if (outcome.Page is { } page)
            {
                uncoded.Count(page.Article.Language);
                foreach (var report in page.Reports) terminal.Out.WriteLine(RecordJson.ToLine(report));
            }
            else
            {
                failures++;
                terminal.Error.WriteLine(outcome.Failure!.Message);
            }
        }

        foreach (var failure in failed) terminal.Error.WriteLine(failure.Message);
        if (uncoded.Any) terminal.Error.WriteLine(uncoded.Line);
        return failures + failed.Count > 0 || cancel.IsCancellationRequested ? ExitCode.SomeFailed : ExitCode.Done;
    }
}
