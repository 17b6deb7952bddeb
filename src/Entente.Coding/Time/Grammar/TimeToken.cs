namespace Entente.Coding.Time.Grammar;

/// <summary>What a token of the time scanner looks like.</summary>
[Flags]
internal enum TokenMarks : ushort
{
    None = 0,
    /// <summary>Begins with a capital letter.</summary>
    Capital = 1,
    /// <summary>White space stands before it.</summary>
    SpaceBefore = 2,
    /// <summary>A line begins with it: no expression runs across.</summary>
    LineStart = 4,
    /// <summary>A number in digits.</summary>
    Digits = 8,
    /// <summary>A number with a decimal point.</summary>
    Decimal = 16,
    /// <summary>A number with thousands separators.</summary>
    Grouped = 32,
    /// <summary>A currency sign stands before it.</summary>
    Money = 64,
    /// <summary>Digits with an ordinal ending (<c>3rd</c>).</summary>
    Ordinal = 128,
    /// <summary>Digits with a plural s (<c>1990s</c>).</summary>
    Decade = 256,
    /// <summary>Begins with a lower-case letter.</summary>
    Lower = 512,
}

/// <summary>One token of the time scanner: a word, a number or a punctuation mark.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Word">Id in <see cref="TimeLexicon"/>, 0 where unknown.</param>
/// <param name="Number">Value of digits.</param>
/// <param name="Width">How many digits.</param>
/// <param name="Marks">Its shape.</param>
internal readonly record struct TimeToken(int Start, int End, int Word, int Number, byte Width, TokenMarks Marks)
{
    public bool Has(TokenMarks marks) => (Marks & marks) != TokenMarks.None;

    /// <summary>A whole number in plain digits, fit for days, hours and years.</summary>
    public bool IsPlainNumber => (Marks & (TokenMarks.Digits | TokenMarks.Decimal | TokenMarks.Grouped | TokenMarks.Money | TokenMarks.Ordinal | TokenMarks.Decade)) == TokenMarks.Digits;
}
