using System.CommandLine;
using System.Globalization;
using System.Text;
using Entente.Cli.Inputs;
using Entente.Cli.Rendering;
using Entente.Cli.Running;
using Entente.Coding.World;
using Entente.Coding.World.Import;
using Entente.Language;

namespace Entente.Cli.Commands;

/// <summary><c>import</c>: persons, bodies and places of others, into the folder of the user's own tables.</summary>
internal static class ImportCommand
{
    private const int MostTold = 200;

    public static Command Make(Terminal terminal)
    {
        var command = new Command("import", "Turns lists of others into tables of your own, which every command reads from then on and which win over those of the program.");
        command.Add(Entities(terminal));
        command.Add(Places(terminal));
        command.Add(SanctionsCommand.Import(terminal));
        HelpWithExamples.Add(command, "entente import entities --wikidata ministers.json", "entente import entities sdn.xml", "entente import places allCountries.zip --least 1000", "entente import sanctions sdn.xml --list OFAC");
        return command;
    }

    private static Command Entities(Terminal terminal)
    {
        var command = new Command("entities", "Persons with their offices, and bodies: items or query results of Wikidata, FollowTheMoney lines (OpenSanctions), OFAC's list as XML, or as CSV with alt.csv and add.csv beside it.");
        var (files, data, name) = Shared(command);
        var wikidata = new Option<bool>("--wikidata") { Description = "The files are Wikidata's: lines of a JSON dump, a document of wbgetentities, or SPARQL results as JSON." };
        command.Add(wikidata);
        HelpWithExamples.Add(command, "entente import entities --wikidata ministers.json", "entente import entities entities.ftm.json", "entente import entities sdn.csv alt.csv add.csv --name ofac");
        command.SetAction(parsed => Run(terminal, parsed.GetValue(files)!, parsed.GetValue(data), parsed.GetValue(name), (sources, tables, problem, progress) =>
        {
            var format = EntityImporter.Detect(sources[0]);
            if (parsed.GetValue(wikidata) && format is not (ImportFormat.Wikidata or ImportFormat.Sparql)) throw InputErrors.Usage(sources[0].Name, "these are no items of Wikidata and no SPARQL results");
            return EntityImporter.Run(sources, format, WorldTables.Load(), tables, problem, progress);
        }));
        return command;
    }

    private static Command Places(Terminal terminal)
    {
        var command = new Command("places", "A gazetteer in the layout of GeoNames' allCountries.txt (19 columns), plain, .gz or .zip.");
        var (files, data, name) = Shared(command);
        var least = new Option<int>("--least") { Description = "Settlements with fewer people are left out, unless they are seats of a province or county; 0 keeps all.", HelpName = "PEOPLE", DefaultValueFactory = _ => 500 };
        command.Add(least);
        HelpWithExamples.Add(command, "entente import places allCountries.zip", "entente import places PK.txt IR.txt --least 0 --name border");
        command.SetAction(parsed => Run(terminal, parsed.GetValue(files)!, parsed.GetValue(data), parsed.GetValue(name), (sources, tables, problem, progress) =>
            PlaceImporter.Run(sources, parsed.GetValue(least), WorldTables.Load(), tables, problem, progress)));
        return command;
    }

    private static (Argument<string[]> Files, Option<string> Data, Option<string> Name) Shared(Command command)
    {
        var files = new Argument<string[]>("FILES") { Description = "The files, plain, .gz or .zip.", Arity = ArgumentArity.OneOrMore };
        var data = new Option<string>("--data") { Description = "The folder of your own tables. Otherwise ENTENTE_DATA, otherwise entente in your data directory.", HelpName = "FOLDER" };
        var name = new Option<string>("--name") { Description = "Name of the tables; an import of the same name replaces them. Otherwise that of the first file.", HelpName = "NAME" };
        command.Add(files);
        command.Add(data);
        command.Add(name);
        return (files, data, name);
    }

    private static int Run(Terminal terminal, string[] paths, string? data, string? name, Func<IReadOnlyList<ImportSource>, ImportTables, Action<EntenteException>, Action<long>, ImportSummary> import)
    {
        var folder = data ?? terminal.ImportFolder ?? throw InputErrors.Usage("--data", "there is no data directory of yours here: name a folder");
        var sources = paths.Select(ImportFile.Of).ToList();
        long told = 0;
        using var staged = new StagedTables(folder, Slug(name ?? Path.GetFileName(paths[0])));
        using var progress = new RecordProgress(terminal, "records");
        var summary = import(sources, staged.Tables, problem =>
        {
            if (++told <= MostTold) terminal.Error.WriteLine(problem.Message);
        }, progress.Show);
        progress.Dispose();
        if (told > MostTold) terminal.Error.WriteLine($"… and {(told - MostTold).ToString(CultureInfo.InvariantCulture)} more records");
        var kept = staged.Keep(summary);
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{summary.Offices} persons and offices, {summary.Bodies} bodies, {summary.Things} ships and aircraft, {summary.Places} places; {summary.Refused} refused, {summary.Passed} of no kind used here"));
        foreach (var file in kept) terminal.Out.WriteLine(file);
        return summary.Refused > 0 || kept.Count == 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in Path.GetFileNameWithoutExtension(name).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        return slug.ToString().Trim('-') is { Length: > 0 } found ? found : "tables";
    }
}
