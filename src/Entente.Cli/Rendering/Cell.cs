namespace Entente.Cli.Rendering;

/// <summary>A cell of a listing.</summary>
internal readonly record struct Cell(string Text, Tone Tone = Tone.Plain)
{
    public static implicit operator Cell(string? text) => new(text ?? "");
}
