namespace Entente.Cli.Rendering;

/// <summary>What a colour is to say; a pipe and <c>NO_COLOR</c> show none.</summary>
internal enum Tone
{
    Plain,
    Faint,
    Strong,
    Cooperation,
    Conflict,
    Warning,
}
