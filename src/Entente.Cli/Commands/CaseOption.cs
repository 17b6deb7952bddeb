using System.CommandLine;
using Entente.Cli.Running;
using NodaTime;
using Book = Entente.Casebook.Casebook;

namespace Entente.Cli.Commands;

/// <summary>Which casebook a view looks into, and as of which day.</summary>
internal sealed class CaseOption
{
    private readonly Option<string> file = CommonOptions.Case();
    private readonly Option<string> asOf = new("--as-of") { Description = "What the casebook knew at the end of a day (UTC): pages read and decisions made by then.", HelpName = "DATE" };

    public void AddTo(Command command)
    {
        command.Add(file);
        command.Add(asOf);
    }

    public string Path(ParseResult parsed) => parsed.GetValue(file)!;

    public Book ToRead(ParseResult parsed)
    {
        var day = TimelineCommand.Day(parsed.GetValue(asOf), last: true);
        var book = OpenCase.ToRead(Path(parsed));
        if (day is not { } then) return book;
        using (book) return book.AsOf(then);
    }
}
