namespace Entente.Language;

/// <summary>A token before analysis: its characters [Start, End) in the untouched text.</summary>
internal readonly record struct RawToken(int Start, int End)
{
    public int Length => End - Start;
}
