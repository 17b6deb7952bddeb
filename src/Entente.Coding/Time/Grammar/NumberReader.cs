using System.Globalization;

namespace Entente.Coding.Time.Grammar;

/// <summary>Reads numbers in digits and words. Every method returns the number of tokens read, 0 where there is none.</summary>
internal sealed class NumberReader(TimeLexicon lexicon)
{
    private readonly int unit = lexicon.ClassOf("unit-number");
    private readonly int teen = lexicon.ClassOf("teen-number");
    private readonly int ten = lexicon.ClassOf("ten-number");
    private readonly int scale = lexicon.ClassOf("scale");
    private readonly int vague = lexicon.ClassOf("vague-number");
    private readonly int ordinal = lexicon.ClassOf("ordinal");
    private readonly int hyphen = lexicon.Intern("-");
    private readonly int and = lexicon.Intern("and");
    private readonly int a = lexicon.Intern("a");
    private readonly int slash = lexicon.Intern("/");
    private readonly int half = lexicon.Intern("half");

    public int Read(NumberKind kind, ReadOnlySpan<TimeToken> tokens, int at, string text, out Quantity value)
    {
        value = default;
        if (at >= tokens.Length) return 0;
        ref readonly var token = ref tokens[at];
        var plain = token.IsPlainNumber;
        value = Quantity.Of(token.Number);
        switch (kind)
        {
            case NumberKind.Cardinal:
                return Cardinal(tokens, at, text, out value);
            case NumberKind.Exact:
                var length = Cardinal(tokens, at, text, out value);
                return value.Vague ? 0 : length;
            case NumberKind.Ordinal:
                return Ordinal(tokens, at, out value);
            case NumberKind.DayOrdinal:
                length = Ordinal(tokens, at, out value);
                return value.Whole <= 31 ? length : 0;
            case NumberKind.DayOfMonth:
                return plain && token.Width <= 2 && token.Number is >= 1 and <= 31 ? 1 : 0;
            case NumberKind.Year:
                return plain && token.Width == 4 && token.Number is >= 1000 and < 2200 ? 1 : 0;
            case NumberKind.RecentYear:
                return plain && token.Width == 4 && token.Number is >= 1900 and < 2060 ? 1 : 0;
            case NumberKind.TwoDigits:
                return plain && token.Width == 2 ? 1 : 0;
            case NumberKind.YearInWords:
                return YearInWords(tokens, at, out value);
            case NumberKind.Hour:
                if (plain) return token.Width <= 2 && token.Number <= 24 ? 1 : 0;
                return SmallWord(token, out value) && value.Whole is >= 1 and <= 12 ? 1 : 0;
            case NumberKind.Minute:
                return plain && token.Width == 2 && token.Number < 60 ? 1 : 0;
            case NumberKind.PointedClock:
                return PointedClock(token, text, out value) ? 1 : 0;
            case NumberKind.FourDigitClock:
                return plain && token.Width == 4 && token.Number / 100 < 24 && token.Number % 100 < 60 ? 1 : 0;
            case NumberKind.MonthNumber:
                return plain && token.Width <= 2 && token.Number is >= 1 and <= 12 ? 1 : 0;
            case NumberKind.EightDigits:
                return plain && token.Width == 8 && token.Number / 10000 is >= 1900 and < 2200 ? 1 : 0;
            case NumberKind.DecadeDigits:
                return token.Has(TokenMarks.Decade) && token.Width == 4 && token.Number % 10 == 0 && token.Number is >= 1000 and < 2200 ? 1 : 0;
            case NumberKind.ShortDecade:
                return token.Has(TokenMarks.Decade) && token.Width == 2 && token.Number % 10 == 0 ? 1 : 0;
            default:
                return token.Word == 0 && (token.Marks & (TokenMarks.Capital | TokenMarks.Digits)) == TokenMarks.None && char.IsLetter(text[token.Start]) ? 1 : 0;
        }
    }

    /// <summary>Adds the words that a kind of number can begin with.</summary>
    public void AddFirst(NumberKind kind, WordSet set)
    {
        set.AddWord(TimeLexicon.NumberWord);
        if (kind is NumberKind.Cardinal or NumberKind.Exact or NumberKind.Hour or NumberKind.YearInWords)
            foreach (var c in (ReadOnlySpan<int>)[unit, teen, ten, scale]) set.AddClass(c);
        if (kind == NumberKind.Cardinal) set.AddClass(vague);
        if (kind is NumberKind.Ordinal or NumberKind.DayOrdinal)
        {
            set.AddClass(ordinal);
            set.AddClass(ten);
        }
    }

    private bool Is(in TimeToken token, int wordClass) => (lexicon.ClassesOf(token.Word, capital: true) >> wordClass & 1) != 0;

    private int ValueOf(in TimeToken token, int wordClass) => int.Parse(lexicon.Value(token.Word, wordClass)!, CultureInfo.InvariantCulture);

    private bool SmallWord(in TimeToken token, out Quantity value)
    {
        var wordClass = Is(token, unit) ? unit : Is(token, teen) ? teen : Is(token, ten) ? ten : -1;
        value = wordClass < 0 ? default : Quantity.Of(ValueOf(token, wordClass));
        return wordClass >= 0;
    }

    private int Cardinal(ReadOnlySpan<TimeToken> tokens, int at, string text, out Quantity value)
    {
        value = default;
        ref readonly var token = ref tokens[at];
        if (Is(token, vague))
        {
            value = new Quantity(0, 0, true);
            return 1;
        }

        if (token.Has(TokenMarks.Digits)) return DigitCardinal(tokens, at, text, out value);
        return WordCardinal(tokens, at, out value);
    }

