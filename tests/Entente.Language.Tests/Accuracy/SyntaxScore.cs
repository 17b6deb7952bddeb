namespace Entente.Language.Tests;

/// <summary>Words, sentences, tags, lemmas and trees of one CoNLL-U text against another, aligned by characters without white space; F1 in per cent, as the shared task of 2018 counted.</summary>
internal sealed class SyntaxScore
{
    private readonly record struct Word(int Start, int End, string Lemma, string Pos, int Head, string Relation);

    public required double Words { get; init; }

    public required double Sentences { get; init; }

    public required double Pos { get; init; }

    public required double Lemmas { get; init; }

    public required double Trees { get; init; }

    public static SyntaxScore Of(string gold, string predicted)
    {
        var (goldWords, goldEnds) = Read(gold);
        var (words, ends) = Read(predicted);
        var pairs = Align(goldWords, words);
        int pos = 0, lemmas = 0, trees = 0;
        foreach (var (at, of) in pairs)
        {
            var (word, other) = (words[at], goldWords[of]);
            if (word.Pos == other.Pos) pos++;
            if (other.Lemma == "_" || word.Lemma == other.Lemma) lemmas++;
            var head = word.Head < 0 ? other.Head < 0 : pairs.TryGetValue(word.Head, out var there) && there == other.Head;
            if (head && word.Relation == other.Relation) trees++;
        }

        double F1(int right) => 200.0 * right / (words.Count + goldWords.Count);
        return new SyntaxScore
        {
            Words = F1(pairs.Count),
            Sentences = 200.0 * ends.Intersect(goldEnds).Count() / (ends.Count + goldEnds.Count),
            Pos = F1(pos),
            Lemmas = F1(lemmas),
            Trees = F1(trees),
        };
    }

    private static Dictionary<int, int> Align(List<Word> gold, List<Word> words)
    {
        var bySpan = gold.Select(static (word, i) => (word, i)).GroupBy(static pair => (pair.word.Start, pair.word.End)).ToDictionary(static g => g.Key, static g => new Queue<int>(g.Select(static pair => pair.i)));
        var pairs = new Dictionary<int, int>();
        for (var i = 0; i < words.Count; i++)
            if (bySpan.TryGetValue((words[i].Start, words[i].End), out var queue) && queue.TryDequeue(out var of)) pairs.Add(i, of);
        return pairs;
    }

    private static (List<Word> Words, HashSet<int> SentenceEnds) Read(string text)
    {
        var words = new List<Word>();
        var ends = new HashSet<int>();
        var position = 0;
        using var reader = new StringReader(text);
        foreach (var sentence in ConllUReader.Read(reader, "score"))
        {
            var first = words.Count;
            (int Last, int Start, int End) range = (0, 0, 0);
            foreach (var row in sentence.Rows)
            {
                var length = row[1].Count(static c => !char.IsWhiteSpace(c));
                if (row[0].Contains('-', StringComparison.Ordinal))
                {
                    range = (Number(row[0][(row[0].IndexOf('-', StringComparison.Ordinal) + 1)..]), position, position + length);
                    position += length;
                }
                else if (ConllUSentence.IsWord(row[0]))
                {
                    var inRange = Number(row[0]) <= range.Last;
                    var (start, end) = inRange ? (range.Start, range.End) : (position, position + length);
                    words.Add(new Word(start, end, row[2], row[3], row[6] is "0" or "_" ? -1 : first + Number(row[6]) - 1, row[7].Split(':')[0]));
                    if (!inRange) position = end;
                }
            }

            ends.Add(words[^1].End);
        }

        return (words, ends);
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
