using System.Globalization;
using System.Runtime.CompilerServices;

namespace Entente.Language.Tests;

/// <summary>
/// The example of the package's README is the code between the marks below, and what it prints is what the README says.
/// After a new model, run once with <c>ENTENTE_APPROVE_README=1</c> and read what changed.
/// </summary>
public sealed class ReadmeTests
{
    [Fact]
    public void TheExampleRunsAndPrintsWhatTheReadmeSays()
    {
        var path = Path.Combine(SharedData.Root, "src", "Entente.Language", "README.md");
        var readme = File.ReadAllText(path).ReplaceLineEndings("\n");
        using var printed = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        Example(printed);
        if (Environment.GetEnvironmentVariable("ENTENTE_APPROVE_README") == "1")
        {
            readme = With(With(readme, "csharp", Source()), "text", printed.ToString());
            File.WriteAllText(path, readme);
        }

        Assert.Equal(Block(readme, "csharp"), Source());
        Assert.Equal(Block(readme, "text"), printed.ToString());
    }

    private static void Example(TextWriter output)
    {
        // README
        var model = LanguageModel.Load();
        var parsed = model.Parse("Iran's foreign minister, Abbas Araghchi, met Lt. Gen. Khan in Vienna. They didn't agree on sanctions.");

        foreach (var sentence in parsed.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var token = parsed.Tokens[i];
                var head = token.Head < 0 ? "-" : parsed.Form(token.Head).ToString();
                output.WriteLine($"{parsed.Form(i),-10} {parsed.Lemma(i),-10} {token.Pos,-6} {token.Relation,-9} {head}");
            }
        }

        foreach (var name in parsed.Names) output.WriteLine($"{name.Type}: {name.Span.Of(parsed.Text)}");
        foreach (var phrase in parsed.NounPhrases()) output.WriteLine($"[{parsed.Text[parsed.Tokens[phrase.FirstToken].Start..parsed.Tokens[phrase.EndToken - 1].End]}]");
        // README
    }

    private static string With(string readme, string language, string block)
    {
        var start = readme.IndexOf("```" + language + "\n", StringComparison.Ordinal) + language.Length + 4;
        return readme[..start] + block + readme[readme.IndexOf("```", start, StringComparison.Ordinal)..];
    }

    private static string Block(string readme, string language)
    {
        var start = readme.IndexOf("```" + language + "\n", StringComparison.Ordinal) + language.Length + 4;
        return readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static string Source([CallerFilePath] string path = "")
    {
        var lines = File.ReadAllLines(path);
        var first = Array.FindIndex(lines, static line => line.Trim() == "// README") + 1;
        var end = Array.FindLastIndex(lines, static line => line.Trim() == "// README");
        var body = lines[first..end].Select(static line => line.Length > 8 ? line[8..] : "").Select(static line => line + "\n");
        return string.Concat(body).Replace("output.WriteLine", "Console.WriteLine", StringComparison.Ordinal);
    }
}
