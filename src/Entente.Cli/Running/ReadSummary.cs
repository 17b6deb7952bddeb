using System.Globalization;
using Entente.Casebook.Store;
using Entente.Casebook.Views;
using Entente.Cli.Rendering;
using Entente.Coding;
using Book = Entente.Casebook.Casebook;

namespace Entente.Cli.Running;

/// <summary>What a read did, by outcome, and the timeline of what it has read.</summary>
internal sealed class ReadSummary
{
    private const int MostDocuments = 500;
    private readonly int[] outcomes = new int[4];
    private readonly HashSet<string> failed = new(StringComparer.Ordinal);
    private readonly HashSet<string> inputs = new(StringComparer.Ordinal);
    private readonly HashSet<string> documents = new(StringComparer.Ordinal);
    private readonly UncodedLanguages uncoded = new();
    private int sentences;

    public int Pages { get; private set; }

    public int Reports { get; private set; }

    public int Failures { get; private set; }

    public int Inputs => inputs.Count;

    public int PassedOver { get; set; }

    /// <summary>Inputs not begun when the run was stopped, or <see langword="null"/> where it came to its end.</summary>
    public int? Left { get; set; }

    public void Count(string input, CodedPage page, AddResult result)
    {
        inputs.Add(input);
        Pages++;
        Reports += page.Reports.Count;
        uncoded.Count(page.Article.Language);
        if (Pipeline.Codes(page.Article.Language)) sentences += page.Sentences.Count;
        outcomes[(int)result.Outcome]++;
        if (documents.Count <= MostDocuments) documents.Add(result.DocumentHash);
    }

    /// <summary>Counts a page that is in the casebook as it would be coded now.</summary>
    public void Known(string input, string document)
    {
        inputs.Add(input);
        Pages++;
        outcomes[(int)AddOutcome.Unchanged]++;
        if (document.Length > 0 && documents.Count <= MostDocuments) documents.Add(document);
    }

    public void Failed(string input)
    {
        inputs.Add(input);
        failed.Add(input);
        Failures++;
    }

    public bool HasFailed(string input) => failed.Contains(input);

    public void Print(Terminal terminal, Book book, bool json)
    {
        if (documents.Count is > 0 and <= MostDocuments)
            TimelinePrinter.Print(terminal, Timeline.Read(book, new TimelineFilter { Documents = documents }), json);
        if (json)
        {
            // standard output holds nothing but records
            if (uncoded.Any) terminal.Error.WriteLine(uncoded.Line);
            return;
        }

        if (documents.Count > 0) terminal.Out.WriteLine();
        var parts = new List<string> { Number(outcomes[(int)AddOutcome.Added], "page added", "pages added") };
        AddPart(parts, outcomes[(int)AddOutcome.Unchanged], "already there", "already there");
        AddPart(parts, outcomes[(int)AddOutcome.Recoded], "coded anew", "coded anew");
        AddPart(parts, outcomes[(int)AddOutcome.NewVersion], "new version of a page", "new versions of pages");
        AddPart(parts, Failures, "input failed", "inputs failed");
        AddPart(parts, PassedOver, "file passed over (no page by its name)", "files passed over (no pages by their names)");
        terminal.Out.WriteLine(string.Join(", ", parts) + ".");
        if (uncoded.Any) terminal.Out.WriteLine(uncoded.Line);
        if (sentences == 0 && outcomes[(int)AddOutcome.Unchanged] > 0) terminal.Out.WriteLine($"Nothing new to code. Casebook: {book.Path}");
        else terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Number(sentences, "sentence", "sentences")} gave {Number(Reports, "report", "reports")}. Casebook: {book.Path}"));
        if (documents.Count > MostDocuments) terminal.Out.WriteLine("`entente timeline` shows the events.");
        if (Left is { } left)
            terminal.Out.WriteLine($"Stopped with {Number(left, "input", "inputs")} left. Run the command again to go on: pages that are in are not added twice.");
    }

    private static void AddPart(List<string> parts, int count, string one, string many)
    {
        if (count > 0) parts.Add(Number(count, one, many));
    }

    private static string Number(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {(count == 1 ? one : many)}");
}
