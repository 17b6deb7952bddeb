namespace Entente.Language;

/// <summary>The base forms that an inflected English word may come from, by its spelling alone; likelier ones first.</summary>
internal static class LemmaCandidates
{
    /// <summary>Gives candidates for a lower-case form; the inflexion is that of <see cref="LemmaKey"/>.</summary>
    public static IEnumerable<string> Of(UniversalPos pos, int variant, string form) => (pos, variant) switch
    {
        (UniversalPos.Verb or UniversalPos.Aux, 3) => form.EndsWith("ing", StringComparison.Ordinal) ? Stems(form[..^3]) : form.EndsWith("in", StringComparison.Ordinal) ? Stems(form[..^2]) : [],
        (UniversalPos.Verb or UniversalPos.Aux, 2) => form.EndsWith("ed", StringComparison.Ordinal) ? Stems(form[..^2]) : [],
        (UniversalPos.Verb or UniversalPos.Aux or UniversalPos.Noun, 1) => Plural(form),
        (UniversalPos.Adj or UniversalPos.Adv, 1) => form.EndsWith("er", StringComparison.Ordinal) ? Stems(form[..^2]) : [],
        (UniversalPos.Adj or UniversalPos.Adv, 2) => form.EndsWith("est", StringComparison.Ordinal) ? Stems(form[..^3]) : [],
        _ => [],
    };

    private static IEnumerable<string> Stems(string stem)
    {
        if (stem.Length < 2) yield break;
        var last = stem[^1];
        var doubled = stem.Length > 2 && last == stem[^2];
        if (last == 'i') yield return stem[..^1] + "y";
        if (last == 'y') yield return stem[..^1] + "ie";
        if (doubled)
        {
            yield return stem;
            yield return stem[..^1];
        }

        if (!doubled) yield return stem + "e";
        yield return stem;
        if (last == 'k') yield return stem[..^1];
    }

    private static IEnumerable<string> Plural(string form)
    {
        if (form.Length < 3 || form[^1] != 's') yield break;
        yield return form[..^1];
        if (form.EndsWith("ies", StringComparison.Ordinal)) yield return form[..^3] + "y";
        if (!form.EndsWith("es", StringComparison.Ordinal)) yield break;
        yield return form[..^2];
        if (form.EndsWith("ves", StringComparison.Ordinal))
        {
            yield return form[..^3] + "f";
            yield return form[..^3] + "fe";
        }
    }
}
