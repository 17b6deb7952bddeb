namespace Entente.Cli;

/// <summary>What the process gives back.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Some inputs failed, each was named; or a check found something wrong.</summary>
    public const int SomeFailed = 1;

    public const int Usage = 2;

    public const int Casebook = 3;
}
