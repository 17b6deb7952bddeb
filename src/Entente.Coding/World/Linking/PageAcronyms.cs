using Entente.Coding.World.Tables;

namespace Entente.Coding.World.Linking;

/// <summary>Short forms that the page introduces in brackets: "National Development Complex (NDC)".</summary>
internal sealed class PageAcronyms(PageWords words)
{
    private readonly Dictionary<ulong, (Entity Entity, int Word)> known = [];

    /// <summary>What each short form stands for, with the word that introduces it.</summary>
    public IReadOnlyDictionary<ulong, (Entity Entity, int Word)> Known => known;

    /// <summary>Reads the brackets behind linked phrases.</summary>
    public void Read(List<(Phrase Phrase, int Sentence)> phrases, (List<Entity> Entities, string Rule)?[] made)
    {
        for (var i = 0; i < phrases.Count; i++)
        {
            var phrase = phrases[i].Phrase;
            if (phrase.Kind is not (PhraseKind.Body or PhraseKind.Role or PhraseKind.State or PhraseKind.Outlet) || made[i] is not { Entities: [var entity, ..] }) continue;
            var at = phrase.Name?.End ?? phrase.End;
            if (at >= words.All.Length || words.Gap(at) is not " (") continue;
            var word = words.All[at];
            if (!word.AllUpper && !(word.Capital && word.End - word.Start <= 8)) continue;
            if (word.End >= words.Text.Length || words.Text[word.End] != ')' || !Initials(phrase.Name?.First ?? phrase.First, at, words.Form(at))) continue;
            known.TryAdd(word.Hash, (entity, at));
        }
    }

    // The letters of the short form must begin words of the name, in order; one may be missing ("for", "and").
    private bool Initials(int first, int end, ReadOnlySpan<char> shortForm)
    {
        var matched = 0;
        for (var w = first; w < end && matched < shortForm.Length; w++)
        {
            var form = words.Form(w);
            if (char.ToUpperInvariant(form[0]) != char.ToUpperInvariant(shortForm[matched])) continue;
            matched++;

            // "National Engineering and Scientific Commission (NESCOM)" takes several letters of a word.
            for (var k = 1; k < form.Length && matched < shortForm.Length && char.ToUpperInvariant(form[k]) == char.ToUpperInvariant(shortForm[matched]) && !(w + 1 < end && char.ToUpperInvariant(words.Form(w + 1)[0]) == char.ToUpperInvariant(shortForm[matched])); k++) matched++;
        }

        return matched == shortForm.Length;
    }
}
