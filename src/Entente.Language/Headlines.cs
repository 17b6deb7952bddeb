namespace Entente.Language;

/// <summary>
/// Gives the words of headlines ("ARMY SHELLS TOWNS", "Army Shells Towns") the letters that running text would give them, so that capitals do not make names of them.
/// </summary>
internal static class Headlines
{
    private const int FewestWords = 4;
    private const int ContentWord = 4;
    private const Features FiniteVerb = Features.Indicative | Features.Present | Features.Singular | Features.ThirdPerson | Features.Finite;

    private enum Style
    {
        Running,
        Capitals,
        Title,
    }

    /// <summary>What a reading holds at its root, the better the higher.</summary>
    private enum Verb
    {
        None,
        Alone,
        WithSubject,
    }

    /// <summary>The text as the analyser should see it, headlines in capitals set in small letters: of the same length, and the same text where there is no such headline.</summary>
    public static string Recase(string text, Segmented segmented, ISentenceAnalyser analyser)
    {
        char[]? changed = null;
        var first = 0;
        foreach (var end in segmented.SentenceEnds)
        {
            var tokens = segmented.Tokens.AsSpan(first..end);
            if (StyleOf(text, tokens) == Style.Capitals) Recase(changed ??= text.ToCharArray(), tokens, Style.Capitals, analyser);
            first = end;
        }

        return changed is null ? text : new string(changed);
    }

    /// <summary>
    /// Looks for the verbs of headlines where the first reading found none, or one without a subject before it. One in title case is read again in small letters, and that reading is taken
    /// if it has a verb, or a subject for it: names of works and bodies look like headlines, and small letters would harm them.
    /// </summary>
    /// <param name="text">The text as it came.</param>
    /// <param name="plain">The text of <see cref="Recase(string, Segmented, ISentenceAnalyser)"/>.</param>
    /// <param name="segmented">Its tokens and sentences.</param>
    /// <param name="analyser">Reads again.</param>
    /// <param name="analyses">Changed where a verb is found.</param>
    public static void FindVerbs(string text, string plain, Segmented segmented, ISentenceAnalyser analyser, Span<Analysis> analyses)
    {
        var first = 0;
        foreach (var end in segmented.SentenceEnds)
        {
            var tokens = segmented.Tokens.AsSpan(first..end);
            var sentence = analyses[first..end];
            first = end;
            var found = VerbOf(sentence);
            var style = found == Verb.WithSubject ? Style.Running : StyleOf(text, tokens);
            if (style == Style.Capitals && found == Verb.None) MendVerb(plain, tokens, sentence);
            if (style != Style.Title) continue;
            var letters = text.ToCharArray(tokens[0].Start, tokens[^1].End - tokens[0].Start);
            var moved = new RawToken[tokens.Length];
            for (var i = 0; i < moved.Length; i++) moved[i] = new RawToken(tokens[i].Start - tokens[0].Start, tokens[i].End - tokens[0].Start);
            Recase(letters, moved, style, analyser);
            var again = new Analysis[tokens.Length];
            var small = new string(letters);
            analyser.Analyse(small, moved, [moved.Length], again);
            MendVerb(small, moved, again);
            if (VerbOf(again) > found) again.CopyTo(sentence);
        }
    }

    private static Verb VerbOf(ReadOnlySpan<Analysis> sentence)
    {
        var root = 0;
        while (root < sentence.Length && sentence[root].Head >= 0) root++;
        if (root == sentence.Length || sentence[root].Pos != UniversalPos.Verb) return Verb.None;
        for (var i = 0; i < root; i++)
            if (sentence[i].Head == root && (sentence[i].Relation is Relation.Nsubj or Relation.NsubjPass)) return Verb.WithSubject;
        return Verb.Alone;
    }

    /// <summary>
    /// Headlines put their verb into the simple present. A noun in -s that has an object and a noun before it ("Turkey summons ambassador", "bomb kills 21") is that verb.
    /// </summary>
    /// <param name="plain">The text with headlines in small letters.</param>
    /// <param name="tokens">The tokens of a headline.</param>
    /// <param name="sentence">Their analyses, changed where need be.</param>
    private static void MendVerb(ReadOnlySpan<char> plain, ReadOnlySpan<RawToken> tokens, Span<Analysis> sentence)
    {
        var root = 0;
        while (root < sentence.Length && sentence[root].Head >= 0) root++;
        var subject = root - 1;
        if (subject < 0 || root == sentence.Length || sentence[root].Pos is not (UniversalPos.Noun or UniversalPos.Propn) || sentence[subject].Head != root) return;
        var complement = -1;
        for (var i = root + 1; i < sentence.Length && complement < 0; i++)
            if (sentence[i].Head == root && (sentence[i].Relation == Relation.Obj || i == root + 1 && sentence[i].Pos == UniversalPos.Num)) complement = i;
        if (complement < 0 || sentence[subject].Pos is not (UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Pron)) return;
        var form = plain[tokens[root].Start..tokens[root].End];
        if (form[^1] is not ('s' or 'S') || !Lemmatizer.Shipped.IsVerb(form, FiniteVerb)) return;
        for (var i = 0; i < subject; i++)
            if (sentence[i].Head == root && sentence[i].Relation is not (Relation.Punct or Relation.Advmod or Relation.Obl)) sentence[i].Head = subject;
        sentence[subject].Relation = Relation.Nsubj;
        sentence[complement].Relation = Relation.Obj;
        ref var verb = ref sentence[root];
        (verb.Pos, verb.Features, verb.LemmaClass, verb.Name) = (UniversalPos.Verb, FiniteVerb, 0, NameType.None);
        sentence[root + 1].BeginsName = sentence[root + 1].Name != NameType.None;
    }

    private static Style StyleOf(ReadOnlySpan<char> text, ReadOnlySpan<RawToken> tokens)
    {
        if (tokens.Length < FewestWords) return Style.Running;
        var (words, content, small) = (0, 0, false);
        foreach (var token in tokens)
        {
            var form = text[token.Start..token.End];
            if (!Characters.IsLetter(form[0])) continue;
            words++;
            var lower = Characters.IsLower(form[0]);
            if (form.Length >= ContentWord)
            {
                if (!lower) content++;
                else if (!IsFunctionWord(form)) return Style.Running;
            }

            small |= lower || form.ContainsAnyInRange('a', 'z');
        }

        if (words < FewestWords || content < 2) return Style.Running;
        if (!small) return Style.Capitals;
        var last = tokens[^1];
        return text[last.End - 1] is '.' or ';' ? Style.Running : Style.Title;
    }

    /// <summary>Words of four letters and more that headlines in title case leave small.</summary>
    private static bool IsFunctionWord(ReadOnlySpan<char> form) =>
        form is "with" or "from" or "over" or "amid" or "into" or "than" or "that" or "after" or "upon" or "near" or "until" or "under" or "before" or "against" or "between" or "about";

    private static void Recase(char[] text, ReadOnlySpan<RawToken> tokens, Style style, ISentenceAnalyser analyser)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var form = text.AsSpan(tokens[i].Start, tokens[i].Length);
            if (!Characters.IsUpper(form[0])) continue;
            var acronym = !form.ContainsAnyInRange('a', 'z');
            if (style == Style.Title && acronym && form.Length > 1 || form is "US" or "I" || form.Contains('.')) continue;
            var keepsFirst = i == 0 || (analyser.IsNameWord(form) ?? !Lemmatizer.Shipped.IsWord(form));
            for (var c = keepsFirst ? 1 : 0; c < form.Length; c++) form[c] = char.ToLowerInvariant(form[c]);
        }
    }
}
