using Entente.Coding.Speakers;
using Entente.Language;

namespace Entente.Coding.Events.Roles;

/// <summary>"We condemn the raid," the minister said: who says "we" or "I" in a quotation is its speaker.</summary>
internal static class FirstPerson
{
    /// <summary>Gives drafts whose subject is "we" or "I" the nearest speaker of the words around them as actor.</summary>
    public static void Resolve(ParsedText text, MentionIndex mentions, ParticipantFinder participants, IReadOnlyList<Attribution> attributions, List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Actors.Count > 0 || draft.Frame.Kind == Frames.FrameKind.Noun || Tree.DeepSubject(text, draft.Token) is not (>= 0 and var subject)) continue;
            if (text.Lemma(subject).ToLowerInvariant() is not ("we" or "i")) continue;
            if (SpeakerOf(text, attributions, draft.Token) is not { } source) continue;

            draft.Actors = PartiesIn(text, mentions, participants, source);
            draft.Recipients.RemoveAll(r => draft.Actors.Exists(a => a.Entity == r.Entity));
            if (draft.Actors.Count > 0) draft.Because.Add($"actor: '{text.Form(subject)}' is the speaker, {string.Join("; ", draft.Actors.Select(a => a.Text))}");
        }
    }

    private static TextSpan? SpeakerOf(ParsedText text, IReadOnlyList<Attribution> attributions, int token)
    {
        var trigger = new TextSpan(text.Tokens[token].Start, text.Tokens[token].End);
        Attribution? nearest = null;
        var shortest = int.MaxValue;
        foreach (var attribution in attributions)
            foreach (var content in attribution.Content)
                if (attribution.Source is not null && content.Contains(trigger) && content.Length < shortest) (nearest, shortest) = (attribution, content.Length);

        return nearest?.Source;
    }

    private static List<Participant> PartiesIn(ParsedText text, MentionIndex mentions, ParticipantFinder participants, TextSpan source)
    {
        for (var token = 0; token < text.Tokens.Length; token++)
        {
            if (text.Tokens[token].Start < source.Start || text.Tokens[token].End > source.End || mentions.HeadedBy(token) is not { IsAdjective: false }) continue;
            var found = participants.At(text, mentions, token, exact: true, includeAdjectives: false);
            if (found.Count > 0) return [found[0]];
        }

        return [];
    }
}