    // 12 · 3.5 · 1,500 · 2 1/2
    private int DigitCardinal(ReadOnlySpan<TimeToken> tokens, int at, string text, out Quantity value)
    {
        ref readonly var token = ref tokens[at];
        value = Quantity.Of(token.Number);
        if ((token.Marks & (TokenMarks.Ordinal | TokenMarks.Decade | TokenMarks.Money)) != TokenMarks.None) return 0;
        if (token.Has(TokenMarks.Decimal))
        {
            if (!double.TryParse(text.AsSpan(token.Start, token.End - token.Start).ToString().Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return 0;
            value = new Quantity((int)number, number - (int)number, false);
            return 1;
        }

        if (at + 3 < tokens.Length && tokens[at + 1].IsPlainNumber && tokens[at + 2].Word == slash && tokens[at + 3].IsPlainNumber && tokens[at + 3].Number > tokens[at + 1].Number)
        {
            value = value with { Fraction = tokens[at + 1].Number / (double)tokens[at + 3].Number };
            return 4;
        }

        return 1;
    }

    // twenty-four · two hundred and ten · a hundred · half a dozen is a vague number of the lexicon
    private int WordCardinal(ReadOnlySpan<TimeToken> tokens, int at, out Quantity value)
    {
        int total = 0, current = 0, end = at;
        var any = false;
        while (end < tokens.Length)
        {
            ref readonly var token = ref tokens[end];
            if (Is(token, scale) && (any || end == at))
            {
                var by = ValueOf(token, scale);
                current = Math.Max(1, current) * by;
                if (by >= 1000)
                {
                    total += current;
                    current = 0;
                }

                end++;
            }
            else if (Is(token, ten))
            {
                current += ValueOf(token, ten);
                end++;
                var next = end < tokens.Length && tokens[end].Word == hyphen ? end + 1 : end;
                if (next < tokens.Length && Is(tokens[next], unit))
                {
                    current += ValueOf(tokens[next], unit);
                    end = next + 1;
                }
            }
            else if ((Is(token, unit) || Is(token, teen)) && (!any || current % 100 == 0))
            {
                current += ValueOf(token, Is(token, unit) ? unit : teen);
                end++;
            }
            else if (any && token.Word == and && (current >= 100 || total >= 1000 && current == 0) && end + 1 < tokens.Length && SmallWord(tokens[end + 1], out _))
            {
                end++;
                continue;
            }
            else
            {
                break;
            }

            any = true;
        }

        value = Quantity.Of(total + current);
        // "two and a half years"
        if (any && end + 2 < tokens.Length && tokens[end].Word == and && tokens[end + 1].Word == a && tokens[end + 2].Word == half)
        {
            value = value with { Fraction = .5 };
            end += 3;
        }

        return any ? end - at : 0;
    }

    private int Ordinal(ReadOnlySpan<TimeToken> tokens, int at, out Quantity value)
    {
        ref readonly var token = ref tokens[at];
        value = Quantity.Of(token.Number);
        if (token.Has(TokenMarks.Ordinal)) return 1;
        if (Is(token, ordinal))
        {
            value = Quantity.Of(ValueOf(token, ordinal));
            return 1;
        }

        if (!Is(token, ten) || at + 1 >= tokens.Length) return 0;
        var next = tokens[at + 1].Word == hyphen ? at + 2 : at + 1;
        if (next >= tokens.Length || !Is(tokens[next], ordinal)) return 0;
        value = Quantity.Of(ValueOf(token, ten) + ValueOf(tokens[next], ordinal));
        return next + 1 - at;
    }

    // nineteen ninety-six · two thousand and three · twenty twenty-four · nineteen hundred
    private int YearInWords(ReadOnlySpan<TimeToken> tokens, int at, out Quantity value)
    {
        value = default;
        ref readonly var token = ref tokens[at];
        if (!Is(token, teen) && !Is(token, ten) && !Is(token, unit)) return 0;
        if (Is(token, unit))
        {
            var length = WordCardinal(tokens, at, out value);
            return value.Whole is >= 2000 and < 2100 ? length : 0;
        }

        if (!SmallWord(token, out var century) || century.Whole is < 17 or > 20 || at + 1 >= tokens.Length) return 0;
        var rest = at + 1;
        if (Is(tokens[rest], scale) && ValueOf(tokens[rest], scale) == 100)
        {
            value = Quantity.Of(century.Whole * 100);
            return 2;
        }

        if (!Is(tokens[rest], ten) && !Is(tokens[rest], teen)) return 0;
        var read = WordCardinal(tokens, rest, out var years);
        if (read == 0 || years.Whole is < 10 or > 99) return 0;
        value = Quantity.Of(century.Whole * 100 + years.Whole);
        return read + 1;
    }

    private static bool PointedClock(in TimeToken token, string text, out Quantity value)
    {
        value = default;
        if (!token.Has(TokenMarks.Decimal) || token.Has(TokenMarks.Money)) return false;
        var form = text.AsSpan(token.Start, token.End - token.Start);
        var point = form.IndexOf('.');
        if (point is < 1 or > 2 || form.Length - point != 3) return false;
        var minute = (form[point + 1] - '0') * 10 + form[point + 2] - '0';
        value = Quantity.Of(token.Number * 100 + minute);
        return token.Number < 24 && minute < 60;
    }
}
