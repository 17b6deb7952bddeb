using Entente.Language;

namespace Entente.Training.Baseline;

/// <summary>Compiles the lemma tables from the treebanks: for each key the endings that change, each kept only where it says something its shorter endings do not, then the words that break the rules.</summary>
internal static class LemmaCompiler
{
    private const int FewestWords = 2;
    private const double Purity = 0.75;

    /// <summary>Slips of annotators that would pass for base forms.</summary>
    private static readonly HashSet<string> Slips =
        new(["fre", "hing", "fundrais", "reconven", "reput", "transmitt", "usee", "mimick", "trye", "flead"], StringComparer.Ordinal);

    private sealed record Entry(string Form, string Lemma, int Count);

    public static void Run(string data, string wordNet, string output, TextWriter log)
    {
        var open = Corpus.OpenDocuments(Path.Combine(data, "syntax", "gum_docs_licence.tsv"));
        var train = Corpus.Trees(Path.Combine(data, "syntax", "en_ewt-ud-train.conllu.xz"));
        train.AddRange(Corpus.Trees(Path.Combine(data, "syntax", "en_gum-ud-train.conllu.xz"), open.Contains));
        var entries = Count(train);
        var rules = new List<(int Key, string Ending, int Cut, string Add)>();
        foreach (var (key, list) in entries.OrderBy(static pair => pair.Key)) rules.AddRange(Rules(key, list));
        var known = Known(train, wordNet);
        var words = Exceptions(entries, rules, known);
        words.AddRange(Irregular(wordNet, entries, rules, known));
        const string Source = "# Compiled from the training parts of UD English EWT and GUM (documents with open licences) by tools/training/Baseline; see NOTICE.\n";
        File.WriteAllText(Path.Combine(output, "lemma-endings.tsv"), Source + "# key, ending, characters to cut, characters to add\n"
            + Sorted(rules.Select(static r => $"{LemmaKey.Name(r.Key)}\t{r.Ending}\t{r.Cut}\t{r.Add}\n")));
        File.WriteAllText(Path.Combine(output, "lemma-words.tsv"), Source + "# key, form, lemma\n"
            + Sorted(words.Select(static w => $"{LemmaKey.Name(w.Key)}\t{w.Form}\t{w.Lemma}\n")));
        File.WriteAllText(Path.Combine(output, "lemma-known.tsv"), Source.Replace(" by tools", " and from WordNet 3.0 by tools", StringComparison.Ordinal) + "# part of speech, base form\n"
            + Sorted(known.Select(static k => $"{UniversalLabels.Label(k.Pos)}\t{k.Lemma}\n")));
        log.WriteLine($"{rules.Count} endings, {words.Count} words, {known.Count} base forms");
    }

    /// <summary>The program searches the files where they lie, so their lines stand in the order of their bytes.</summary>
    private static string Sorted(IEnumerable<string> lines) => string.Concat(lines.Order(StringComparer.Ordinal));

    /// <summary>For each key each form with its most frequent lemma.</summary>
    private static Dictionary<int, List<Entry>> Count(List<TreeSentence> train)
    {
        var counts = new Dictionary<(int Key, string Form), Dictionary<string, int>>();
        foreach (var sentence in train)
        {
            for (var i = 0; i < sentence.Length; i++)
            {
                var pos = sentence.Pos[i];
                if (pos is UniversalPos.Punct or UniversalPos.Sym || pos == UniversalPos.Num && char.IsAsciiDigit(sentence.Forms[i][0]) || sentence.Lemmas[i] == "_") continue;
                if (pos == UniversalPos.Verb && (Slips.Contains(sentence.Lemmas[i]) || IsTitle(sentence.Lemmas[i]))) continue;
                var form = sentence.Forms[i].Replace('’', '\'').Replace('`', '\'');
                if (pos != UniversalPos.Propn) form = form.ToLowerInvariant();
                var key = (LemmaKey.Of(pos, sentence.Features[i]), form);
                if (!counts.TryGetValue(key, out var lemmas)) counts.Add(key, lemmas = new Dictionary<string, int>(StringComparer.Ordinal));
                lemmas[sentence.Lemmas[i]] = lemmas.GetValueOrDefault(sentence.Lemmas[i]) + 1;
            }
        }

        return counts.GroupBy(static pair => pair.Key.Key).ToDictionary(static group => group.Key, static group => group
            .Select(static pair => (pair.Key.Form, Best: pair.Value.OrderByDescending(static l => l.Value).ThenBy(static l => l.Key, StringComparer.Ordinal).First()))
            .Select(static pair => new Entry(pair.Form, pair.Best.Key, pair.Best.Value)).OrderBy(static entry => entry.Form, StringComparer.Ordinal).ToList());
    }

    private static List<(int, string, int, string)> Rules(int key, List<Entry> entries)
    {
        var kept = new Dictionary<string, (int Cut, string Add)>(StringComparer.Ordinal);
        for (var length = 0; length <= LemmaTables.LongestEnding; length++)
        {
            foreach (var group in entries.Where(e => e.Form.Length > length).GroupBy(e => e.Form[^length..], StringComparer.Ordinal).OrderBy(static g => g.Key, StringComparer.Ordinal))
            {
                var scripts = group.Select(static e => Script(e.Form, e.Lemma)).GroupBy(static s => s).Select(static s => (s.Key, Count: s.Count())).OrderByDescending(static s => s.Count).ThenBy(static s => s.Key.Cut).ThenBy(static s => s.Key.Add, StringComparer.Ordinal).ToList();
                var total = scripts.Sum(static s => s.Count);
                var (best, count) = scripts[0];
                if (length > 0 && (count < FewestWords || count < Purity * total || best.Cut > length + 3 || Inherited(kept, group.Key) == best)) continue;
                kept[group.Key] = best;
            }
        }

        return [.. kept.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(pair => (key, pair.Key, pair.Value.Cut, pair.Value.Add))];
    }

