using System.CommandLine;
using System.Globalization;
using Entente.Casebook.Exchange;
using Entente.Casebook.Views;
using Entente.Cli.Rendering;

namespace Entente.Cli.Commands;

/// <summary><c>origins</c>: the first voices behind the pages.</summary>
internal static class OriginsCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("origins", "Lists the first voices that reports rest on: authorities, agencies, statements, copied texts, and outlets' own reporting.");
        var shared = new Option<int>("--documents") { Description = "At least N documents rest on it.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var (casebook, json) = (new CaseOption(), CommonOptions.Json());
        command.Add(shared);
        casebook.AddTo(command);
        command.Add(json);
        HelpWithExamples.Add(command, "entente origins", "entente origins --documents 2");
        command.SetAction(parsed =>
        {
            using var book = casebook.ToRead(parsed);
            Print(terminal, OriginList.Read(book, parsed.GetValue(shared)), parsed.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Terminal terminal, IReadOnlyList<OriginEntry> origins, bool json)
    {
        if (json)
        {
            foreach (var origin in origins) terminal.Out.WriteLine(ViewJson.ToLine(origin));
            return;
        }

        var listing = new Listing("origin", "kind", "documents", "outlets", "events", "because");
        foreach (var o in origins)
            listing.Add(o.Name, o.Kind, o.Documents.Count.ToString(CultureInfo.InvariantCulture), string.Join(", ", o.Outlets), o.Events.Count.ToString(CultureInfo.InvariantCulture), o.Because[0]);
        listing.Print(terminal);
        if (origins.Count == 0) terminal.Out.WriteLine("No origins.");
    }
}
