using System.Collections.Concurrent;

namespace Entente.Language.Neural;

/// <summary>
/// Tags, parses and names sentences with the trained net. Work grows linearly with the text: sentences longer than
/// <see cref="LongestSentence"/> are read in pieces whose roots are hung on the first as parataxis.
/// </summary>
internal sealed class NeuralAnalyser : ISentenceAnalyser
{
    /// <summary>Tokens that the parser reads in one piece.</summary>
    public const int LongestSentence = 400;

    private const int BatchTokens = 256;
    private readonly ContextEncoder encoder;
    private readonly Tagger tagger;
    private readonly Namer namer;
    private readonly Parser parser;
    private readonly LemmaRules lemmas;
    private readonly ConcurrentBag<Workspace> idle = [];

    private NeuralAnalyser(ModelFile model, SimdWidth width)
    {
        Width = width;
        Sha256 = model.Sha256;
        encoder = new ContextEncoder(model);
        tagger = new Tagger(model);
        namer = new Namer(model);
        parser = new Parser(model);
        lemmas = new LemmaRules(model.Texts("lemmas"));
    }

    /// <summary>SHA-256 of the model's content.</summary>
    public string Sha256 { get; }

    /// <summary>Numbers in a token's vector.</summary>
    public int VectorWidth => encoder.Width;

    /// <summary>Register width in use; it changes speed, never a result.</summary>
    public SimdWidth Width { get; }

    /// <summary>Loads a model.</summary>
    /// <param name="stream">The model file.</param>
    /// <param name="name">Its name for messages.</param>
    /// <param name="width">Register width, by default the widest there is.</param>
    /// <exception cref="EntenteException">ENT1011 no model, ENT1012 another version, ENT1013 damaged.</exception>
    public static NeuralAnalyser Load(Stream stream, string name, SimdWidth? width = null)
    {
        var model = ModelFile.Read(stream, name);
        try
        {
            return new NeuralAnalyser(model, width ?? Simd.Best);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException)
        {
            throw new EntenteException("ENT1013", name, "the model's parts do not fit together", e);
        }
    }

    /// <summary>The lemma of a form by the class in <see cref="Analysis.LemmaClass"/>.</summary>
    /// <param name="form">The token as it stands in the text.</param>
    /// <param name="lemmaClass">One more than the class; 0 gives the form itself.</param>
    public string Lemma(ReadOnlySpan<char> form, int lemmaClass) => lemmaClass <= 0 || lemmaClass > lemmas.Count ? new string(form) : lemmas.Apply(form, lemmaClass - 1);

    /// <inheritdoc/>
    public bool? IsNameWord(ReadOnlySpan<char> form) => encoder.IsNameWord(form);

    /// <inheritdoc/>
    public void Analyse(string text, ReadOnlySpan<RawToken> tokens, ReadOnlySpan<int> sentenceEnds, Span<Analysis> result, CancellationToken cancel = default)
    {
        if (!idle.TryTake(out var work)) work = new Workspace(encoder.Width);
        var pieces = work.Pieces;
        pieces.Clear();
        var start = 0;
        foreach (var end in sentenceEnds)
        {
            for (var from = start; from < end; from += LongestSentence) pieces.Add(Math.Min(end, from + LongestSentence));
            start = end;
        }

        var done = 0;
        start = 0;
        while (done < pieces.Count)
        {
            cancel.ThrowIfCancellationRequested();
            var count = 1;
            while (done + count < pieces.Count && pieces[done + count] - start <= BatchTokens) count++;
            var ends = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(pieces).Slice(done, count);
            Run(text, tokens, start, ends, work, result[start..ends[^1]]);
            start = ends[^1];
            done += count;
        }

        JoinPieces(sentenceEnds, result);
        idle.Add(work);
    }

    /// <summary>Runs one batch; tests look into the workspace afterwards.</summary>
    internal void Run(string text, ReadOnlySpan<RawToken> tokens, int start, ReadOnlySpan<int> ends, Workspace work, Span<Analysis> result)
    {
        encoder.Run(Width, text, tokens, start, ends, work);
        var stride = encoder.Width * 2;
        parser.Run(Width, work, stride, result);
        namer.Run(Width, work, stride, result);
        tagger.Run(Width, work, result);
    }

    /// <summary>Scores of the parts of speech after <see cref="Run"/>.</summary>
    internal ReadOnlySpan<float> PosScores(Workspace work, int row) => tagger.PosScores(work, row);

    private static void JoinPieces(ReadOnlySpan<int> sentenceEnds, Span<Analysis> result)
    {
        var start = 0;
        foreach (var end in sentenceEnds)
        {
            if (end - start > LongestSentence) Join(result[start..end]);
            start = end;
        }
    }

    private static void Join(Span<Analysis> sentence)
    {
        var root = -1;
        for (var i = 0; i < sentence.Length; i++)
        {
            ref var token = ref sentence[i];
            if (token.Head >= 0)
            {
                token.Head += i / LongestSentence * LongestSentence;
            }
            else if (root < 0)
            {
                root = i;
            }
            else
            {
                token.Head = root;
                token.Relation = Relation.Parataxis;
            }
        }
    }
}
