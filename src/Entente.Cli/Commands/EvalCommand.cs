using System.CommandLine;
using System.Globalization;
using Entente.Casebook.Exchange;
using Entente.Casebook.Views;
using Entente.Cli.Inputs;
using Entente.Cli.Rendering;
using Entente.Coding.Events;
using Entente.Language;

namespace Entente.Cli.Commands;

/// <summary><c>eval</c>: a user's own gold against a casebook.</summary>
internal static class EvalCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("eval", "Compares records coded by hand with the casebook: precision, recall, agreement on every field, kappa of the types, and each difference.");
        var gold = new Argument<string>("GOLD") { Description = "Records as `entente export` writes them, corrected by hand, one a line." };
        var (casebook, json) = (new CaseOption(), CommonOptions.Json());
        command.Add(gold);
        casebook.AddTo(command);
        command.Add(json);
        HelpWithExamples.Add(command, "entente export > gold.jsonl    # correct it by hand", "entente eval gold.jsonl");
        command.SetAction(parsed =>
        {
            var records = Read(parsed.GetValue(gold)!);
            using var book = casebook.ToRead(parsed);
            var evaluation = Evaluation.Of(records, Records.Read(book));
            if (parsed.GetValue(json)) terminal.Out.WriteLine(AnalysisJson.ToLine(evaluation));
            else Print(terminal, evaluation);
            return ExitCode.Done;
        });
        return command;
    }

    private static List<Report> Read(string path)
    {
        try
        {
            var (records, number) = (new List<Report>(), 0);
            foreach (var line in File.ReadLines(path))
            {
                number++;
                if (string.IsNullOrWhiteSpace(line)) continue;
                try
                {
                    records.Add(RecordJson.Parse(line));
                }
                catch (FormatException error)
                {
                    throw new EntenteException("ENT5008", $"{path}:{number.ToString(CultureInfo.InvariantCulture)}", $"no record: {error.Message}", error);
                }
            }

            return records.Count > 0 ? records : throw new EntenteException("ENT5008", path, "there is no record in it to compare with");
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw InputErrors.Missing(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw InputErrors.Unreadable(path, error);
        }
    }

    private static void Print(Terminal terminal, Evaluation e)
    {
        static string Share(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
        var figures = new Listing("measure", "value", "of");
        figures.Add("precision", Share(e.Precision), e.Records.ToString(CultureInfo.InvariantCulture));
        figures.Add("recall", Share(e.Recall), e.Gold.ToString(CultureInfo.InvariantCulture));
        figures.Add("F1", Share(e.F1), "");
        if (e.TypeKappa is { } kappa) figures.Add("kappa of types", Share(kappa), "");
        foreach (var (field, agreement, stated) in e.Fields) figures.Add(field + " agree", Share(agreement), stated.ToString(CultureInfo.InvariantCulture));
        figures.Print(terminal);
        terminal.Out.WriteLine();
        var differences = new Listing("difference", "document", "by hand", "casebook", "sentence");
        foreach (var d in e.Differences) differences.Add(d.What, d.Document, d.Gold, d.Own, d.Quote);
        differences.Print(terminal);
    }
}
