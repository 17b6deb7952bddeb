using System.Text.Json;
using Entente.Language.Neural;

namespace Entente.Language.Tests.Neural;

public class NeuralAnalyserTests
{
    private static readonly string[] Odd = ["", " ", "\0", "\ud83d", "\u200b\u200b", "\u202eabc", new string('x', 3000), "@", "<", "http://", "’’", "ﬃ", "İ"];

    [Fact]
    public void Scores_trees_tags_lemmas_and_names_are_those_of_the_training_program()
    {
        var analyser = NeuralModel.Shared;
        foreach (var expected in NeuralModel.Sample())
        {
            var forms = NeuralModel.Strings(expected, "forms");
            var (text, tokens, ends) = NeuralModel.Lay([forms]);
            var result = new Analysis[forms.Length];
            var work = new Workspace(analyser.VectorWidth);
            analyser.Run(text, tokens, 0, ends, work, result);

            var scores = expected.GetProperty("uposScores");
            for (var i = 0; i < forms.Length; i++)
                for (var k = 0; k < scores[i].GetArrayLength(); k++)
                    Assert.Equal(scores[i][k].GetDouble(), analyser.PosScores(work, i + 1)[k], 1e-3);
            var heads = expected.GetProperty("headScores");
            var stride = Packed.RoundUp(forms.Length + 1);
            for (var i = 0; i < forms.Length; i++)
                for (var j = 0; j <= forms.Length; j++)
                    Assert.Equal(heads[i][j].GetDouble(), work.Scores[i * stride + j], 1e-3);

            Assert.Equal(expected.GetProperty("heads").EnumerateArray().Select(e => e.GetInt32() - 1), result.Select(a => a.Head));
            Assert.Equal(NeuralModel.Strings(expected, "upos"), result.Select(a => UniversalLabels.Label(a.Pos)));
            Assert.Equal(NeuralModel.Strings(expected, "rels").Select(UniversalLabels.ReadRelation), result.Select(a => a.Relation));
            Assert.Equal(NeuralModel.Strings(expected, "feats").Select(UniversalLabels.ReadFeatures), result.Select(a => a.Features));
            Assert.Equal(NeuralModel.Strings(expected, "lemmas"), forms.Select((form, i) => analyser.Lemma(form, result[i].LemmaClass)));
            Assert.Equal(NeuralModel.Strings(expected, "names"), result.Select(a => Tag(a.Name, a.BeginsName)));
            Assert.Equal(NeuralModel.Strings(expected, "mentions"), result.Select(a => Tag(a.Mention, a.BeginsMention)));
        }
    }

    [Theory]
    [InlineData(nameof(SimdWidth.Scalar))]
    [InlineData(nameof(SimdWidth.Wide256))]
    [InlineData(nameof(SimdWidth.Wide512))]
    public void Every_register_width_gives_the_same_bits(string width)
    {
        var sentences = NeuralModel.Sample().Select(s => NeuralModel.Strings(s, "forms")).ToArray();
        var (text, tokens, ends) = NeuralModel.Lay(sentences);
        var wide = NeuralModel.Shared;
        var other = NeuralModel.Load(Enum.Parse<SimdWidth>(width));
        Workspace first = new(wide.VectorWidth), second = new(wide.VectorWidth);
        Analysis[] one = new Analysis[tokens.Length], two = new Analysis[tokens.Length];
        wide.Run(text, tokens, 0, ends, first, one);
        other.Run(text, tokens, 0, ends, second, two);
        Assert.Equal(first.Pairs, second.Pairs);
        Assert.Equal(one, two);
    }

    [Fact]
    public void A_sentence_is_read_alike_alone_and_among_others()
    {
        var sentences = NeuralModel.Sample().Select(s => NeuralModel.Strings(s, "forms")).ToArray();
        var (_, _, together) = NeuralModel.Analyse(NeuralModel.Shared, [.. sentences, .. sentences, .. sentences]);
        var alone = sentences.SelectMany(s => NeuralModel.Analyse(NeuralModel.Shared, [s]).Result).ToArray();
        Assert.Equal([.. alone, .. alone, .. alone], together);
    }

