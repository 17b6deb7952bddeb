using Entente.Coding.Time.Grammar;
using Entente.Coding.Time.Meaning;

namespace Entente.Coding.Time;

/// <summary>Guesses the tense around an expression from the nearest verb that tells it, without a parse.</summary>
internal sealed class SurfaceTense(TimeLexicon lexicon, string text)
{
    private const int Reach = 25;
    private readonly ulong future = 1ul << lexicon.ClassOf("future-cue");
    private readonly ulong past = 1ul << lexicon.ClassOf("past-cue");
    private readonly ulong forward = 1ul << lexicon.ClassOf("forward-word");
    private readonly ulong beforeTo = 1ul << lexicon.ClassOf("before-to");
    private readonly int to = lexicon.Find("to");
    private readonly int be = lexicon.Find("be");
    private readonly int comma = lexicon.Find(",");

    /// <summary>Tense of the clause around tokens [<paramref name="start"/>, <paramref name="end"/>).</summary>
    public Tense At(ReadOnlySpan<TimeToken> tokens, int start, int end)
    {
        var (before, beforeAt) = Nearest(tokens, start - 1, -1);
        var (after, afterAt) = Nearest(tokens, end, 1);
        var tense = before != Tense.Unknown && (after == Tense.Unknown || beforeAt <= afterAt) ? before : after;
        return tense == Tense.Past && start > 0 && (lexicon.ClassesOf(tokens[start - 1].Word, capital: false) & forward) != 0 ? Tense.PerhapsPast : tense;
    }

    /// <summary>Whether two tokens stand in one sentence.</summary>
    public bool SameSentence(ReadOnlySpan<TimeToken> tokens, int first, int second)
    {
        if (first < 0) return false;
        for (var i = first + 1; i <= second; i++)
            if (EndsSentence(tokens, i - 1) || tokens[i].Has(TokenMarks.LineStart)) return false;

        return true;
    }

    private (Tense Tense, int Distance) Nearest(ReadOnlySpan<TimeToken> tokens, int from, int step)
    {
        var distance = 0;
        for (var i = from; i >= 0 && i < tokens.Length && distance < Reach; i += step, distance++)
        {
            if (step > 0 && tokens[i].Has(TokenMarks.LineStart) || EndsSentence(tokens, i)) break;
            if (tokens[i].Word == comma && tokens[i].Word != 0) distance += 3;
            var classes = lexicon.ClassesOf(tokens[i].Word, capital: false);
            if ((classes & future) != 0) return (Tense.Future, distance);
            if (tokens[i].Word == to && i > 0 && (lexicon.ClassesOf(tokens[i - 1].Word, capital: false) & beforeTo) != 0) return (Tense.Future, distance);
            if (i > 0 && tokens[i - 1].Word == be) continue;
            if ((classes & past) != 0) return (Tense.Past, distance);
            if (IsRegularPast(tokens[i])) return (Tense.PerhapsPast, distance);
            if (step < 0 && tokens[i].Has(TokenMarks.LineStart)) break;
        }

        return (Tense.Unknown, int.MaxValue);
    }

    private bool IsRegularPast(in TimeToken token) =>
        token.Has(TokenMarks.Lower) && token.End - token.Start > 4 && text[token.End - 1] == 'd' && text[token.End - 2] == 'e';

    private bool EndsSentence(ReadOnlySpan<TimeToken> tokens, int at) =>
        tokens[at].End - tokens[at].Start == 1 && text[tokens[at].Start] is '.' or '!' or '?' or ';'
        && (at + 1 >= tokens.Length || tokens[at + 1].Has(TokenMarks.SpaceBefore) && !tokens[at + 1].Has(TokenMarks.Lower));
}
