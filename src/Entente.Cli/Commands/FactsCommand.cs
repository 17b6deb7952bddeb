using System.CommandLine;
using Entente.Casebook.Exchange;
using Entente.Casebook.Views;
using Entente.Cli.Rendering;

namespace Entente.Cli.Commands;

/// <summary><c>facts</c>: the relations that pages state.</summary>
internal static class FactsCommand
{
    private const int MostFacts = 5_000;

    public static Command Make(Terminal terminal)
    {
        var command = new Command("facts", "Lists what pages state about people, bodies and things: offices held, parts, owners, other names, designations.");
        var about = new Argument<string?>("NAME") { Description = "Part of a name on either side.", Arity = ArgumentArity.ZeroOrOne };
        var (limit, casebook, json) = (CommonOptions.Limit("facts in order of their subjects", MostFacts), new CaseOption(), CommonOptions.Json());
        command.Add(about);
        command.Add(limit);
        casebook.AddTo(command);
        command.Add(json);
        HelpWithExamples.Add(command, "entente facts", "entente facts \"Munir\"");
        command.SetAction(parsed =>
        {
            using var book = casebook.ToRead(parsed);
            var (most, name) = (parsed.GetValue(limit), parsed.GetValue(about));
            var facts = FactList.Read(book, name, most);
            Print(terminal, facts, parsed.GetValue(json));
            Listing.TellRest(terminal, parsed.GetValue(json), "The first", facts.Count, facts.Count == most ? FactList.Count(book, name) : facts.Count, "facts");
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Terminal terminal, IReadOnlyList<FactEntry> facts, bool json)
    {
        if (json)
        {
            foreach (var fact in facts) terminal.Out.WriteLine(AnalysisJson.ToLine(fact));
            return;
        }

        var listing = new Listing("subject", "relation", "object", "country", "page of", "says", "words");
        foreach (var f in facts) listing.Add(f.Subject, f.Relation.Replace('_', ' '), f.Object, f.Country, f.Day, f.Speaker is { } speaker ? $"{speaker} ← {f.Outlet ?? f.Document}" : f.Outlet ?? f.Document, f.Text);
        listing.Print(terminal);
        if (facts.Count == 0) terminal.Out.WriteLine("No facts.");
    }
}
