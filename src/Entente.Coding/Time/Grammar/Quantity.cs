namespace Entente.Coding.Time.Grammar;

/// <summary>A number as told: exact, or vague ("several").</summary>
/// <param name="Whole">The whole part.</param>
/// <param name="Fraction">What is added to it, 0 to 1.</param>
/// <param name="Vague">Whether the text gives no number.</param>
internal readonly record struct Quantity(int Whole, double Fraction, bool Vague)
{
    public static Quantity Of(int whole) => new(whole, 0, false);
}
