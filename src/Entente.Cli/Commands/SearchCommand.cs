using System.CommandLine;
using System.Globalization;
using Entente.Casebook.Exchange;
using Entente.Casebook.Views;
using Entente.Cli.Rendering;

namespace Entente.Cli.Commands;

/// <summary><c>search</c>: full text over the sentences.</summary>
internal static class SearchCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("search", "Finds sentences by their words, in any form, and says what was coded from them.");
        var text = new Argument<string[]>("TEXT") { Description = "Words; those in double quotes stand together.", Arity = ArgumentArity.OneOrMore };
        var limit = new Option<int>("--limit") { Description = "Most sentences.", HelpName = "N", DefaultValueFactory = _ => 50 };
        var (casebook, json) = (new CaseOption(), CommonOptions.Json());
        command.Add(text);
        command.Add(limit);
        casebook.AddTo(command);
        command.Add(json);
        HelpWithExamples.Add(command, "entente search joint exercise", "entente search '\"security cooperation\" Tehran'");
        command.SetAction(parsed =>
        {
            using var book = casebook.ToRead(parsed);
            Print(terminal, SentenceSearch.Find(book, string.Join(' ', parsed.GetValue(text)!), parsed.GetValue(limit)), parsed.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Terminal terminal, IReadOnlyList<SearchHit> hits, bool json)
    {
        if (json)
        {
            foreach (var hit in hits) terminal.Out.WriteLine(ViewJson.ToLine(hit));
            return;
        }

        var listing = new Listing("document", "published", "sentence", "reports", "text");
        foreach (var hit in hits)
            listing.Add(hit.Document, hit.Published, hit.Sentence.ToString(CultureInfo.InvariantCulture), hit.Reports.Count == 0 ? "none" : string.Join(' ', hit.Reports), hit.Text);
        listing.Print(terminal);
        if (hits.Count == 0) terminal.Out.WriteLine("No sentence holds these words.");
    }
}
