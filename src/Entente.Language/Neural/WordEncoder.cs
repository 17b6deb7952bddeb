using System.Runtime.InteropServices;

namespace Entente.Language.Neural;

/// <summary>Form → vector, before any context: tables by hash, then two dense layers.</summary>
internal sealed class WordEncoder
{
    private readonly EmbeddingTable words;
    private readonly EmbeddingTable[] affixes;
    private readonly int[] affixLengths;
    private readonly int[] ngramLengths;
    private readonly EmbeddingTable ngrams;
    private readonly EmbeddingTable shapes;
    private readonly float[] gazetteer;
    private readonly int gazetteerWidth;
    private readonly uint[] gazetteerHashes;
    private readonly byte[] gazetteerBits;
    private readonly Vocabulary vocabulary;
    private readonly Packed mix;
    private readonly Packed mix2;

    /// <summary>Takes tables and weights out of a model.</summary>
    public WordEncoder(ModelFile model)
    {
        words = EmbeddingTable.Read(model, "word", model.Number("wordWidth"));
        affixLengths = model.Numbers("affixLengths");
        var widths = model.Numbers("affixWidths");
        affixes = new EmbeddingTable[widths.Length];
        for (var i = 0; i < affixes.Length; i++)
            affixes[i] = EmbeddingTable.Read(model, FormattableString.Invariant($"affix{i}"), widths[i]);
        ngramLengths = model.Numbers("ngramLengths");
        ngrams = EmbeddingTable.Read(model, "ngrams", model.Number("ngramWidth"));
        shapes = EmbeddingTable.Read(model, "shape", model.Number("shapeWidth"));
        gazetteerWidth = model.Number("gazetteerWidth");
        gazetteer = model.Floats("gazetteer.weight");
        gazetteerBits = model.Bytes("gazetteer.bits").ToArray();
        gazetteerHashes = MemoryMarshal.Cast<byte, uint>(model.Bytes("gazetteer.hashes")).ToArray();
        vocabulary = new Vocabulary(MemoryMarshal.Cast<byte, ulong>(model.Bytes("words")).ToArray());
        mix = Linear(model, "mix");
        mix2 = Linear(model, "mix2");
        var inputs = words.Width + ngrams.Width + shapes.Width + gazetteerWidth;
        foreach (var affixWidth in widths) inputs += affixWidth;
        if (mix.Inputs != inputs || mix2.Inputs != mix.Outputs) throw model.Misfit("mix.weight");
    }

    /// <summary>Numbers in the description of a form.</summary>
    public int Inputs => mix.Inputs;

    /// <summary>Numbers in the vector of a form.</summary>
    public int Width => mix2.Outputs;

    /// <summary>Looks a form's rows up, side by side.</summary>
    /// <param name="form">The token as it stands in the text.</param>
    /// <param name="to">Takes <see cref="Inputs"/> numbers.</param>
    public void Describe(ReadOnlySpan<char> form, Span<float> to)
    {
        Span<char> clean = stackalloc char[WordFeatures.MaxUnits];
        Span<char> wrapped = stackalloc char[WordFeatures.MaxUnits + 2];
        Span<char> shape = stackalloc char[WordFeatures.MaxUnits];
        clean = clean[..WordFeatures.Clean(form, clean)];
        var length = WordFeatures.Normal(clean, wrapped[1..]);
        wrapped[0] = '<';
        wrapped[length + 1] = '>';
        wrapped = wrapped[..(length + 2)];
        ReadOnlySpan<char> normal = wrapped.Slice(1, length);

        words.Copy(vocabulary.Find(WordFeatures.LongHash(normal)), to);
        to = to[words.Width..];
        for (var i = 0; i < affixes.Length; i++)
        {
            affixes[i].Copy((int)(Affix(normal, i) % (uint)affixes[i].Count), to);
            to = to[affixes[i].Width..];
        }

        MeanOfNgrams(wrapped, to[..ngrams.Width]);
        to = to[ngrams.Width..];
        shape = shape[..WordFeatures.Shape(clean, shape)];
        shapes.Copy((int)(WordFeatures.Hash(shape, 40) % (uint)shapes.Count), to);
        Gazetteer(normal, to[shapes.Width..]);
    }

