using Entente.Language;

namespace Entente.Coding.Time.Grammar;

/// <summary>All words and rules of time, compiled. Immutable once frozen.</summary>
internal sealed class RuleBook
{
    /// <summary>The built-in numbers by the name they have in patterns.</summary>
    public static readonly IReadOnlyDictionary<string, NumberKind> Numbers = new Dictionary<string, NumberKind>(StringComparer.Ordinal)
    {
        ["n"] = NumberKind.Cardinal,
        ["exact"] = NumberKind.Exact,
        ["ord"] = NumberKind.Ordinal,
        ["dom"] = NumberKind.DayOfMonth,
        ["domord"] = NumberKind.DayOrdinal,
        ["year"] = NumberKind.Year,
        ["recentyear"] = NumberKind.RecentYear,
        ["yy"] = NumberKind.TwoDigits,
        ["wordyear"] = NumberKind.YearInWords,
        ["hour"] = NumberKind.Hour,
        ["minute"] = NumberKind.Minute,
        ["clock"] = NumberKind.PointedClock,
        ["clock4"] = NumberKind.FourDigitClock,
        ["month2"] = NumberKind.MonthNumber,
        ["date8"] = NumberKind.EightDigits,
        ["decade"] = NumberKind.DecadeDigits,
        ["dd"] = NumberKind.ShortDecade,
        ["word"] = NumberKind.AnyWord,
    };

    private readonly List<TimeCategory> categories = [];
    private readonly List<WordSet> sets = [];
    private readonly List<string> called = [];
    private bool[] starts = [];
    private bool[] core = [];

    public TimeLexicon Lexicon { get; } = new();

    public NumberReader Reader { get; private set; } = null!;

    public List<TimeExample> Examples { get; } = [];

    public IReadOnlyList<TimeCategory> Categories => categories;

    /// <summary>Indices of the categories that are expressions of their own, in the order of the file.</summary>
    public int[] Top { get; private set; } = [];

    public WordSet SetAt(int index) => sets[index];

    /// <summary>Whether an expression can begin with a word.</summary>
    public bool Starts(int word) => starts[word];

    /// <summary>Whether a word is one without which no expression is read: months, units, digits …</summary>
    public bool IsCore(int word) => core[word];

    public int Set(WordSet set)
    {
        sets.Add(set);
        return sets.Count - 1;
    }

    public TimeCategory Category(string name, bool top)
    {
        var index = called.IndexOf(name);
        if (index < 0) index = CategoryIndex(name);
        if (categories[index].Rules.Count == 0) categories[index] = new TimeCategory(name, top);
        return categories[index];
    }

    public int CategoryIndex(string name)
    {
        var index = called.IndexOf(name);
        if (index >= 0) return index;
        called.Add(name);
        categories.Add(new TimeCategory(name, top: false));
        return called.Count - 1;
    }

    /// <summary>Reads the words, then the rules, and prepares the look-up by first word.</summary>
    public static RuleBook Load(Func<string, string> open, IEnumerable<string> ruleFiles)
    {
        var book = new RuleBook();
        book.Lexicon.Read(open("words.txt"), "data/time/words.txt");
        book.Reader = new NumberReader(book.Lexicon);
        foreach (var file in ruleFiles) new RuleReader(book, "data/time/" + file).Read(open(file));
        book.Freeze();
        return book;
    }

    private void Freeze()
    {
        foreach (var empty in categories.Where(c => c.Rules.Count == 0))
            throw new EntenteException("ENT0311", "data/time", $"category {empty.Name} is used but has no rules");
        foreach (var set in sets) set.Freeze(Lexicon);
        var first = new WordSet?[categories.Count];
        for (var i = 0; i < categories.Count; i++) IndexByWord(categories[i], first);

        Top = [.. Enumerable.Range(0, categories.Count).Where(i => categories[i].Top)];
        starts = new bool[Lexicon.Count];
        core = new bool[Lexicon.Count];
        for (var word = 1; word < Lexicon.Count; word++)
        {
            starts[word] = Top.Any(i => categories[i].ByWord[word].Length > 0);
            core[word] = word == TimeLexicon.NumberWord || (Lexicon.ClassesOf(word, capital: true) & Lexicon.CoreClasses) != 0;
        }
    }

    private void IndexByWord(TimeCategory category, WordSet?[] first)
    {
        var firsts = category.Rules.ConvertAll(r => First(r, first));
        category.ByWord = new TimeRule[Lexicon.Count][];
        for (var word = 0; word < Lexicon.Count; word++)
        {
            var rules = new List<TimeRule>();
            for (var r = 0; r < firsts.Count; r++)
                if (firsts[r].Any || firsts[r].Set.MayAccept(word, Lexicon)) rules.Add(category.Rules[r]);

            category.ByWord[word] = rules.Count == 0 ? [] : [.. rules];
        }
    }

    private (WordSet Set, bool Any) First(TimeRule rule, WordSet?[] known)
    {
        var set = new WordSet();
        var open = new Stack<int>([0]);
        var any = false;
        while (open.TryPop(out var at))
        {
            var step = rule.Steps[at];
            switch (step.Kind)
            {
                case StepKind.Words:
                    set.Add(sets[step.A]);
                    break;
                case StepKind.Number:
                    if (step.A == (int)NumberKind.AnyWord) any = true;
                    Reader.AddFirst((NumberKind)step.A, set);
                    break;
                case StepKind.Category:
                    set.Add(FirstOf(step.A, known));
                    break;
                case StepKind.Split:
                    open.Push(step.A);
                    open.Push(step.B);
                    break;
                case StepKind.Jump:
                    open.Push(step.A);
                    break;
                case StepKind.Accept:
                    throw new EntenteException("ENT0311", $"data/time:{rule.Line}", $"the pattern of {rule.Name} can be empty");
                default:
                    open.Push(at + 1);
                    break;
            }
        }

        return (set, any);
    }

    private WordSet FirstOf(int category, WordSet?[] known)
    {
        if (known[category] is { } ready) return ready;
        var set = new WordSet();
        // a category that begins with itself would never end
        known[category] = set;
        foreach (var rule in categories[category].Rules) set.Add(First(rule, known).Set);
        return set;
    }
}
