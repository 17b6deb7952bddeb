using System.CommandLine;
using Entente.Casebook.Views;

namespace Entente.Cli.Commands;

/// <summary>The filters of the timeline, for every command that looks at events.</summary>
internal sealed class FilterOptions
{
    private readonly Option<string> who = new("--who") { Description = "Somebody on either side: a name or a country code.", HelpName = "NAME" };
    private readonly Option<string[]> dyad = new("--dyad") { Description = "Two parties that both take part.", HelpName = "A B", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
    private readonly Option<string> type = new("--type") { Description = "PLOVER type, with a mode after a slash: CONSULT, CONSULT/visit.", HelpName = "TYPE" };
    private readonly Option<string> context = new("--context") { Description = "PLOVER context: military, diplomatic …", HelpName = "CONTEXT" };
    private readonly Option<string> status = new("--status") { Description = "occurred, planned, proposed, possible, denied or negated.", HelpName = "STATUS" };
    private readonly Option<string> place = new("--place") { Description = "A place, or the code of its country.", HelpName = "PLACE" };
    private readonly Option<string> from = new("--from") { Description = "First day: 2025-01-31, 2025-01 or 2025.", HelpName = "DATE" };
    private readonly Option<string> to = new("--to") { Description = "Last day, as precise as you like.", HelpName = "DATE" };
    private readonly Option<int> origins = new("--origins") { Description = "At least N independent origins.", HelpName = "N" };
    private readonly Option<int> limit;

    public FilterOptions(int limit)
    {
        this.limit = new Option<int>("--limit") { Description = "The newest N events; 0 for all.", HelpName = "N", DefaultValueFactory = _ => limit };
        status.AcceptOnlyFromAmong("occurred", "planned", "proposed", "possible", "denied", "negated");
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { who, dyad, type, context, status, place, from, to, origins, limit }) command.Add(option);
    }

    public TimelineFilter Filter(ParseResult parsed) => new()
    {
        Who = parsed.GetValue(who),
        Dyad = parsed.GetValue(dyad) is { Length: 2 } pair ? (pair[0], pair[1]) : null,
        Type = parsed.GetValue(type),
        Context = parsed.GetValue(context),
        Status = parsed.GetValue(status),
        Place = parsed.GetValue(place),
        From = TimelineCommand.Day(parsed.GetValue(from), last: false),
        To = TimelineCommand.Day(parsed.GetValue(to), last: true),
        Origins = parsed.GetValue(origins),
        Limit = parsed.GetValue(limit),
    };
}
