namespace Entente.Coding.World.Tables;

/// <summary>English plurals of the words for offices and bodies.</summary>
internal static class Plural
{
    /// <summary>The plural of a phrase, its head being the last word or the one before " of ", " to " or " for "; <see langword="null"/> where it looks like one already.</summary>
    public static string? Of(string phrase)
    {
        var cut = new[] { " of ", " to ", " for ", " without " }.Select(p => phrase.IndexOf(p, StringComparison.Ordinal)).Where(i => i > 0).DefaultIfEmpty(phrase.Length).Min();
        string head = phrase[..cut], rest = phrase[cut..];
        if (head.EndsWith("general", StringComparison.Ordinal) && head.StartsWith("secretary", StringComparison.Ordinal)) return "secretaries" + head["secretary".Length..] + rest;
        if (head.EndsWith("man", StringComparison.Ordinal)) return head[..^3] + "men" + rest;
        if (head.EndsWith('y') && head.Length > 2 && !"aeiou".Contains(head[^2], StringComparison.Ordinal)) return head[..^1] + "ies" + rest;
        if (head.EndsWith('s')) return head.EndsWith("ss", StringComparison.Ordinal) ? head + "es" + rest : null;
        if (head.EndsWith("ch", StringComparison.Ordinal) || head.EndsWith("sh", StringComparison.Ordinal) || head.EndsWith('x')) return head + "es" + rest;
        return head + "s" + rest;
    }
}
