using System.CommandLine;
using System.Globalization;
using Entente.Casebook.Exchange;
using Entente.Cli.Rendering;
using Entente.Cli.Running;

namespace Entente.Cli.Commands;

/// <summary><c>verify</c>: whether every quotation is what the stored text says.</summary>
internal static class VerifyCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("verify", "Checks the casebook and re-cuts every quotation from the stored text. Exit code 1 where something does not hold.");
        var (casebook, json) = (CommonOptions.Case(), CommonOptions.Json());
        command.Add(casebook);
        command.Add(json);
        HelpWithExamples.Add(command, "entente verify --case iran.db");
        command.SetAction(parsed =>
        {
            using var book = OpenCase.ToRead(parsed.GetValue(casebook)!);
            var result = book.Verify();
            if (parsed.GetValue(json)) terminal.Out.WriteLine(ViewJson.ToLine(result));
            else
            {
                foreach (var failure in result.Failures) terminal.Out.WriteLine($"{failure.Document}  {failure.Item}: stored “{failure.Stored}”, the text says “{failure.Cut}”");
                terminal.Out.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{result.Spans:#,0} spans of {result.Documents:#,0} documents checked, {(result.Failures.Count == 0 ? "all hold" : $"{result.Failures.Count:#,0} do not hold")}."));
            }

            return result.Failures.Count == 0 ? ExitCode.Done : ExitCode.SomeFailed;
        });
        return command;
    }
}
