using Entente.Coding.Events.Frames;
using Entente.Coding.World;
using Entente.Language;

namespace Entente.Coding.Events.Roles;

/// <summary>Decides which frame, if any, a word triggers.</summary>
internal sealed class FrameMatcher(FrameLexicon lexicon, SupportVerbs supports, RolePaths paths)
{
    private const int PhraseReach = 6;

    /// <summary>The most demanding frame that fits at a token, or <see langword="null"/>.</summary>
    public Frame? Match(ParsedText text, MentionIndex mentions, int token)
    {
        var pos = text.Tokens[token].Pos;
        if (pos is not (UniversalPos.Verb or UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Adj)) return null;
        var lemma = text.Lemma(token).ToLowerInvariant();
        var candidates = lexicon.For(lemma);
        if (candidates.IsEmpty || IsExplained(text, token)) return null;

        var context = new TestContext(text, mentions, lexicon, supports, paths);
        var particle = text.Child(token, Relation.CompoundPrt) is >= 0 and var beside ? text.Lemma(beside).ToLowerInvariant() : null;
        foreach (var frame in candidates)
            if (KindFits(text, token, pos, frame) && WordsFit(text, token, particle, frame) && context.Passes(token, frame)) return frame;

        return null;
    }

    /// <summary>"a word it uses to mean killed": the word is explained, and nothing is told.</summary>
    private static bool IsExplained(ParsedText text, int token) =>
        token > 0 && text.Lemma(token - 1) == "mean" && text.Child(token, Relation.Nsubj) < 0 && text.Child(token, Relation.NsubjPass) < 0;

    private static bool KindFits(ParsedText text, int token, UniversalPos pos, Frame frame) => frame.Kind switch
    {
        // "would free the prisoners": a word that has a modal beside it and an object is a verb, whatever it was taken for
        FrameKind.Verb => (pos is UniversalPos.Verb && text.Tokens[token].Relation is not Relation.Amod) || (pos is UniversalPos.Adj or UniversalPos.Noun && (text.Child(token, Relation.AuxPass) >= 0 || (text.Child(token, Relation.Aux) >= 0 && text.Child(token, Relation.Obj) >= 0))),
        FrameKind.Noun => pos is UniversalPos.Noun or UniversalPos.Propn && text.Tokens[token].Relation is not (Relation.Compound or Relation.Flat),
        _ => pos is UniversalPos.Adj && text.Tokens[token].Relation is not Relation.Amod,
    };

    /// <summary>The further words of a predicate: after a verb within reach and in order, before a noun at once.</summary>
    private bool WordsFit(ParsedText text, int token, string? particle, Frame frame)
    {
        var words = frame.Words;
        if (frame.Kind == FrameKind.Verb && particle is not null && !IsKnown(words, particle)) return false;
        if (words.Length == 1) return true;

        if (frame.Kind == FrameKind.Noun)
        {
            for (var i = 1; i < words.Length; i++)
            {
                var at = token - i;
                if (at < 0 || !Is(text, at, words[^(i + 1)])) return false;
            }

            return true;
        }

        var sentenceEnd = text.Sentences[text.SentenceOf(token)].EndToken;
        var next = 1;
        for (var at = token + 1; at < Math.Min(sentenceEnd, token + PhraseReach + words.Length) && next < words.Length; at++)
        {
            // "going to ask" is no journey: the mark of an infinitive is no preposition there
            if (Is(text, at, words[next]) && BelongsTo(text, token, at) && !(frame.Type == "CONSULT" && text.Tokens[at].Relation is Relation.Mark)) next++;
            else if (text.Tokens[at].Pos is UniversalPos.Verb or UniversalPos.Sconj) return false;
        }

        return next == words.Length;
    }

    /// <summary>"struck down the law", "called off the visit": a particle makes another verb of it, unless the frame names it or it adds little ("fired back").</summary>
    private bool IsKnown(string[] words, string particle) => words.AsSpan(1).Contains(particle) || lexicon.IsIn("loose_particles", particle);

    private static bool Is(ParsedText text, int token, string word) =>
        string.Equals(text.Lemma(token), word, StringComparison.OrdinalIgnoreCase) || text.Form(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>A particle or preposition of this verb, not of a noun further on.</summary>
    private bool BelongsTo(ParsedText text, int verb, int word)
    {
        var head = text.Head(word);
        if (head >= 0 && text.Tokens[word].Relation is Relation.Case && lexicon.IsIn("days", text.Lemma(head).ToLowerInvariant())) return false; // "called him on Monday" is no "call on"
        return head == verb
            || (head >= 0 && text.Head(head) == verb)
            || (head >= 0 && text.Head(head) is >= 0 and var thing && text.Head(thing) == verb && text.Tokens[thing].Relation is Relation.Obj) // "presented evidence against": it may hang from the object
            || (head >= 0 && text.Tokens[word].Relation is Relation.Fixed && text.Head(head) >= 0 && text.Dominates(verb, word));
    }
}
