using Entente.Language;

namespace Entente.Coding.Time.Grammar;

/// <summary>The words of time (<c>data/time/words.txt</c>) and the literal words of the rules, found by a hash of their lower-case characters.</summary>
internal sealed class TimeLexicon
{
    /// <summary>Stands for every number in digits.</summary>
    public const int NumberWord = 1;
    private const int LongestWord = 24;

    private readonly Dictionary<string, int> classes = new(StringComparer.Ordinal);
    private readonly List<string> words = ["", "<number>"];
    private readonly List<ulong> always = [0, 0];
    private readonly List<ulong> capitalOnly = [0, 0];
    private readonly Dictionary<(int Word, int Class), string> values = [];
    private int[] table = new int[2048];

    /// <summary>The classes without a word of which no expression is tried, as bits.</summary>
    public ulong CoreClasses { get; private set; }

    /// <summary>Number of words.</summary>
    public int Count => words.Count;

    /// <summary>The lower-case form of a word.</summary>
    public string Form(int word) => words[word];

    /// <summary>Index of a class, or -1.</summary>
    public int ClassOf(string name) => classes.GetValueOrDefault(name, -1);

    /// <summary>The classes of a word as bits, given whether it is written with a capital.</summary>
    public ulong ClassesOf(int word, bool capital) => capital ? always[word] | capitalOnly[word] : always[word];

    /// <summary>The value of a word in a class (<c>1</c> for <c>January</c> in <c>month</c>), or <see langword="null"/>.</summary>
    public string? Value(int word, int classIndex) => values.GetValueOrDefault((word, classIndex));

    /// <summary>Reads lines of the form <c>class value: word word …</c>; words with a capital are read only with one.</summary>
    /// <exception cref="EntenteException">A line does not have this form (ENT0310).</exception>
    public void Read(string text, string input)
    {
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            var head = colon < 0 ? [] : line[..colon].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (head.Length is < 1 or > 2) throw new EntenteException("ENT0310", $"{input}:{number}", "expected 'class value: word word …'");
            var value = head.Length == 2 ? head[1] : "";
            foreach (var form in line[(colon + 2)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (string.Equals(head[0], "core", StringComparison.Ordinal)) CoreClasses |= 1ul << ClassIndex(form);
                else Add(head[0], form, value);
            }
        }
    }

    /// <summary>The id of a word, made where it is new.</summary>
    public int Intern(string form)
    {
        var found = Find(form);
        if (found != 0) return found;
        words.Add(form);
        always.Add(0);
        capitalOnly.Add(0);
        if (words.Count * 3 > table.Length) Rehash(table.Length * 2);
        else Insert(words.Count - 1);
        return words.Count - 1;
    }

    /// <summary>The id of a word in any case, or 0.</summary>
    public int Find(ReadOnlySpan<char> form)
    {
        if (form.Length is 0 or > LongestWord) return 0;
        Span<char> lower = stackalloc char[LongestWord];
        var hash = 2166136261u;
        for (var i = 0; i < form.Length; i++)
        {
            var c = form[i];
            c = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c == '’' ? '\'' : c;
            lower[i] = c;
            hash = (hash ^ c) * 16777619u;
        }

        lower = lower[..form.Length];
        for (var slot = (int)(hash & (uint)(table.Length - 1)); ; slot = (slot + 1) & (table.Length - 1))
        {
            var word = table[slot];
            if (word == 0) return 0;
            if (lower.SequenceEqual(words[word])) return word;
        }
    }

    private void Add(string className, string form, string value)
    {
        var index = ClassIndex(className);
        var word = Intern(form.ToLowerInvariant());
        if (char.IsUpper(form[0])) capitalOnly[word] |= 1ul << index;
        else always[word] |= 1ul << index;
        values[(word, index)] = value;
    }

    private int ClassIndex(string name)
    {
        if (classes.TryGetValue(name, out var index)) return index;
        if (classes.Count == 64) throw new EntenteException("ENT0310", name, "more than 64 classes of words");
        classes.Add(name, classes.Count);
        return classes.Count - 1;
    }

    private void Rehash(int size)
    {
        table = new int[size];
        for (var word = 2; word < words.Count; word++) Insert(word);
    }

    private void Insert(int word)
    {
        var hash = 2166136261u;
        foreach (var c in words[word]) hash = (hash ^ c) * 16777619u;
        var slot = (int)(hash & (uint)(table.Length - 1));
        while (table[slot] != 0) slot = (slot + 1) & (table.Length - 1);
        table[slot] = word;
    }
}
