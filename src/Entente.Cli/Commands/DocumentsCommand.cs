using System.CommandLine;
using System.Globalization;
using Entente.Casebook.Exchange;
using Entente.Casebook.Views;
using Entente.Cli.Inputs;
using Entente.Cli.Rendering;
using Entente.Cli.Running;
using Entente.Coding;
using Entente.Pages;
using Book = Entente.Casebook.Casebook;

namespace Entente.Cli.Commands;

/// <summary><c>documents</c>: what is in the casebook.</summary>
internal static class DocumentsCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("documents", "Lists the documents of the casebook and the inputs that failed, or what was cut from one page and why.");
        var removed = new Option<string>("--removed") { Description = "Show what was cut from this document.", HelpName = "ID" };
        var versions = new Option<string>("--versions") { Description = "Show what changed between the versions of this article: sentences, and claims withdrawn, added or told otherwise.", HelpName = "ID or ADDRESS" };
        var (casebook, json) = (new CaseOption(), CommonOptions.Json());
        command.Add(removed);
        command.Add(versions);
        casebook.AddTo(command);
        command.Add(json);
        HelpWithExamples.Add(command, "entente documents", "entente documents --removed page.html", "entente documents --versions page.html");
        command.SetAction(parsed =>
        {
            using var book = casebook.ToRead(parsed);
            if (parsed.GetValue(removed) is { } id) Removed(terminal, book, id, parsed.GetValue(json));
            else if (parsed.GetValue(versions) is { } article) Versions(terminal, book, article, parsed.GetValue(json));
            else List(terminal, book, parsed.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    private static void List(Terminal terminal, Book book, bool json)
    {
        var list = DocumentList.Read(book);
        if (json)
        {
            foreach (var document in list.Documents) terminal.Out.WriteLine(ViewJson.ToLine(document));
            foreach (var failure in list.Failures) terminal.Out.WriteLine(ViewJson.ToLine(failure));
            return;
        }

        static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
        var listing = new Listing("id", "published", "outlet", "sentences", "reports", "cut", "versions", "title", "notes");
        foreach (var d in list.Documents)
        {
            listing.Add(
                d.Id, d.Published, d.Outlet, Number(d.Sentences), Number(d.Reports), Number(d.Removed), Number(d.Versions), Listing.Cut(d.Title ?? "", 60),
                string.Join(", ", Pipeline.Codes(d.Language) ? d.Notes : d.Notes.Prepend("not coded: " + LanguageNames.Of(d.Language!))));
        }

        listing.Print(terminal);
        if (list.Documents.Count == 0) terminal.Out.WriteLine("No documents.");
        var uncoded = new UncodedLanguages();
        foreach (var d in list.Documents) uncoded.Count(d.Language);
        if (uncoded.Any) terminal.Out.WriteLine(uncoded.Line);
        foreach (var failure in list.Failures) terminal.Out.WriteLine("failed: " + failure.Message);
    }

    private static void Removed(Terminal terminal, Book book, string id, bool json)
    {
        var removed = DocumentList.Removed(book, id) ?? throw InputErrors.Usage(id, "no document has this id");
        if (json)
        {
            foreach (var block in removed) terminal.Out.WriteLine(ViewJson.ToLine(block));
            return;
        }

        var listing = new Listing("line", "reason", "text");
        foreach (var block in removed) listing.Add(block.Line == 0 ? "" : block.Line.ToString(CultureInfo.InvariantCulture), block.Reason, block.Text);
        listing.Print(terminal);
        if (removed.Count == 0) terminal.Out.WriteLine("Nothing was cut from this page.");
    }

    private static void Versions(Terminal terminal, Book book, string id, bool json)
    {
        var diffs = VersionDiff.Read(book, id);
        if (diffs.Count == 0 && !DocumentList.Has(book, id)) throw InputErrors.Usage(id, "no article has this id or address; `entente documents` lists them");
        if (json)
        {
            foreach (var diff in diffs) terminal.Out.WriteLine(AnalysisJson.ToLine(diff));
            return;
        }

        if (diffs.Count == 0) terminal.Out.WriteLine("There is one version of this article.");
        foreach (var diff in diffs)
        {
            terminal.Out.WriteLine($"{diff.Id}: {diff.Before} and then {diff.After}");
            foreach (var sentence in diff.Withdrawn) terminal.Out.WriteLine("  - " + sentence.ReplaceLineEndings(" "));
            foreach (var sentence in diff.Added) terminal.Out.WriteLine("  + " + sentence.ReplaceLineEndings(" "));
            foreach (var claim in diff.ClaimsWithdrawn) terminal.Out.WriteLine($"  withdrawn: {TimelinePrinter.Kind(claim)}  {WhoPhrase.Sides(claim)}  {DatePhrase.Short(claim.Date)}");
            foreach (var change in diff.ClaimsChanged) terminal.Out.WriteLine($"  changed: {TimelinePrinter.Kind(change.After)}  {WhoPhrase.Sides(change.After)}  {DatePhrase.Short(change.After.Date)}: {Fields(change)}");
            foreach (var claim in diff.ClaimsAdded) terminal.Out.WriteLine($"  added: {TimelinePrinter.Kind(claim)}  {WhoPhrase.Sides(claim)}  {DatePhrase.Short(claim.Date)}");
        }
    }

    private static string Fields(ClaimChange change)
    {
        static string Told(string value) => value.Length == 0 ? "none" : value;
        return change.Fields.Count == 0 ? "in other words" : string.Join("; ", change.Fields.Select(f => $"{f.Field} {Told(f.Before)}, now {Told(f.After)}"));
    }
}
