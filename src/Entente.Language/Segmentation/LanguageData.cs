using System.Collections.Frozen;
using System.Reflection;

namespace Entente.Language;

/// <summary>The word lists of <c>data/language</c>, packed into the assembly.</summary>
internal static class LanguageData
{
    /// <summary>Opens a packed file such as <c>language/units.txt</c>, or gives <see langword="null"/>.</summary>
    public static Stream? Open(string name) => Assembly.GetExecutingAssembly().GetManifestResourceStream(name);

    /// <summary>The lines of a packed list that are neither empty nor remarks.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = Open("language/" + name)
            ?? throw new EntenteException("ENT1001", "language/" + name, "this word list is missing from the package");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line;
    }

    /// <summary>A packed list as a set that ignores case.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string name) =>
        Lines(name).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
