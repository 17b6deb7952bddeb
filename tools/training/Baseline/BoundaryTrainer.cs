using System.Text;
using Entente.Language;

namespace Entente.Training.Baseline;

/// <summary>Learns where sentences end in the raw text of the treebanks: once with their paragraphs, once with whole documents run together.</summary>
internal static class BoundaryTrainer
{
    private const int Seed = 1648;
    private const int Epochs = 12;
    private const float Rate = 0.08f;
    private const float Decay = 1e-5f;

    private sealed record Example(int[] Slots, bool Ends);

    public static void Run(string data, string output, TextWriter log)
    {
        var open = Corpus.OpenDocuments(Path.Combine(data, "syntax", "gum_docs_licence.tsv"));
        var lines = Lines(Path.Combine(data, "syntax", "en_ewt-ud-train.conllu.xz"), static _ => true, paragraphs: true);
        lines.AddRange(Lines(Path.Combine(data, "syntax", "en_ewt-ud-train.conllu.xz"), static _ => true, paragraphs: false));
        lines.AddRange(Lines(Path.Combine(data, "syntax", "en_gum-ud-train.conllu.xz"), open.Contains, paragraphs: true));
        var examples = lines.SelectMany(static line => Examples(line.Text, line.Ends)).ToArray();
        log.WriteLine($"{lines.Count} lines, {examples.Length} doubtful gaps, {examples.Count(static e => e.Ends)} of them ends");
        var weights = Train(examples, log);
        var packed = weights.Select(static w => (byte)(sbyte)Math.Clamp(MathF.Round(w / BoundaryScorer.Step), -127, 127)).ToArray();
        File.WriteAllBytes(output, packed);
    }

    private static float[] Train(Example[] examples, TextWriter log)
    {
        var weights = new float[BoundaryFeatures.Size];
        var totals = new float[BoundaryFeatures.Size];
        var random = new Random(Seed);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(examples);
            var (wrong, rate) = (0, Rate / (1 + epoch));
            foreach (var (slots, ends) in examples)
            {
                var sum = 0f;
                foreach (var slot in slots) sum += weights[slot];
                if (sum > 0 != ends) wrong++;
                var step = rate * ((ends ? 1 : 0) - (1 / (1 + MathF.Exp(-sum))));
                foreach (var slot in slots) weights[slot] += step - (Decay * rate * weights[slot]);
            }

            log.WriteLine($"epoch {epoch + 1}: {wrong} wrong of {examples.Length}");
            if (epoch >= Epochs / 2) System.Numerics.Tensors.TensorPrimitives.Add(totals, weights, totals);
        }

        return [.. totals.Select(static t => t / (Epochs - (Epochs / 2)))];
    }

    private static IEnumerable<Example> Examples(string text, HashSet<int> ends)
    {
        var tokens = new List<RawToken>();
        Tokenizer.Tokenize(text, 0, text.Length, tokens);
        ListedStops.Join(text, tokens, 0);
        var all = tokens.ToArray();
        var first = 0;
        var result = new List<Example>();
        for (var at = 0; at + 1 < all.Length; at++)
        {
            var ruled = SentenceSplitter.EndsAfter(text, all, first, at, all.Length);
            var gold = ends.Contains(all[at].End);
            if (BoundaryScorer.IsDoubtful(text, all, at, all.Length, ruled))
            {
                var slots = new int[BoundaryFeatures.Count];
                BoundaryFeatures.Fill(text, all, 0, first, at, all.Length, ruled, slots);
                result.Add(new Example(slots, gold));
            }

            if (gold) first = at + 1;
        }

        return result;
    }

    private static List<(string Text, HashSet<int> Ends)> Lines(string file, Func<string, bool> keep, bool paragraphs)
    {
        var lines = new List<(string, HashSet<int>)>();
        var text = new StringBuilder();
        var ends = new HashSet<int>();
        var document = "";
        using var reader = Corpus.Open(file);
        foreach (var sentence in ConllUReader.Read(reader, file))
        {
            var named = sentence.Comments.FirstOrDefault(static c => c.StartsWith("# newdoc id = ", StringComparison.Ordinal));
            if (named is not null) document = named["# newdoc id = ".Length..];
            if (!keep(document)) continue;
            if (named is not null || paragraphs && sentence.Comments.Any(static c => c.StartsWith("# newpar", StringComparison.Ordinal)) || text.Length > 4000) Flush();
            Append(sentence, text);
            ends.Add(text.ToString().AsSpan().TrimEnd().Length);
        }

        Flush();
        return lines;

        void Flush()
        {
            if (text.Length > 0) lines.Add((text.ToString(), ends));
            text.Clear();
            ends = [];
        }
    }

    private static void Append(ConllUSentence sentence, StringBuilder text)
    {
        var covered = 0;
        foreach (var row in sentence.Rows)
        {
            var dash = row[0].IndexOf('-', StringComparison.Ordinal);
            if (dash > 0) covered = int.Parse(row[0].AsSpan(dash + 1), System.Globalization.CultureInfo.InvariantCulture);
            else if (!ConllUSentence.IsWord(row[0]) || int.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture) <= covered) continue;
            text.Append(row[1]);
            if (!row[9].Contains("SpaceAfter=No", StringComparison.Ordinal)) text.Append(' ');
        }
    }
}
