using System.CommandLine;
using Entente.Casebook.Views;
using Entente.Cli.Inputs;
using Entente.Cli.Rendering;
using Entente.Cli.Running;
using NodaTime;
using NodaTime.Text;

namespace Entente.Cli.Commands;

/// <summary><c>timeline</c>: the events in order of date.</summary>
internal static class TimelineCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("timeline", "Shows the events in order of date, each with how many outlets, reports and independent origins tell it.");
        var who = new Option<string>("--who") { Description = "Somebody on either side: a name or a country code.", HelpName = "NAME" };
        var dyad = new Option<string[]>("--dyad") { Description = "Two parties that both take part.", HelpName = "A B", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
        var type = new Option<string>("--type") { Description = "PLOVER type, with a mode after a slash: CONSULT, CONSULT/visit.", HelpName = "TYPE" };
        var context = new Option<string>("--context") { Description = "PLOVER context: military, diplomatic …", HelpName = "CONTEXT" };
        var status = new Option<string>("--status") { Description = "occurred, planned, proposed, possible, denied or negated.", HelpName = "STATUS" };
        var place = new Option<string>("--place") { Description = "A place, or the code of its country.", HelpName = "PLACE" };
        var from = new Option<string>("--from") { Description = "First day: 2025-01-31, 2025-01 or 2025.", HelpName = "DATE" };
        var to = new Option<string>("--to") { Description = "Last day, as precise as you like.", HelpName = "DATE" };
        var origins = new Option<int>("--origins") { Description = "At least N independent origins.", HelpName = "N" };
        var limit = new Option<int>("--limit") { Description = "The newest N events; 0 for all.", HelpName = "N", DefaultValueFactory = _ => 200 };
        status.AcceptOnlyFromAmong("occurred", "planned", "proposed", "possible", "denied", "negated");
        var (casebook, json) = (CommonOptions.Case(), CommonOptions.Json());
        foreach (var option in new Option[] { who, dyad, type, context, status, place, from, to, origins, limit, casebook, json }) command.Add(option);
        HelpWithExamples.Add(command, "entente timeline", "entente timeline --dyad Iran Pakistan --from 2023", "entente timeline --who \"Asim Munir\" --type CONSULT/visit", "entente timeline --origins 2 --json");
        command.SetAction(parsed => Run(terminal, parsed.GetValue(casebook)!, parsed.GetValue(json), new TimelineFilter
        {
            Who = parsed.GetValue(who),
            Dyad = parsed.GetValue(dyad) is { Length: 2 } pair ? (pair[0], pair[1]) : null,
            Type = parsed.GetValue(type),
            Context = parsed.GetValue(context),
            Status = parsed.GetValue(status),
            Place = parsed.GetValue(place),
            From = Day(parsed.GetValue(from), last: false),
            To = Day(parsed.GetValue(to), last: true),
            Origins = parsed.GetValue(origins),
            Limit = parsed.GetValue(limit),
        }));
        return command;
    }

    private static int Run(Terminal terminal, string path, bool json, TimelineFilter filter)
    {
        using var book = OpenCase.ToRead(path);
        TimelinePrinter.Print(terminal, Timeline.Read(book, filter), json);
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
