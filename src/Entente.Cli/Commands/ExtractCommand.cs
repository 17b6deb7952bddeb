using System.CommandLine;
using Entente.Casebook.Exchange;
using Entente.Cli.Inputs;
using Entente.Cli.Rendering;
using Entente.Cli.Running;
using Entente.Language;
using Entente.Pages;

namespace Entente.Cli.Commands;

/// <summary><c>extract</c>: pages in, cleaned articles out.</summary>
internal static class ExtractCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("extract", "Cuts the articles out of pages and writes them to standard output, one JSON object a line.");
        var (inputs, fetch) = (CommonOptions.Inputs(), new CommonOptions.Fetch());
        command.Add(inputs);
        fetch.AddTo(command);
        HelpWithExamples.Add(command, "entente extract page.html", "entente extract crawl.warc.gz > articles.jsonl");
        command.SetAction((parsed, cancel) => Task.Run(() => Run(terminal, parsed.GetValue(inputs)!, fetch.Limits(parsed), fetch.Pages(parsed), cancel)));
        return command;
    }

    private static int Run(Terminal terminal, string[] names, FetchLimits limits, PageLimits pages, CancellationToken cancel)
    {
        using var fetcher = new UrlFetcher(terminal, limits);
        var failures = 0;
        void Failed(EntenteException failure)
        {
            failures++;
            terminal.Error.WriteLine(failure.Message);
        }

        var reader = new ArticleReader(pages, fetcher);
        foreach (var input in new InputFinder(terminal, fetcher).Find(names, Failed))
        {
            foreach (var (article, failure) in reader.Read(input, cancel))
            {
                if (article is not null) terminal.Out.WriteLine(ArticleJson.ToLine(article));
                else Failed(failure!);
                if (cancel.IsCancellationRequested) return ExitCode.SomeFailed;
            }
        }

        return failures > 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }
}