    private static (int, string) Inherited(Dictionary<string, (int, string)> kept, string ending)
    {
        for (var from = 1; from <= ending.Length; from++)
            if (kept.TryGetValue(ending[from..], out var rule)) return rule;
        return (0, "");
    }

    private static (int Cut, string Add) Script(string form, string lemma)
    {
        var common = 0;
        while (common < form.Length && common < lemma.Length && form[common] == lemma[common]) common++;
        return (form.Length - common, lemma[common..]);
    }

    private static List<(int Key, string Form, string Lemma)> Exceptions(Dictionary<int, List<Entry>> entries, List<(int Key, string Ending, int Cut, string Add)> rules, List<(UniversalPos Pos, string Lemma)> known)
    {
        var tables = new LemmaTables(rules, [], known);
        return [.. entries.OrderBy(static pair => pair.Key).SelectMany(pair => pair.Value.Where(e => Guess(tables, pair.Key, e.Form) != e.Lemma).Select(e => (pair.Key, e.Form, e.Lemma)))];
    }

    private static string Guess(LemmaTables tables, int key, string form) => (LemmaKey.Variant(key) > 0 ? tables.ByVocabulary(key, form) : null) ?? tables.ByEnding(key, form);

    /// <summary>The base forms of the treebanks and of WordNet whose inflexion cannot be undone by spelling alone: all verbs, nouns in -e, -s, -x, -z, -h, -o, -f, -i, adjectives in -e, -y and doubled letters.</summary>
    private static List<(UniversalPos Pos, string Lemma)> Known(List<TreeSentence> train, string wordNet)
    {
        var known = new SortedSet<(UniversalPos Pos, string Lemma)>();
        foreach (var sentence in train)
            for (var i = 0; i < sentence.Length; i++)
                if (sentence.Pos[i] is UniversalPos.Verb or UniversalPos.Noun or UniversalPos.Adj && IsPlain(sentence.Lemmas[i]) && !Slips.Contains(sentence.Lemmas[i])) Add(sentence.Pos[i], sentence.Lemmas[i]);
        foreach (var (pos, name) in ((UniversalPos, string)[])[(UniversalPos.Verb, "verb"), (UniversalPos.Noun, "noun"), (UniversalPos.Adj, "adj")])
            foreach (var line in File.ReadLines(Path.Combine(wordNet, "index." + name)))
                if (line[0] != ' ' && IsPlain(line[..line.IndexOf(' ', StringComparison.Ordinal)])) Add(pos, line[..line.IndexOf(' ', StringComparison.Ordinal)]);
        return [.. known.OrderBy(static k => k.Pos).ThenBy(static k => k.Lemma, StringComparer.Ordinal)];

        void Add(UniversalPos pos, string lemma)
        {
            var needed = pos switch
            {
                UniversalPos.Verb => true,
                UniversalPos.Noun => lemma[^1] is 'e' or 's' or 'x' or 'z' or 'h' or 'o' or 'f' or 'i' && lemma.Length is > 2 and <= 10,
                _ => lemma.Length is > 2 and <= 7,
            };
            if (needed) known.Add((pos, lemma));
        }
    }

    /// <summary>Verbs of headlines whose lemma kept its capital.</summary>
    private static bool IsTitle(string lemma) => lemma.Length > 1 && char.IsUpper(lemma[0]) && lemma.Skip(1).All(char.IsLower);

    private static bool IsPlain(string word) => word.Length > 1 && word.All(char.IsAsciiLetterLower);

    /// <summary>Irregular forms of WordNet that the treebanks do not show.</summary>
    private static IEnumerable<(int Key, string Form, string Lemma)> Irregular(string wordNet, Dictionary<int, List<Entry>> entries, List<(int Key, string Ending, int Cut, string Add)> rules, List<(UniversalPos Pos, string Lemma)> known)
    {
        var tables = new LemmaTables(rules, [], known);
        (string File, int[] Keys)[] lists =
        [
            ("verb.exc", [LemmaKey.Of(UniversalPos.Verb, Features.Past), LemmaKey.Of(UniversalPos.Verb, Features.Participle | Features.Present)]),
            ("noun.exc", [LemmaKey.Of(UniversalPos.Noun, Features.Plural)]),
            ("adj.exc", [LemmaKey.Of(UniversalPos.Adj, Features.Comparative), LemmaKey.Of(UniversalPos.Adj, Features.Superlative)]),
        ];
        foreach (var (file, keys) in lists)
        {
            var seen = keys.SelectMany(key => entries.GetValueOrDefault(key, [])).Select(static e => e.Form).ToHashSet(StringComparer.Ordinal);
            foreach (var line in File.ReadLines(Path.Combine(wordNet, file)))
            {
                var cells = line.Split(' ');
                if (!IsPlain(cells[0]) || !IsPlain(cells[1]) || !seen.Add(cells[0]) || cells[0] == cells[1]) continue;
                var key = keys.Length == 1 ? keys[0] : file == "verb.exc" ? cells[0].EndsWith("ing", StringComparison.Ordinal) ? keys[1] : keys[0] : cells[0].EndsWith("st", StringComparison.Ordinal) ? keys[1] : keys[0];
                if (Guess(tables, key, cells[0]) != cells[1]) yield return (key, cells[0], cells[1]);
            }
        }
    }
}
