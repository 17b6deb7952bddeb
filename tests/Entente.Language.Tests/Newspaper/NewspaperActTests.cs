using System.Text.Json;

namespace Entente.Language.Tests.Newspaper;

/// <summary>
/// Who does what to whom in sentences and headlines of <c>acts.tsv</c>, against <c>tests/floors.json</c> (<c>language.newspaper.*</c>). None of them was trained on.
/// </summary>
public sealed class NewspaperActTests
{
    private sealed record Act(string Text, string Root, string Verb, string Subject, string Object);

    private sealed class Count
    {
        public int Right { get; private set; }

        public int All { get; private set; }

        public void Add(bool right)
        {
            All++;
            if (right) Right++;
        }
    }

    [Fact]
    public void TheActOfASentenceIsFound()
    {
        var acts = Read();
        Assert.True(acts.Count >= 60, "the list was not read");
        var (roots, subjects, objects, whole) = (new Count(), new Count(), new Count(), new Count());
        var wrong = new List<string>();
        foreach (var act in acts)
        {
            var parsed = LanguageModel.Load().Parse(act.Text);
            Invariants.Check(act.Text, parsed);
            var verb = Token(parsed, act, act.Verb);
            var right = Mark(roots, act.Root, () => IsRoot(parsed, Token(parsed, act, act.Root)))
                & Mark(subjects, act.Subject, () => Hangs(parsed, Token(parsed, act, act.Subject), verb, Relation.Nsubj, Relation.NsubjPass))
                & Mark(objects, act.Object, () => Hangs(parsed, Token(parsed, act, act.Object), verb, Relation.Obj, Relation.Iobj, Relation.OblAgent));
            whole.Add(right);
            if (!right) wrong.Add(act.Text);
        }

        AtLeast("roots", roots, wrong);
        AtLeast("subjects", subjects, wrong);
        AtLeast("objects", objects, wrong);
        AtLeast("sentences", whole, wrong);
    }

    private static List<Act> Read()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Newspaper", "acts.tsv");
        var acts = new List<Act>();
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith('#')) continue;
            var cells = line.Split('\t');
            Assert.True(cells.Length == 5, "not five columns: " + line);
            acts.Add(new Act(cells[0], cells[1], cells[2], cells[3], cells[4]));
        }

        return acts;
    }

    private static bool Mark(Count count, string word, Func<bool> isRight)
    {
        if (word == "-") return true;
        var right = isRight();
        count.Add(right);
        return right;
    }

    /// <summary>The token of a form; every form of the list stands once in its sentence, or the first counts.</summary>
    private static int Token(ParsedText parsed, Act act, string form)
    {
        for (var i = 0; i < parsed.Tokens.Length; i++)
            if (parsed.Form(i).SequenceEqual(form)) return i;
        throw new InvalidOperationException($"no word \"{form}\" in: {act.Text}");
    }

    private static bool IsRoot(ParsedText parsed, int token) => parsed.Head(token) < 0 && parsed.Tokens[token].Pos is UniversalPos.Verb or UniversalPos.Aux;

    private static bool Hangs(ParsedText parsed, int token, int head, params ReadOnlySpan<Relation> relations) => parsed.Head(token) == head && relations.Contains(parsed.Tokens[token].Relation);

    private static void AtLeast(string what, Count count, List<string> wrong)
    {
        using var floors = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.Root, "tests", "floors.json")));
        var name = "language.newspaper." + what;
        Assert.True(floors.RootElement.TryGetProperty(name, out var floor), $"tests/floors.json has no {name}; measured {count.Right} of {count.All}");
        Assert.True(count.Right >= floor.GetInt32(), $"{name} fell to {count.Right} of {count.All}; its floor is {floor.GetInt32()}. Wrong:\n{string.Join('\n', wrong)}");
    }
}
