using System.Globalization;
using Entente.Language;

namespace Entente.Cli.Running;

/// <summary>The folder of the user's own tables: <c>--data</c>, else <c>ENTENTE_DATA</c>, else <c>entente</c> in the user's data directory where it is there.</summary>
internal static class DataFolder
{
    private const int MostTold = 20;

    /// <summary>The folder that is read without being named; <see langword="null"/> where there is none.</summary>
    public static string? OfUser()
    {
        var folder = Preferred();
        return folder is not null && (Directory.Exists(folder) || Environment.GetEnvironmentVariable("ENTENTE_DATA") is { Length: > 0 }) ? folder : null;
    }

    /// <summary>The folder that an import writes to without being told, whether or not it is there.</summary>
    public static string? Preferred()
    {
        if (Environment.GetEnvironmentVariable("ENTENTE_DATA") is { Length: > 0 } named) return named;
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return data.Length == 0 ? null : Path.Combine(data, "entente");
    }

    /// <summary>Names the first of the rows that were refused.</summary>
    public static void Report(Terminal terminal, IReadOnlyList<EntenteException> problems)
    {
        foreach (var problem in problems.Take(MostTold)) terminal.Error.WriteLine(problem.Message);
        if (problems.Count > MostTold) terminal.Error.WriteLine($"… and {(problems.Count - MostTold).ToString(CultureInfo.InvariantCulture)} more rows of your own tables");
    }
}
