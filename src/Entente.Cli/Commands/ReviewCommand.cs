using System.CommandLine;
using System.Globalization;
using Entente.Casebook.Reviews;
using Entente.Casebook.Store;
using Entente.Casebook.Views;
using Entente.Cli.Inputs;
using Entente.Cli.Rendering;
using Entente.Cli.Running;
using Book = Entente.Casebook.Casebook;

namespace Entente.Cli.Commands;

/// <summary><c>review</c>: what people decide about records, events and entities.</summary>
internal sealed class ReviewCommand
{
    private readonly Terminal terminal;
    private readonly Option<string> casebook = CommonOptions.Case();
    private readonly Option<string> by = new("--by") { Description = "Who decides.", HelpName = "NAME", DefaultValueFactory = _ => Environment.UserName };
    private readonly Option<string> note = new("--note") { Description = "Why.", HelpName = "TEXT" };

    private ReviewCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Make(Terminal terminal)
    {
        var command = new Command("review", "Accepts, rejects and changes records, merges and splits events and entities. Decisions are lines of CASEBOOK.corrections; they hold after pages are coded anew, and can be taken back.");
        foreach (var sub in new ReviewCommand(terminal).Subcommands()) command.Add(sub);
        HelpWithExamples.Add(command, "entente review reject 3f2a9c10b7 --note \"a film, not an attack\"", "entente review change 3f2a9c10b7 date 2024-05", "entente review merge 3f2a9c10b7 77ab01c2", "entente review undo 3", "entente review list");
        return command;
    }

    private IEnumerable<Command> Subcommands()
    {
        var id = new Argument<string>("ID") { Description = "A record, or an event for all its records." };
        yield return Decision("accept", "The record is right.", [id], (book, parsed) => Of(ReviewDecision.Accept, References(book, parsed.GetValue(id)!)));
        yield return Decision("reject", "The record is no event: it is shown nowhere.", [id], (book, parsed) => Of(ReviewDecision.Reject, References(book, parsed.GetValue(id)!)));
        var field = new Argument<string>("FIELD") { Description = string.Join("; ", ReportCorrector.Fields.Select(f => $"{f.Field}: {f.Form}")) + "." };
        field.AcceptOnlyFromAmong([.. ReportCorrector.Fields.Select(f => f.Field)]);
        var value = new Argument<string>("VALUE") { Description = "The new value." };
        yield return Decision("change", "A field of the record is another.", [id, field, value], (book, parsed) =>
            ReportCorrector.Fault(parsed.GetValue(field)!, parsed.GetValue(value)!) is { } fault
                ? throw InputErrors.Usage(parsed.GetValue(value)!, fault)
                : Of(ReviewDecision.Change, References(book, parsed.GetValue(id)!)) with { Field = parsed.GetValue(field), Value = parsed.GetValue(value) });
        var (first, second) = (new Argument<string>("FIRST") { Description = "An event or record." }, new Argument<string>("SECOND") { Description = "Another." });
        yield return Decision("merge", "Two events are one.", [first, second], (book, parsed) =>
            Of(ReviewDecision.MergeEvents, [References(book, parsed.GetValue(first)!)[0], References(book, parsed.GetValue(second)!)[0]]));
        var records = new Argument<string[]>("RECORDS") { Description = "The records that tell another event.", Arity = ArgumentArity.OneOrMore };
        var @event = new Argument<string>("EVENT") { Description = "The event they stand in." };
        yield return Decision("split", "Some records of an event tell another.", [@event, records], (book, parsed) => Split(book, parsed.GetValue(@event)!, parsed.GetValue(records)!));
        var (one, other) = (new Argument<string>("FIRST") { Description = "A name or an entity's id; it keeps its name." }, new Argument<string>("SECOND") { Description = "Another." });
        yield return Decision("merge-entities", "Two entities are one.", [one, other], (book, parsed) => Entities(ReviewDecision.MergeEntities, book, parsed.GetValue(one)!, parsed.GetValue(other)!));
        yield return Decision("split-entities", "Two entities that were taken for one are two.", [one, other], (book, parsed) => Entities(ReviewDecision.SplitEntities, book, parsed.GetValue(one)!, parsed.GetValue(other)!));
        var number = new Argument<int>("NUMBER") { Description = "Number of the decision, as `entente review list` tells it." };
        yield return Decision("undo", "Takes a decision back; of an undo, brings it back.", [number], (book, parsed) => book.Reviews.Any(r => r.Number == parsed.GetValue(number))
            ? Of(ReviewDecision.Undo, []) with { Undoes = parsed.GetValue(number) }
            : throw InputErrors.Usage(parsed.GetValue(number).ToString(CultureInfo.InvariantCulture), "no decision has this number"));
        yield return List();
    }

