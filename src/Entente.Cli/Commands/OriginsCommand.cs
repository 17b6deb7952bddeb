using System.CommandLine;
using System.Globalization;
using Entente.Casebook.Exchange;
using Entente.Casebook.Views;
using Entente.Cli.Rendering;

namespace Entente.Cli.Commands;

/// <summary><c>origins</c>: the first voices behind the pages.</summary>
internal static class OriginsCommand
{
    private const int MostOrigins = 1_000, MostOutlets = 8;

    public static Command Make(Terminal terminal)
    {
        var command = new Command("origins", "Lists the first voices that reports rest on: authorities, agencies, statements, copied texts, and outlets' own reporting.");
        var shared = new Option<int>("--documents") { Description = "At least N documents rest on it.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var (limit, casebook, json) = (CommonOptions.Limit("origins, those of most documents first", MostOrigins), new CaseOption(), CommonOptions.Json());
        command.Add(shared);
        command.Add(limit);
        casebook.AddTo(command);
        command.Add(json);
        HelpWithExamples.Add(command, "entente origins", "entente origins --documents 2");
        command.SetAction(parsed =>
        {
            using var book = casebook.ToRead(parsed);
            var shown = Print(terminal, OriginList.Each(book, parsed.GetValue(shared), parsed.GetValue(limit)), parsed.GetValue(json));
            Listing.TellRest(terminal, parsed.GetValue(json), "The first", shown, shown == parsed.GetValue(limit) ? OriginList.Count(book, parsed.GetValue(shared)) : shown, "origins");
            return ExitCode.Done;
        });
        return command;
    }

    private static int Print(Terminal terminal, IEnumerable<OriginEntry> origins, bool json)
    {
        var shown = 0;
        var listing = new Listing("origin", "kind", "documents", "outlets", "events", "because");
        foreach (var o in origins)
        {
            shown++;
            if (json) terminal.Out.WriteLine(ViewJson.ToLine(o));
            else listing.Add(o.Name, o.Kind, Number(o.Documents.Count), Some(o.Outlets), Number(o.Events.Count), o.Because[0]);
        }

        listing.Print(terminal);
        if (shown == 0 && !json) terminal.Out.WriteLine("No origins.");
        return shown;
    }

    /// <summary>The outlets, where there are many the first of them: a line has to stay readable.</summary>
    private static string Some(IReadOnlyList<string> outlets) =>
        string.Join(", ", outlets.Take(MostOutlets)) + (outlets.Count > MostOutlets ? $" and {Number(outlets.Count - MostOutlets)} more" : "");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
