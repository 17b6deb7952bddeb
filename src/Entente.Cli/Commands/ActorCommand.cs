using System.CommandLine;
using System.Globalization;
using Entente.Casebook.Exchange;
using Entente.Casebook.Views;
using Entente.Cli.Inputs;
using Entente.Cli.Rendering;

namespace Entente.Cli.Commands;

/// <summary><c>actor</c>: what is known about somebody.</summary>
internal static class ActorCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("actor", "Shows what the casebook knows about a person, body or state: names, offices, events by type, with whom, and the latest events.");
        var name = new Argument<string>("NAME") { Description = "A name, an alias or a country code." };
        var (casebook, json) = (new CaseOption(), CommonOptions.Json());
        command.Add(name);
        casebook.AddTo(command);
        command.Add(json);
        HelpWithExamples.Add(command, "entente actor \"Asim Munir\"", "entente actor IRN");
        command.SetAction(parsed =>
        {
            using var book = casebook.ToRead(parsed);
            var profile = ActorProfile.Read(book, parsed.GetValue(name)!);
            if (profile.Latest.Total == 0 && profile.Names.Count == 0)
                throw InputErrors.Usage(parsed.GetValue(name)!, "nobody of this name is in the casebook" + (NameHints.Near(book, parsed.GetValue(name)!) is { Count: > 0 } near ? "; near it: " + string.Join(", ", near) : ""));
            if (parsed.GetValue(json)) terminal.Out.WriteLine(AnalysisJson.ToLine(profile));
            else Print(terminal, profile);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Terminal terminal, ActorProfile actor)
    {
        static string Counted(IEnumerable<(string Name, int Count)> items) =>
            string.Join(", ", items.Take(12).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i.Name} ({i.Count})")));
        Line(terminal, "named", Counted(actor.Names));
        foreach (var (office, country, first, last, former) in actor.Offices)
            Line(terminal, former ? "held office" : "office", $"{office}{(country is null ? "" : $", {country}")}  stated {first}{(last == first ? "" : $" to {last}")}");
        Line(terminal, "events", Counted(actor.Types));
        Line(terminal, "with", Counted(actor.Counterparts));
        terminal.Out.WriteLine();
        TimelinePrinter.Print(terminal, actor.Latest with { Total = actor.Latest.Entries.Count }, json: false);
    }

    private static void Line(Terminal terminal, string label, string value)
    {
        if (value.Length == 0) return;
        terminal.Write(label.PadRight(13), Tone.Faint);
        terminal.Out.WriteLine(value);
    }
}
