using System.CommandLine;
using Entente.Casebook.Views;
using Entente.Cli.Inputs;
using Entente.Cli.Rendering;
using NodaTime;
using NodaTime.Text;
using Book = Entente.Casebook.Casebook;

namespace Entente.Cli.Commands;

/// <summary><c>timeline</c>: the events in order of date.</summary>
internal static class TimelineCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("timeline", "Shows the events in order of date, each with how many outlets, reports and independent origins tell it.");
        var (filter, casebook, json) = (new FilterOptions(limit: 200), new CaseOption(), CommonOptions.Json());
        filter.AddTo(command);
        casebook.AddTo(command);
        command.Add(json);
        HelpWithExamples.Add(command, "entente timeline", "entente timeline --dyad Iran Pakistan --from 2023", "entente timeline --who \"Asim Munir\" --type CONSULT/visit", "entente timeline --origins 2 --json");
        command.SetAction(parsed => Run(terminal, casebook.ToRead(parsed), parsed.GetValue(json), filter.Filter(parsed)));
        return command;
    }

    private static int Run(Terminal terminal, Book opened, bool json, TimelineFilter filter)
    {
        using var book = opened;
        var timeline = Timeline.Read(book, filter);
        TimelinePrinter.Print(terminal, timeline, json);
        if (timeline.Total == 0) UnknownNames.Tell(json ? terminal.Error : terminal.Out, book, [filter.Who, filter.Dyad?.A, filter.Dyad?.B]);
        return ExitCode.Done;
    }

    internal static LocalDate? Day(string? text, bool last)
    {
        if (text is null) return null;
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } day) return day.Value;
        if (text.Length == 7 && LocalDatePattern.Iso.Parse(text + "-01") is { Success: true } month)
            return last ? month.Value.With(DateAdjusters.EndOfMonth) : month.Value;
        if (text.Length == 4 && LocalDatePattern.Iso.Parse(text + "-01-01") is { Success: true } year)
            return last ? new LocalDate(year.Value.Year, 12, 31) : year.Value;
        throw InputErrors.Usage(text, "this is no date; write 2025-01-31, 2025-01 or 2025");
    }
}
