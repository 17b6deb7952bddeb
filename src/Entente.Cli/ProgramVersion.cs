namespace Entente.Cli;

/// <summary>The version of the program.</summary>
internal static class ProgramVersion
{
    public static string Short { get; } = typeof(ProgramVersion).Assembly.GetName().Version?.ToString(3) ?? "0";
}
