using System.CommandLine;
using System.Text;
using Entente.Cli.Inputs;
using Entente.Cli.Rendering;
using Entente.Language;

namespace Entente.Cli.Commands;

/// <summary><c>parse</c>: text or CoNLL-U in, CoNLL-U out.</summary>
internal static class ParseCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("parse", "Parses plain text and writes CoNLL-U: tokens, lemmas, parts of speech, features, dependency trees; names stand in MISC as NER=B-PER.");
        var inputs = new Argument<string[]>("FILES") { Description = "Text files, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var tokenized = new Option<bool>("--tokenized") { Description = "The input is CoNLL-U; its sentences and tokens are kept." };
        command.Add(inputs);
        command.Add(tokenized);
        HelpWithExamples.Add(command, "entente parse speech.txt", "entente parse --tokenized en_ewt-ud-dev.conllu > parsed.conllu");
        command.SetAction((parsed, cancel) => Task.Run(() => Run(terminal, parsed.GetValue(inputs)!, parsed.GetValue(tokenized), cancel)));
        return command;
    }

    private static int Run(Terminal terminal, string[] names, bool tokenized, CancellationToken cancel)
    {
        var model = LanguageModel.Load();
        var failures = 0;
        foreach (var name in names)
        {
            if (cancel.IsCancellationRequested) return ExitCode.SomeFailed;
            try
            {
                using var reader = Open(terminal, name);
                if (tokenized) ParseText.Tokenized(model, reader, name, terminal.Out);
                else ParseText.Plain(model, reader, terminal.Out, names.Length > 1 ? name : null);
            }
            catch (EntenteException failure)
            {
                failures++;
                terminal.Error.WriteLine(failure.Message);
            }
        }

        return failures > 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private static StreamReader Open(Terminal terminal, string name)
    {
        try
        {
            return new StreamReader(name == "-" ? terminal.In() : File.OpenRead(name), Encoding.UTF8);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw InputErrors.Unreadable(name, error);
        }
    }
}
