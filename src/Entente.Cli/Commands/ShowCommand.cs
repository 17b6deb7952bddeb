using System.CommandLine;
using Entente.Casebook.Exchange;
using Entente.Casebook.Views;
using Entente.Cli.Inputs;
using Entente.Cli.Rendering;
using Book = Entente.Casebook.Casebook;

namespace Entente.Cli.Commands;

/// <summary><c>show</c>: an event or a report opened to its sentences.</summary>
internal static class ShowCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("show", "Opens an event or a report to the sentences that tell it, with the sentence before and after, who says so, and why it was coded so.");
        var id = new Argument<string>("ID") { Description = "Id of an event or a report, or the beginning of one." };
        var (casebook, json) = (new CaseOption(), CommonOptions.Json());
        command.Add(id);
        casebook.AddTo(command);
        command.Add(json);
        HelpWithExamples.Add(command, "entente show 3f2a9c10b7");
        command.SetAction(parsed => Run(terminal, casebook.ToRead(parsed), parsed.GetValue(id)!, parsed.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, Book opened, string id, bool json)
    {
        using var book = opened;
        var evidence = Evidence.Find(book, id) ?? throw InputErrors.Usage(id, "no event or report has this id");
        if (json)
            foreach (var report in evidence.Reports) terminal.Out.WriteLine(ViewJson.ToLine(report));
        else EvidencePrinter.Print(terminal, evidence);
        return ExitCode.Done;
    }
}
