namespace Entente.Coding.Time.Grammar;

/// <summary>Turns the text of a pattern into steps.</summary>
internal sealed class PatternCompiler(RuleBook book)
{
    private readonly List<PatternStep> steps = [];
    private readonly List<string> slots = [];
    private string[] parts = [];
    private int at;

    /// <summary>Compiles one pattern of a rule.</summary>
    /// <exception cref="FormatException">The pattern or its meaning cannot be read.</exception>
    public TimeRule Compile(string name, string pattern, string meaning, int line)
    {
        parts = pattern.Replace("(", " ( ", StringComparison.Ordinal).Replace(")", " ) ", StringComparison.Ordinal).Replace(" ) ?", " )? ", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Sequence();
        if (at < parts.Length) throw new FormatException($"'{parts[at]}' is not expected in a pattern");
        steps.Add(new PatternStep(StepKind.Accept, 0, 0, -1));
        var words = meaning.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var arguments = words.Skip(1).Select(w => new RuleArgument(slots.IndexOf(w), w)).ToArray();
        return new TimeRule(name, [.. steps], words[0], arguments, slots.Count, line);
    }

    private void Sequence()
    {
        while (at < parts.Length && parts[at] is not (")" or ")?" or "|")) Element();
    }

    private void Element()
    {
        var start = steps.Count;
        bool optional;
        if (string.Equals(parts[at], "(", StringComparison.Ordinal))
        {
            at++;
            Alternatives();
            if (at >= parts.Length || parts[at] is not (")" or ")?")) throw new FormatException("a bracket is not closed");
            optional = parts[at].Length == 2;
            at++;
        }
        else
        {
            var part = parts[at++];
            optional = part.Length > 1 && part[^1] == '?';
            Atom(optional ? part[..^1] : part);
        }

        if (optional) Insert(start, new PatternStep(StepKind.Split, start + 1, steps.Count + 1, -1));
    }

    private void Alternatives()
    {
        var ends = new List<int>();
        while (true)
        {
            var start = steps.Count;
            Sequence();
            if (at >= parts.Length || !string.Equals(parts[at], "|", StringComparison.Ordinal)) break;
            at++;
            Insert(start, new PatternStep(StepKind.Split, start + 1, steps.Count + 2, -1));
            ends.Add(steps.Count);
            steps.Add(new PatternStep(StepKind.Jump, 0, 0, -1));
        }

        foreach (var end in ends) steps[end] = steps[end] with { A = steps.Count };
    }

    // Steps after the place move by one, and so do the ways that lead there.
    private void Insert(int place, PatternStep step)
    {
        for (var i = place; i < steps.Count; i++)
        {
            if (steps[i].Kind == StepKind.Split) steps[i] = steps[i] with { A = steps[i].A + 1, B = steps[i].B + 1 };
            else if (steps[i].Kind == StepKind.Jump) steps[i] = steps[i] with { A = steps[i].A + 1 };
        }

        steps.Insert(place, step);
    }

    private void Atom(string part)
    {
        if (part is "glued" or "spaced")
        {
            steps.Add(new PatternStep(part[0] == 'g' ? StepKind.Glued : StepKind.Spaced, 0, 0, -1));
            return;
        }

        if (part is "~")
        {
            steps.Add(new PatternStep(StepKind.Split, steps.Count + 1, steps.Count + 2, -1));
            steps.Add(new PatternStep(StepKind.Words, book.Set(WordsOf("-|–")), 0, -1));
            return;
        }

        foreach (var (prefix, kind, negative) in Lookarounds)
        {
            if (!part.StartsWith(prefix, StringComparison.Ordinal)) continue;
            steps.Add(new PatternStep(kind, book.Set(WordsOf(part[prefix.Length..].Trim('{', '}'))), negative ? 1 : 0, -1));
            return;
        }

        var equals = part.Length > 1 ? part.IndexOf('=', StringComparison.Ordinal) : -1;
        var alias = equals > 0 ? part[..equals] : null;
        var atom = equals > 0 ? part[(equals + 1)..] : part;
        if (atom[0] == '<' && atom.Length > 1)
        {
            var called = atom.Trim('<', '>');
            steps.Add(new PatternStep(StepKind.Category, book.CategoryIndex(called), 0, Slot(alias ?? called)));
        }
        else if (atom[0] == '$' && atom.Length > 1 && RuleBook.Numbers.TryGetValue(atom[1..], out var number))
        {
            steps.Add(new PatternStep(StepKind.Number, (int)number, 0, Slot(alias ?? atom[1..])));
        }
        else
        {
            var slot = alias is not null ? Slot(alias) : atom[0] == '$' && atom.Length > 1 ? Slot(atom[1..]) : -1;
            steps.Add(new PatternStep(StepKind.Words, book.Set(WordsOf(atom)), 0, slot));
        }
    }

    private static readonly (string Prefix, StepKind Kind, bool Negative)[] Lookarounds =
    [
        ("prev:", StepKind.Before, false), ("notprev:", StepKind.Before, true),
        ("next:", StepKind.After, false), ("notnext:", StepKind.After, true),
    ];

    private int Slot(string slot)
    {
        var found = slots.IndexOf(slot);
        if (found >= 0) return found;
        slots.Add(slot);
        return slots.Count - 1;
    }

    private WordSet WordsOf(string alternatives)
    {
        var set = new WordSet();
        foreach (var word in alternatives.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is "^") set.LineEdge = true;
            else if (word is "$capital") set.Capital = true;
            else if (word is "$lower") set.Lower = true;
            else if (word is "lbracket" or "rbracket") set.AddWord(book.Lexicon.Intern(word[0] == 'l' ? "(" : ")"));
            else if (word[0] != '$' || word.Length == 1) set.AddWord(book.Lexicon.Intern(word.ToLowerInvariant()));
            else if (word is "$number") set.AddWord(TimeLexicon.NumberWord);
            else if (book.Lexicon.ClassOf(word[1..]) is >= 0 and var found) set.AddClass(found);
            else throw new FormatException($"no class of words is called {word}");
        }

        return set;
    }
}