    private Command Decision(string name, string description, Argument[] arguments, Func<Book, ParseResult, Review> make)
    {
        var command = new Command(name, description);
        foreach (var argument in arguments) command.Add(argument);
        foreach (var option in new Option[] { casebook, by, note }) command.Add(option);
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(casebook)!;
            using var book = OpenCase.ToWrite(path, "review", terminal, CasebookAccess.Write);
            CorrectionsFile.Follow(book, path);
            var decided = make(book, parsed) with
            {
                By = parsed.GetValue(by),
                Note = parsed.GetValue(note),
                Made = terminal.Now().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            };
            var written = CorrectionsFile.Append(book, path, n => decided with { Number = n });
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{written.Number}  {Tell(written)}"));
            return ExitCode.Done;
        });
        return command;
    }

    private Command List()
    {
        var command = new Command("list", "Tells all decisions, and of each whether it holds, was taken back, or fits nothing any more.");
        var stale = new Option<bool>("--stale") { Description = "Only decisions that fit nothing any more, with the reason." };
        command.Add(stale);
        command.Add(casebook);
        command.SetAction(parsed =>
        {
            using var book = OpenCase.ToRead(parsed.GetValue(casebook)!);
            var all = book.Reviews;
            var holding = Review.Holding(all).Select(r => r.Number).ToHashSet();
            var unfit = book.StaleReviews.ToDictionary(s => s.Review.Number, s => s.Reason);
            var listing = new Listing("number", "made", "by", "decision", "state");
            foreach (var review in all)
            {
                if (parsed.GetValue(stale) && !unfit.ContainsKey(review.Number)) continue;
                var state = unfit.TryGetValue(review.Number, out var reason) ? "fits nothing: " + reason
                    : review.Decision == ReviewDecision.Undo || holding.Contains(review.Number) ? "holds" : "taken back";
                listing.Add(review.Number.ToString(CultureInfo.InvariantCulture), review.Made ?? "", review.By ?? "", Tell(review), state);
            }

            listing.Print(terminal);
            return ExitCode.Done;
        });
        return command;
    }

    private static Review Of(ReviewDecision decision, IReadOnlyList<ReportReference> reports) => new() { Number = 0, Decision = decision, Reports = reports };

    private static List<ReportReference> References(Book book, string id) =>
        [.. (Evidence.Find(book, id) ?? throw InputErrors.Usage(id, "no event or report has this id")).Reports.Select(r => ReportReference.To(r.Report))];

    private static Review Split(Book book, string @event, string[] records)
    {
        var all = References(book, @event);
        var leave = records.Select(id => all.Find(r => r.Id.StartsWith(id, StringComparison.Ordinal)) ?? throw InputErrors.Usage(id, $"this record does not stand in event {@event}")).ToList();
        var stay = all.Where(r => !leave.Contains(r)).ToList();
        return stay.Count == 0 ? throw InputErrors.Usage(@event, "all records would leave the event") : Of(ReviewDecision.SplitEvent, leave) with { Others = stay };
    }

    private static Review Entities(ReviewDecision decision, Book book, string first, string second) =>
        Of(decision, []) with { Entities = [Entity(book, first), Entity(book, second)] };

    private static string Entity(Book book, string name) => EntityList.Find(book, name) switch
    {
        [var one] => one.Id,
        [] => throw InputErrors.Usage(name, "no page names this entity"),
        var several => throw InputErrors.Usage(name, $"several entities have this name; take an id: {string.Join(", ", several.Select(e => e.Id))}"),
    };

    private static string Tell(Review review)
    {
        static string Short(IReadOnlyList<ReportReference> reports) => string.Join(", ", reports.Select(r => $"{r.Id[..Math.Min(10, r.Id.Length)]} {r.Type} “{r.Trigger}”"));
        return ReviewText.Word(review.Decision) + review.Decision switch
        {
            ReviewDecision.Undo => string.Create(CultureInfo.InvariantCulture, $" {review.Undoes}"),
            ReviewDecision.Change => $" {Short(review.Reports)}: {review.Field} is {review.Value}",
            ReviewDecision.SplitEvent => $" {Short(review.Reports)} from {Short(review.Others)}",
            ReviewDecision.MergeEntities or ReviewDecision.SplitEntities => " " + string.Join(" and ", review.Entities),
            _ => " " + Short(review.Reports),
        } + (review.Note is null ? "" : $" ({review.Note})");
    }
}
