using System.Runtime.Intrinsics;

namespace Entente.Language.Neural;

/// <summary>Best path of BIO tags under token scores and transitions (Viterbi 1967); a name always opens with its B tag.</summary>
internal sealed class TagPath
{
    private const int Width = 16;
    private const float Never = -1e6f;
    private readonly float[] step = new float[Width * Width];
    private readonly float[] start = new float[Width];
    private readonly NameType[] types;
    private readonly bool[] begins;
    private readonly int count;

    /// <summary>Takes a layer's transitions out of a model; <c>transitions[i, j]</c> is from tag i to tag j.</summary>
    public TagPath(string[] tags, float[] transitions)
    {
        if (tags.Length > Width || transitions.Length != tags.Length * tags.Length) throw new ArgumentException("Too many tags.", nameof(tags));
        count = tags.Length;
        types = Array.ConvertAll(tags, static t => t.Length > 2 ? UniversalLabels.ReadName(t[2..]) : NameType.None);
        begins = Array.ConvertAll(tags, static t => t[0] == 'B');
        Array.Fill(step, Never);
        Array.Fill(start, Never);
        for (var j = 0; j < count; j++)
        {
            var inner = types[j] != NameType.None && !begins[j];
            start[j] = inner ? Never : 0;
            for (var i = 0; i < count; i++)
                step[i * Width + j] = transitions[i * count + j] + (inner && types[i] != types[j] ? Never : 0);
        }
    }

    /// <summary>Type and beginning of a tag.</summary>
    public (NameType Type, bool Begins) this[int tag] => (types[tag], begins[tag]);

    /// <summary>Finds the path.</summary>
    /// <param name="scores">First score of the first token.</param>
    /// <param name="stride">Distance between tokens.</param>
    /// <param name="tags">Takes one tag a token.</param>
    /// <param name="back">Scratch of sixteen numbers a token.</param>
    public void Decode(ReadOnlySpan<float> scores, int stride, Span<int> tags, Span<int> back)
    {
        Span<float> path = stackalloc float[Width];
        for (var j = 0; j < Width; j++) path[j] = j < count ? scores[j] + start[j] : Never;
        for (var t = 1; t < tags.Length; t++)
            Advance(path, scores.Slice(t * stride, Width), back.Slice(t * Width, Width));

        var best = 0;
        for (var j = 1; j < count; j++)
            if (path[j] > path[best]) best = j;
        for (var t = tags.Length - 1; t >= 0; t--)
        {
            tags[t] = best;
            if (t > 0) best = back[t * Width + best];
        }
    }

    private void Advance(Span<float> path, ReadOnlySpan<float> scores, Span<int> back)
    {
        var low = Vector256.Create(float.NegativeInfinity);
        var high = low;
        var lowFrom = Vector256<int>.Zero;
        var highFrom = lowFrom;
        for (var i = 0; i < count; i++)
        {
            var from = Vector256.Create(i);
            var value = Vector256.Create(path[i]);
            var candidate = value + Vector256.Create<float>(step.AsSpan(i * Width));
            var better = Vector256.GreaterThan(candidate, low);
            low = Vector256.ConditionalSelect(better, candidate, low);
            lowFrom = Vector256.ConditionalSelect(better.AsInt32(), from, lowFrom);
            candidate = value + Vector256.Create<float>(step.AsSpan(i * Width + 8));
            better = Vector256.GreaterThan(candidate, high);
            high = Vector256.ConditionalSelect(better, candidate, high);
            highFrom = Vector256.ConditionalSelect(better.AsInt32(), from, highFrom);
        }

        (low + Vector256.Create(scores)).CopyTo(path);
        (high + Vector256.Create(scores[8..])).CopyTo(path[8..]);
        lowFrom.CopyTo(back);
        highFrom.CopyTo(back[8..]);
    }
}
