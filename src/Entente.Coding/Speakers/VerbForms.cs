namespace Entente.Coding.Speakers;

/// <summary>The forms of an English verb.</summary>
internal sealed class VerbForms
{
    private readonly Dictionary<string, (string Past, string Participle)> irregular = new(StringComparer.Ordinal);

    /// <summary>Reads <c>coding/speakers/irregular_verbs.tsv</c>.</summary>
    public static VerbForms Load()
    {
        var forms = new VerbForms();
        foreach (var (_, cells) in DataTable.Read("coding/speakers/irregular_verbs.tsv", 3)) forms.irregular[cells[0]] = (cells[1], cells[2]);
        return forms;
    }

    /// <summary>The past tense.</summary>
    public string Past(string lemma) => irregular.TryGetValue(lemma, out var found) ? found.Past : Regular(lemma);

    /// <summary>The base form, the third person, the past, the participle and the -ing form, in this order.</summary>
    public IReadOnlyList<string> All(string lemma)
    {
        var past = Past(lemma);
        var participle = irregular.TryGetValue(lemma, out var found) ? found.Participle : past;
        return [lemma, Third(lemma), past, participle, Gerund(lemma)];
    }

    private static bool Vowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool ConsonantY(string lemma) => lemma.Length > 2 && lemma[^1] == 'y' && !Vowel(lemma[^2]);

    private static string Regular(string lemma) => lemma[^1] == 'e' ? lemma + "d" : ConsonantY(lemma) ? lemma[..^1] + "ied" : lemma + "ed";

    private static string Third(string lemma) =>
        lemma is "have" ? "has" : lemma is "be" ? "is"
        : ConsonantY(lemma) ? lemma[..^1] + "ies"
        : lemma[^1] is 's' or 'x' or 'z' or 'o' || lemma.EndsWith("ch", StringComparison.Ordinal) || lemma.EndsWith("sh", StringComparison.Ordinal) ? lemma + "es"
        : lemma + "s";

    // The final consonant is doubled where the past doubles it ("refer, referred") and in short irregular verbs ("let, letting").
    private string Gerund(string lemma)
    {
        if (lemma is "be") return "being";
        if (lemma.EndsWith("ee", StringComparison.Ordinal) || lemma.EndsWith("oe", StringComparison.Ordinal)) return lemma + "ing";
        if (lemma[^1] == 'e') return lemma[..^1] + "ing";
        var past = Past(lemma);
        var doubles = past.Length == lemma.Length + 3 && past[lemma.Length] == lemma[^1] && past.StartsWith(lemma, StringComparison.Ordinal)
            || lemma is "let" or "set" or "hit" or "rip";
        return doubles ? lemma + lemma[^1] + "ing" : lemma + "ing";
    }
}
