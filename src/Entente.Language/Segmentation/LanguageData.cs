namespace Entente.Language;

/// <summary>The word lists and tables of <c>data/language</c>, packed into the assembly.</summary>
internal static class LanguageData
{
    /// <summary>Opens a packed file such as <c>language/units.txt</c>, or gives <see langword="null"/>.</summary>
    public static Stream? Open(string name) => typeof(LanguageData).Assembly.GetManifestResourceStream(name);

    /// <summary>The bytes of a packed file where the runtime has mapped them.</summary>
    /// <exception cref="EntenteException">The package lacks the file (ENT1014).</exception>
    public static ReadOnlyMemory<byte> Bytes(string name) => MappedBytes.Of(Open(name) ?? throw Missing(name));

    /// <summary>The lines of a packed list that are neither empty nor remarks.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = Open("language/" + name) ?? throw Missing("language/" + name);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line;
    }

    /// <summary>The error for a file that the package lacks.</summary>
    public static EntenteException Missing(string name) => new("ENT1014", name, "this table is missing from the package");
}
