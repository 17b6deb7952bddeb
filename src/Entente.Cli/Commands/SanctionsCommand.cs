using System.CommandLine;
using System.Globalization;
using Entente.Casebook.Sanctions;
using Entente.Casebook.Store;
using Entente.Cli.Inputs;
using Entente.Cli.Rendering;
using Entente.Cli.Running;
using NodaTime;
using NodaTime.Text;

namespace Entente.Cli.Commands;

/// <summary><c>listed</c>: whether somebody was listed on a day; and <c>import sanctions</c>, which brings the lists in.</summary>
internal static class SanctionsCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("listed", "Tells by the imported lists whether somebody was listed on a day; without a name, which lists there are.");
        var name = new Argument<string?>("NAME") { Description = "A name as the lists may write it; order of words, case and marks do not count.", Arity = ArgumentArity.ZeroOrOne };
        var on = new Option<string>("--on") { Description = "The day; by default today.", HelpName = "DATE" };
        var casebook = CommonOptions.Case();
        command.Add(name);
        command.Add(on);
        command.Add(casebook);
        HelpWithExamples.Add(command, "entente listed \"Arman Bagheri\" --on 2019-07-01", "entente listed");
        command.SetAction(parsed =>
        {
            using var book = OpenCase.ToRead(parsed.GetValue(casebook)!);
            var day = TimelineCommand.Day(parsed.GetValue(on), last: true) ?? LocalDate.FromDateTime(terminal.Now().UtcDateTime);
            if (parsed.GetValue(name) is { } wanted) Tell(terminal, SanctionLists.Find(book, wanted, day), wanted, day);
            else Lists(terminal, book);
            return ExitCode.Done;
        });
        return command;
    }

    public static Command Import(Terminal terminal)
    {
        var command = new Command("sanctions", "Sanction lists into the casebook: FollowTheMoney lines, OpenSanctions' targets.simple.csv and targets.nested.json, OFAC's sdn.xml, or sdn.csv with alt.csv.");
        var files = new Argument<string[]>("FILES") { Description = "The files of one list, plain, .gz or .zip.", Arity = ArgumentArity.OneOrMore };
        var list = new Option<string>("--list") { Description = "Name of the list; an issue of the same name replaces it. Otherwise that of the first file.", HelpName = "NAME" };
        var issue = new Option<string>("--issue") { Description = "The day as of which the list speaks; otherwise what it says itself, otherwise today.", HelpName = "DATE" };
        var casebook = CommonOptions.Case();
        foreach (var option in new Option[] { list, issue, casebook }) command.Add(option);
        command.Add(files);
        HelpWithExamples.Add(command, "entente import sanctions sdn.xml --list OFAC", "entente import sanctions targets.simple.csv --issue 2026-01-10");
        command.SetAction(parsed =>
        {
            var sources = parsed.GetValue(files)!.Select(ImportFile.Of).ToList();
            var (records, told) = SanctionReader.Read(sources);
            var day = TimelineCommand.Day(parsed.GetValue(issue) ?? told, last: true) ?? LocalDate.FromDateTime(terminal.Now().UtcDateTime);
            var name = parsed.GetValue(list) ?? sources[0].Name;
            using var book = OpenCase.ToWrite(parsed.GetValue(casebook)!, "import", terminal, CasebookAccess.Create);
            SanctionLists.Import(book, name, day, records);
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{records.Count} listings in {name}, as of {LocalDatePattern.Iso.Format(day)}."));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Tell(Terminal terminal, IReadOnlyList<SanctionFinding> findings, string name, LocalDate day)
    {
        if (findings.Count == 0)
        {
            terminal.Out.WriteLine($"No imported list names {name}.");
            return;
        }

        var listing = new Listing($"on {LocalDatePattern.Iso.Format(day)}", "because", "name", "by", "list", "programme", "id");
        foreach (var f in findings) listing.Add(f.Answer, f.Because, f.Record.Name, f.IsWeak ? $"{f.MatchedName} (weak)" : f.MatchedName, f.List, f.Record.Program ?? "", f.Record.Id);
        listing.Print(terminal);
    }

    private static void Lists(Terminal terminal, Entente.Casebook.Casebook book)
    {
        var listing = new Listing("list", "as of", "listings");
        foreach (var (name, issue, count) in SanctionLists.All(book)) listing.Add(name, issue, count.ToString(CultureInfo.InvariantCulture));
        listing.Print(terminal);
    }
}
