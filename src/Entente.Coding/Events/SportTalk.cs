using Entente.Coding.Events.Frames;
using Entente.Language;

namespace Entente.Coding.Events;

/// <summary>"Brazil will meet Germany in the final": teams and athletes bear the names of states and use the words of war. The words are data (<c>@sport</c>, <c>@athletes</c> in <c>coding/classes.tsv</c>).</summary>
internal sealed class SportTalk(FrameLexicon lexicon)
{
    /// <summary>Types that reports of matches tell; arrests, riots, boycotts and bans around them are real.</summary>
    private static readonly HashSet<string> Played = new(StringComparer.Ordinal) { "ASSAULT", "RETREAT", "CONSULT", "CONCEDE", "AGREE", "MOBILIZE", "COOPERATE", "SUPPORT" };

    /// <summary>Whether a draft tells of a match: two words of sport in the sentence, or one and an athlete as a party.</summary>
    public bool Explains(ParsedText text, Draft draft)
    {
        if (!Played.Contains(draft.Type) || draft.Frame.Mode is not (null or "aerial" or "targeted" or "withdraw" or "release") || draft.Parties.Any(IsPublicPerson)) return false;
        var sentence = text.Sentences[draft.Sentence];
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            var lemma = text.Lemma(token).ToLowerInvariant();
            if (lexicon.IsIn("victims", lemma)) return false;
            if (lexicon.IsIn("sport", lemma)) words.Add(lemma);
            else if (IsScore(text, sentence, token)) words.Add("-");
        }

        return words.Count > 1 || (words.Count == 1 && draft.Parties.Any(p => lexicon.IsIn("athletes", DraftFilter.LastWord(p)))) || (draft.Actors.Count > 0 && draft.Actors.TrueForAll(p => lexicon.IsIn("athletes", DraftFilter.LastWord(p)) && DraftFilter.LastWord(p) != "team"));
    }

    /// <summary>"2-0": two small numbers joined by a dash.</summary>
    private static bool IsScore(ParsedText text, Sentence sentence, int token) =>
        token + 2 < sentence.EndToken && IsSmall(text.Form(token)) && text.Form(token + 1) is "-" or "–" && IsSmall(text.Form(token + 2))
        || (text.Form(token) is { Length: 3 } score && char.IsAsciiDigit(score[0]) && score[1] is '-' or '–' && char.IsAsciiDigit(score[2]));

    private static bool IsSmall(ReadOnlySpan<char> form) => form.Length is 1 or 2 && char.IsAsciiDigit(form[0]) && char.IsAsciiDigit(form[^1]);

    private static bool IsPublicPerson(Participant party) =>
        party.Sectors.Any(s => s is "MIL" or "LEG" or "JUD" or "COP" or "REB") || (party.Sectors.Contains("GOV", StringComparer.Ordinal) && party.Entity?.StartsWith("state:", StringComparison.Ordinal) != true);
}