    [Fact]
    public void Threads_do_not_disturb_each_other()
    {
        var sentences = NeuralModel.Sample().Select(s => NeuralModel.Strings(s, "forms")).ToArray();
        var expected = NeuralModel.Analyse(NeuralModel.Shared, sentences).Result;
        var all = new Analysis[16][];
        Parallel.For(0, all.Length, i => all[i] = NeuralModel.Analyse(NeuralModel.Shared, sentences).Result);
        Assert.All(all, result => Assert.Equal(expected, result));
    }

    [Fact]
    public void Any_tokens_give_one_tree_a_sentence()
    {
        var random = new Random(7);
        for (var round = 0; round < 40; round++)
        {
            var sentences = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Enumerable.Range(0, random.Next(1, 60)).Select(_ => Word(random)).ToArray()).ToArray();
            var (_, tokens, result) = NeuralModel.Analyse(NeuralModel.Shared, sentences);
            Assert.Equal(tokens.Length, result.Length);
            var start = 0;
            foreach (var sentence in sentences)
            {
                AssertTree(result.AsSpan(start, sentence.Length).ToArray());
                start += sentence.Length;
            }
        }
    }

    [Fact]
    public void A_sentence_of_absurd_length_is_one_tree()
    {
        var (_, _, result) = NeuralModel.Analyse(NeuralModel.Shared, [[.. Enumerable.Range(0, 2 * NeuralAnalyser.LongestSentence + 17).Select(i => i % 3 == 0 ? "troops" : "the")]]);
        AssertTree(result);
    }

    [Fact]
    public void Known_words_are_read_again_without_allocating()
    {
        var (text, tokens, ends) = NeuralModel.Lay([.. NeuralModel.Sample().Select(s => NeuralModel.Strings(s, "forms"))]);
        var result = new Analysis[tokens.Length];
        var analyser = NeuralModel.Load(null);
        for (var i = 0; i < 3; i++) analyser.Analyse(text, tokens, ends, result);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20; i++) analyser.Analyse(text, tokens, ends, result);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4096);
    }

    [Fact]
    public void No_sentence_is_no_result()
    {
        Assert.Empty(NeuralModel.Analyse(NeuralModel.Shared).Result);
    }

    [Fact]
    public void A_damaged_or_foreign_file_is_refused_with_a_code()
    {
        var good = NeuralModel.Bytes();
        Assert.Equal("ENT1011", Refusal([]));
        Assert.Equal("ENT1011", Refusal("PK\u0003\u0004 something else that is long enough to hold a head of forty-eight bytes"u8.ToArray()));
        Assert.Equal("ENT1012", Refusal(Changed(good, 8)));
        Assert.Equal("ENT1013", Refusal(Changed(good, 16)));
        Assert.Equal("ENT1013", Refusal(Changed(good, good.Length / 2)));
        Assert.Equal("ENT1013", Refusal(Changed(good, good.Length - 1)));
        Assert.Equal("ENT1013", Refusal(good[..^100]));
    }

    private static string Refusal(byte[] file)
    {
        using var stream = new MemoryStream(file);
        var error = Assert.Throws<EntenteException>(() => NeuralAnalyser.Load(stream, "broken.entente"));
        Assert.Equal("broken.entente", error.Input);
        return error.Code;
    }

    private static byte[] Changed(byte[] file, int at)
    {
        var copy = (byte[])file.Clone();
        copy[at] ^= 0x55;
        return copy;
    }

    private static string Tag(NameType type, bool begins) => type == NameType.None ? "O" : (begins ? "B-" : "I-") + UniversalLabels.Label(type);

    private static string Word(Random random) =>
        random.Next(4) == 0 ? Odd[random.Next(Odd.Length)] : new string([.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => (char)random.Next(33, random.Next(2) == 0 ? 127 : 0xFFFF))]);

    private static void AssertTree(Analysis[] sentence)
    {
        Assert.Single(sentence, a => a.Head < 0);
        Assert.All(sentence, a => Assert.Equal(a.Head < 0, a.Relation == Relation.Root));
        Assert.All(sentence, a => Assert.InRange(a.Head, -1, sentence.Length - 1));
        for (var i = 0; i < sentence.Length; i++)
        {
            var steps = 0;
            for (var at = i; at >= 0; at = sentence[at].Head) Assert.True(steps++ <= sentence.Length, "the heads run in a circle");
        }
    }
}
