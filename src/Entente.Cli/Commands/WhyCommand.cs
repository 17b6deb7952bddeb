using System.CommandLine;
using System.Globalization;
using Entente.Casebook.Exchange;
using Entente.Casebook.Views;
using Entente.Cli.Inputs;
using Entente.Cli.Rendering;
using Entente.Cli.Running;

namespace Entente.Cli.Commands;

/// <summary><c>why</c>: why a sentence was coded so, or not.</summary>
internal static class WhyCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("why", "Tells why a sentence was coded as it was, or why it gave nothing.");
        var what = new Argument<string>("SENTENCE-OR-ID") { Description = "Words of the sentence, the id of a report or event, or DOCUMENT:SENTENCE." };
        var (casebook, json) = (new CaseOption(), CommonOptions.Json());
        command.Add(what);
        var text = new Option<bool>("--text") { Description = "The words are a text of your own: they are coded as they stand, and no casebook is opened." };
        var published = new Option<string>("--published") { Description = "With --text: the day on which the text is taken to have been published.", HelpName = "DATE" };
        var data = CommonOptions.Data();
        casebook.AddTo(command);
        command.Add(json);
        command.Add(text);
        command.Add(published);
        command.Add(data);
        HelpWithExamples.Add(command, "entente why \"flew to Iran for a two-day\"", "entente why 3f2a9c10b7", "entente why page.html:4", "entente why --text \"Norway recalled its envoy on Friday.\" --published 2024-05-14");
        command.SetAction(parsed =>
        {
            var words = parsed.GetValue(what)!;
            var found = parsed.GetValue(text)
                ? OwnText.Explain(SharedPipeline.Of(terminal, parsed.GetValue(data)).Value, words, TimelineCommand.Day(parsed.GetValue(published), last: false))
                : Find(casebook, parsed, words);
            foreach (var explanation in found)
            {
                if (parsed.GetValue(json)) terminal.Out.WriteLine(ViewJson.ToLine(explanation));
                else Print(terminal, explanation);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static IReadOnlyList<Explanation> Find(CaseOption casebook, ParseResult parsed, string what)
    {
        using var book = casebook.ToRead(parsed);
        var found = Explanation.Find(book, what);
        return found.Count > 0 ? found : throw InputErrors.Usage(what, "no sentence, report or event fits; with --text the words themselves are coded");
    }

    private static void Print(Terminal terminal, Explanation explanation)
    {
        terminal.Write($"{explanation.Document}:{explanation.Sentence.ToString(CultureInfo.InvariantCulture)}", Tone.Strong);
        terminal.Out.WriteLine($"  {explanation.Text.ReplaceLineEndings(" ")}");
        if (explanation.Uncoded is { } reason) terminal.Out.WriteLine($"  no report: {reason}");
        foreach (var report in explanation.Reports)
        {
            terminal.Out.WriteLine($"  {report.Id}  {TimelinePrinter.Kind(report)}  “{report.Trigger.Text}”  {WhoPhrase.Sides(report)}  {DatePhrase.Short(report.Date)}");
            foreach (var because in report.Because) terminal.Out.WriteLine($"    {because}");
            foreach (var who in report.Actors.Concat(report.Recipients))
                if (who.Rule is { } rule) terminal.Out.WriteLine($"    “{who.Text}” is {who.Name ?? who.Text}: {rule}");
        }
    }
}
