using Entente.Casebook.Views;
using Book = Entente.Casebook.Casebook;

namespace Entente.Cli.Rendering;

/// <summary>Says of names that nobody in a casebook has, so that an empty answer is not taken for a finding.</summary>
internal static class UnknownNames
{
    public static void Tell(TextWriter output, Book book, IEnumerable<string?> names)
    {
        foreach (var name in names.OfType<string>().Distinct(StringComparer.Ordinal))
            if (NameHints.Near(book, name) is { } near) output.WriteLine(Sentence(name, near));
    }

    public static string Sentence(string name, IReadOnlyList<string> near) =>
        $"Nobody in this casebook is called “{name}”{(near.Count == 0 ? "" : "; near it: " + string.Join(", ", near))}.";
}
