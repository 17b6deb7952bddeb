namespace Entente.Cli.Tests;

/// <summary>The repository's own root and the development data that may lie beside it; tests that need the data are skipped, and say so, where it is absent.</summary>
internal static class SharedData
{
    public const string Missing = "the development data beside the repository is absent";

    public static string Root { get; } = FindRoot();

    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    public static bool Present => Directory.Exists(Folder);

    public static string File(params string[] parts) => Path.Combine([Folder, .. parts]);

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (System.IO.File.Exists(Path.Combine(at.FullName, "Entente.slnx"))) return at.FullName;

        throw new InvalidOperationException("Entente.slnx was not found above the test's folder");
    }
}
