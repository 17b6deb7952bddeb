using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using Entente.Language;

namespace Entente.Training.Baseline;

/// <summary>The whole recipe: reads the sets, trains tagger, parser and names, writes one model file.</summary>
internal static class Recipe
{
    private const int Seed = 20030905;
    private const int TaggerEpochs = 8;
    private const int ParserEpochs = 10;
    private const int NameEpochs = 8;
    private const float Scale = 256;

    public static void Run(string data, string output, TextWriter log)
    {
        var clock = Stopwatch.StartNew();
        var open = Corpus.OpenDocuments(Path.Combine(data, "syntax", "gum_docs_licence.tsv"));
        var train = Corpus.Trees(Path.Combine(data, "syntax", "en_ewt-ud-train.conllu.xz"));
        train.AddRange(Corpus.Trees(Path.Combine(data, "syntax", "en_gum-ud-train.conllu.xz"), open.Contains));
        log.WriteLine($"{train.Count} sentences, {train.Sum(static s => s.Length)} words");
        var taggerTrainer = new TaggerTrainer(train, rarest: 3);
        log.WriteLine($"{taggerTrainer.Tags.Length} tags, {ParserActions.Count} actions");

        var tags = Jackknife(train, taggerTrainer);
        Log(log, clock, "tags by jackknife: upos " + Accuracy(train, tags, taggerTrainer));
        var tagger = taggerTrainer.Train(train, TaggerEpochs, Seed);
        var frozenTagger = tagger.Freeze(Scale, 8);
        Log(log, clock, "tagger");
        var parser = new ParserTrainer(ParserEpochs, Seed).Train(
            train,
            [.. tags.Select(t => t.Select(tag => ParserFeatures.PackTag(tag, taggerTrainer.Tags[tag].Pos)).ToArray())],
            (epoch, _) => Log(log, clock, $"parser epoch {epoch + 1}"));
        var names = Names(data, open);
        var poses = names.Select(sentence => Poses(sentence, taggerTrainer, frozenTagger)).ToArray();
        var namer = new NameTrainer(NameEpochs, Seed).Train(names, poses, (epoch, wrong) => Log(log, clock, $"names epoch {epoch + 1}: {wrong} mistakes"));
        Log(log, clock, "names");

        using (var file = File.Create(output))
        using (var packed = new BrotliStream(file, CompressionLevel.Optimal))
        using (var writer = new BinaryWriter(packed))
        {
            writer.Write(PerceptronAnalyser.Magic);
            writer.Write(taggerTrainer.Tags.Length);
            foreach (var (pos, features) in taggerTrainer.Tags)
            {
                writer.Write((byte)pos);
                writer.Write((uint)features);
            }

            SparseWeights.Write(writer, tagger.ClassCount, tagger.Average(Scale, 48));
            SparseWeights.Write(writer, parser.ClassCount, parser.Average(Scale, 128));
            SparseWeights.Write(writer, namer.ClassCount, namer.Average(Scale, 48));
        }

        Log(log, clock, $"{output} {new FileInfo(output).Length} bytes sha256 {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(output)))}");
    }

    private static List<int[]> Jackknife(List<TreeSentence> train, TaggerTrainer trainer)
    {
        const int Folds = 4;
        var tags = new int[train.Count][];
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = trainer.Train([.. train.Where((_, i) => i % Folds != fold)], 4, Seed).Freeze(Scale, 8);
            for (var i = fold; i < train.Count; i += Folds) tags[i] = trainer.Tag(train[i], weights);
        }

        return [.. tags];
    }

    private static string Accuracy(List<TreeSentence> sentences, List<int[]> tags, TaggerTrainer trainer)
    {
        int right = 0, all = 0;
        for (var s = 0; s < sentences.Count; s++)
        {
            for (var i = 0; i < sentences[s].Length; i++)
            {
                all++;
                if (trainer.Tags[tags[s][i]].Pos == sentences[s].Pos[i]) right++;
            }
        }

        return $"{100.0 * right / all:F2}";
    }

    private static List<NameSentence> Names(string data, HashSet<string> open)
    {
        NameType[] unmarked = [NameType.Affiliation, NameType.Event, NameType.Product, NameType.Work];
        string File(string name) => Path.Combine(data, "names", name);
        var names = Corpus.Bio(File("uner-ewt-train.bio.xz"), static label => [UniversalLabels.ReadName(label)], unmarked);
        names.AddRange(Corpus.Bio(File("crossner-politics-train.bio.xz"), Politics, []));
        names.AddRange(Corpus.Bio(File("wikigold.bio.xz"), label => label == "MISC" ? unmarked : [UniversalLabels.ReadName(label)], []));
        names.AddRange(Corpus.GumNames(File("gum-train.jsonl.xz"), open));
        return names;
    }

    private static NameType[] Politics(string label) => label switch
    {
        "politician" or "person" => [NameType.Person],
        "politicalparty" or "organisation" => [NameType.Organisation],
        "country" or "location" => [NameType.Place],
        "election" or "event" => [NameType.Event],
        _ => [NameType.Affiliation, NameType.Product, NameType.Work, NameType.None],
    };

    private static UniversalPos[] Poses(NameSentence sentence, TaggerTrainer trainer, SparseWeights weights)
    {
        var tree = new TreeSentence("", sentence.Forms, sentence.Words, [], [], [], [], []);
        return [.. trainer.Tag(tree, weights).Select(tag => trainer.Tags[tag].Pos)];
    }

    private static void Log(TextWriter log, Stopwatch clock, string what) => log.WriteLine($"{clock.Elapsed.TotalSeconds,6:F0} s  {what}");
}