    /// <summary>
    /// Whether a word, whatever its letters, is a place, a given name or surname, a body, a people or a state of the gazetteer, which holds no word that is common in small
    /// letters; <see langword="null"/> for a word that neither gazetteer nor vocabulary holds.
    /// </summary>
    public bool? IsNameWord(ReadOnlySpan<char> form)
    {
        const int Names = 1 | 4 | 8 | 32 | 64 | 128; // in the order of tools/training/gazetteer.py
        Span<char> clean = stackalloc char[WordFeatures.MaxUnits];
        Span<char> normal = stackalloc char[WordFeatures.MaxUnits];
        clean = clean[..WordFeatures.Clean(form, clean)];
        normal = normal[..WordFeatures.Normal(clean, normal)];
        var at = Array.BinarySearch(gazetteerHashes, WordFeatures.Hash(normal, 41));
        if (at >= 0 && (gazetteerBits[at] & Names) != 0) return true;
        return vocabulary.Find(WordFeatures.LongHash(normal)) == 0 ? null : false;
    }

    /// <summary>Descriptions → vectors.</summary>
    /// <param name="width">Register width.</param>
    /// <param name="descriptions">Rows of <see cref="Inputs"/>.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="between">Room for rows × <see cref="Width"/>.</param>
    /// <param name="vectors">Takes rows × <see cref="Width"/>.</param>
    public void Encode(SimdWidth width, ReadOnlySpan<float> descriptions, int rows, Span<float> between, Span<float> vectors)
    {
        MatrixKernel.Multiply(width, descriptions, mix.Inputs, rows, mix, between, rectify: true);
        MatrixKernel.Multiply(width, between, mix.Columns, rows, mix2, vectors, rectify: false);
    }

    /// <summary>A linear layer of a model.</summary>
    public static Packed Linear(ModelFile model, string name)
    {
        var bias = model.Floats(name + ".bias");
        return Packed.Join((model.Floats(name + ".weight"), bias, bias.Length));
    }

    private uint Affix(ReadOnlySpan<char> normal, int table)
    {
        var length = Math.Abs(affixLengths[table]);
        if (normal.Length < length) return WordFeatures.Hash([(char)length], (uint)table + 101);
        return WordFeatures.Hash(affixLengths[table] > 0 ? normal[..length] : normal[^length..], (uint)table + 1);
    }

    private void MeanOfNgrams(ReadOnlySpan<char> wrapped, Span<float> to)
    {
        to.Clear();
        var count = 0;
        foreach (var length in ngramLengths)
        {
            for (var i = 0; i + length <= wrapped.Length && count < WordFeatures.MaxNgrams; i++, count++)
                ngrams.Add((int)(WordFeatures.Hash(wrapped.Slice(i, length), (uint)length + 50) % (uint)ngrams.Count), to);
        }

        if (count == 0)
        {
            ngrams.Add((int)(WordFeatures.Hash(wrapped[1..^1], 49) % (uint)ngrams.Count), to);
            count = 1;
        }

        for (var i = 0; i < to.Length; i++) to[i] /= count;
    }

    private void Gazetteer(ReadOnlySpan<char> normal, Span<float> to)
    {
        to[..gazetteerWidth].Clear();
        var at = Array.BinarySearch(gazetteerHashes, WordFeatures.Hash(normal, 41));
        if (at < 0) return;
        var bits = gazetteer.Length / gazetteerWidth;
        for (var bit = 0; bit < bits; bit++)
        {
            if ((gazetteerBits[at] >> bit & 1) == 0) continue;
            for (var i = 0; i < gazetteerWidth; i++) to[i] += gazetteer[i * bits + bit];
        }
    }
}
