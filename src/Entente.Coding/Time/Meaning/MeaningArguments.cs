using System.Globalization;
using Entente.Coding.Time.Grammar;

namespace Entente.Coding.Time.Meaning;

/// <summary>One argument of a meaning, as read from the text or written in the rule.</summary>
/// <param name="Word">Value of a word of a class, or the literal of the rule; <see langword="null"/> where the text left it out.</param>
/// <param name="Number">A number.</param>
/// <param name="Time">What a nested expression means.</param>
internal readonly record struct Argument(string? Word, Quantity? Number, TimeValue? Time);

/// <summary>The arguments of a meaning and what they are counted from.</summary>
internal sealed class MeaningArguments(ReadingContext context, Argument[] arguments)
{
    public ReadingContext Context { get; } = context;

    public int Count => arguments.Length;

    public bool Has(int index) => index < arguments.Length && (arguments[index].Word ?? (object?)arguments[index].Number ?? arguments[index].Time) is not null;

    public string Word(int index) => index < arguments.Length ? arguments[index].Word ?? "" : "";

    public TimeValue? Time(int index) => index < arguments.Length ? arguments[index].Time : null;

    public Quantity Quantity(int index) => index < arguments.Length ? arguments[index].Number ?? Grammar.Quantity.Of(Int(index)) : default;

    /// <summary>A whole number from digits, words or a literal; 0 where there is none.</summary>
    public int Int(int index)
    {
        if (index >= arguments.Length) return 0;
        if (arguments[index].Number is { } number) return number.Whole;
        return int.TryParse(arguments[index].Word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : 0;
    }
}
