using System.Text.Json;

namespace Entente.Language.Tests;

/// <summary>Holds the accuracies of <c>tests/floors.json</c>: they may be raised, and lowered only by editing that file. Runs where the development data lies beside the repository.</summary>
public sealed class FloorTests
{
    [Fact]
    public void SyntaxOfWebText() => Check("ewt-dev", Gold("en_ewt-ud-dev.conllu.xz"));

    [Fact]
    public void SyntaxOfNewsAndSpeeches() => Check("gum-dev-news-speech", NewsAndSpeeches(Gold("en_gum-ud-dev.conllu.xz")));

    [Fact]
    public void NamesOfWebText()
    {
        SkipWithoutData();
        var gold = Compressed.ReadAll(SharedData.File("data", "names", "uner-ewt-dev.bio.xz")).Split('\n');
        var (right, found, given) = (0, 0, 0);
        foreach (var sentence in Sentences(gold))
        {
            var expected = NameSpans(sentence.Select(static row => row.Tag));
            var actual = NameSpans(Tags([.. sentence.Select(static row => row.Form)]));
            right += expected.Intersect(actual).Count();
            found += actual.Count;
            given += expected.Count;
        }

        AtLeast("language.uner-ewt-dev.names", 200.0 * right / (found + given));
    }

    private static void Check(string set, string gold)
    {
        var model = LanguageModel.Load();
        using var tokenized = new StringWriter();
        ParseText.Tokenized(model, new StringReader(gold), set, tokenized);
        Check($"language.{set}.gold-tokens", SyntaxScore.Of(gold, tokenized.ToString()));
        using var raw = new StringWriter();
        ParseText.Plain(model, new StringReader(RawText.Of(gold)), raw);
        Check($"language.{set}.raw", SyntaxScore.Of(gold, raw.ToString()));
    }

    private static void Check(string name, SyntaxScore score)
    {
        AtLeast(name + ".words", score.Words);
        AtLeast(name + ".sentences", score.Sentences);
        AtLeast(name + ".upos", score.Pos);
        AtLeast(name + ".lemma", score.Lemmas);
        AtLeast(name + ".las", score.Trees);
    }

    private static void AtLeast(string name, double value)
    {
        using var floors = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.Root, "tests", "floors.json")));
        Assert.True(floors.RootElement.TryGetProperty(name, out var floor), $"tests/floors.json has no {name}; measured {value:F2}");
        Assert.True(value >= floor.GetDouble(), $"{name} fell to {value:F2}; its floor is {floor.GetDouble():F2}");
    }

    private static string Gold(string file)
    {
        SkipWithoutData();
        return Compressed.ReadAll(SharedData.File("data", "syntax", file));
    }

    private static void SkipWithoutData()
    {
        Assert.SkipUnless(SharedData.Present, SharedData.Missing);
        Assert.SkipUnless(Compressed.CanRead, "the program xz is absent");
    }

    private static string NewsAndSpeeches(string conllu)
    {
        var kept = new System.Text.StringBuilder();
        var keep = false;
        foreach (var block in conllu.Split("\n\n"))
        {
            var document = block.Split('\n').FirstOrDefault(static line => line.StartsWith("# newdoc id", StringComparison.Ordinal));
            if (document is not null) keep = document.Contains("_news_", StringComparison.Ordinal) || document.Contains("_speech_", StringComparison.Ordinal);
            if (keep) kept.Append(block).Append("\n\n");
        }

        return kept.ToString();
    }

    private static IEnumerable<List<(string Form, string Tag)>> Sentences(string[] lines)
    {
        var sentence = new List<(string, string)>();
        foreach (var line in lines)
        {
            var cells = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length > 0)
            {
                sentence.Add((cells[0], cells[^1]));
                continue;
            }

            if (sentence.Count > 0) yield return sentence;
            sentence = [];
        }
    }

    private static IEnumerable<string> Tags(string[] forms)
    {
        var ends = new int[forms.Length];
        var tokens = new RawToken[forms.Length];
        for (var (i, at) = (0, 0); i < forms.Length; i++, at++)
        {
            tokens[i] = new RawToken(at, at + forms[i].Length);
            ends[i] = at += forms[i].Length;
        }

        var parsed = LanguageModel.Load().Analyse(string.Join(' ', forms), new Segmented(tokens, [forms.Length]));
        for (var i = 0; i < forms.Length; i++)
        {
            var token = parsed.Tokens[i];
            yield return token.Name is NameType.Person or NameType.Organisation or NameType.Place ? (token.BeginsName ? "B-" : "I-") + UniversalLabels.Label(token.Name) : "O";
        }
    }

    private static HashSet<(int, int, string)> NameSpans(IEnumerable<string> tags)
    {
        var spans = new HashSet<(int, int, string)>();
        var (first, at, type) = (0, 0, "");
        foreach (var tag in tags.Append("O"))
        {
            if (type.Length > 0 && (tag == "O" || tag[0] == 'B' || tag[2..] != type))
            {
                spans.Add((first, at, type));
                type = "";
            }

            if (tag != "O" && type.Length == 0) (first, type) = (at, tag[2..]);
            at++;
        }

        return spans;
    }
}
