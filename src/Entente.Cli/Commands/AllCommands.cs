using System.CommandLine;

namespace Entente.Cli.Commands;

/// <summary>The commands in the order of the help.</summary>
internal static class AllCommands
{
    public static IEnumerable<Command> Make(Terminal terminal)
    {
        yield return ReadCommand.Make(terminal);
        yield return CodeCommand.Make(terminal);
        yield return ExtractCommand.Make(terminal);
        yield return ParseCommand.Make(terminal);
        yield return AnnotateCommand.Make(terminal);
        yield return TimelineCommand.Make(terminal);
        yield return ShowCommand.Make(terminal);
        yield return DocumentsCommand.Make(terminal);
        yield return DyadCommand.Make(terminal);
        yield return ActorCommand.Make(terminal);
        yield return CompareCommand.Make(terminal);
        yield return CommitmentsCommand.Make(terminal);
        yield return FactsCommand.Make(terminal);
        yield return OriginsCommand.Make(terminal);
        yield return ConflictsCommand.Make(terminal);
        yield return SearchCommand.Make(terminal);
        yield return WhyCommand.Make(terminal);
        yield return VerifyCommand.Make(terminal);
        yield return SanctionsCommand.Make(terminal);
        yield return ReportCommand.Make(terminal);
        yield return ImportCommand.Make(terminal);
        yield return ExportCommand.Make(terminal);
        yield return EvalCommand.Make(terminal);
        yield return ReviewCommand.Make(terminal);
        yield return DoctorCommand.Make(terminal);
    }
}
