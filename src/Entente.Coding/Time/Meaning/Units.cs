using System.Globalization;
using Entente.Coding.Time.Grammar;
using NodaTime;

namespace Entente.Coding.Time.Meaning;

/// <summary>Units by their letters in the rules, and the durations made of them.</summary>
internal static class Units
{
    /// <summary>The grain of a unit's letters; <see cref="Grain.Clock"/> for hours and less, <see cref="Grain.None"/> where unknown.</summary>
    public static Grain GrainOf(string unit) => unit switch
    {
        "D" => Grain.Day,
        "W" or "FN" => Grain.Week,
        "WE" => Grain.Weekend,
        "M" => Grain.Month,
        "Q" => Grain.Quarter,
        "Y" => Grain.Year,
        "E" => Grain.Decade,
        "C" => Grain.Century,
        "TH" or "TM" or "TS" => Grain.Clock,
        _ => Grain.None,
    };

    /// <summary>The length of a number of units, as TIMEX3 writes it.</summary>
    public static TimeValue Duration(Quantity quantity, string unit)
    {
        var value = quantity.Vague ? Vague(unit) : "P" + Exact(quantity, unit);
        return new TimeValue(TimeType.Duration, value, Grain.None)
        {
            Amount = quantity.Vague ? 0 : quantity.Whole + quantity.Fraction,
            Unit = unit,
        };
    }

    /// <summary>A length without a number: <c>PXW</c>.</summary>
    public static string Vague(string unit) => unit switch
    {
        "FN" => "PXW",
        "L" => "PXL",
        _ => unit[0] == 'T' ? "PTX" + unit[1..] : "PX" + unit,
    };

    /// <summary>The stretch that lies a number of units from a day, as coarse as the unit.</summary>
    public static TimeValue? From(LocalDate day, double amount, string unit)
    {
        var whole = (int)Math.Truncate(amount);
        var odd = Math.Abs(amount - whole) > .01;
        var grain = GrainOf(unit);
        if (Math.Abs(whole) > 3000 && grain is not Grain.Day || Math.Abs(whole) > 200_000) return null;
        if (grain is Grain.Decade or Grain.Century) return Year(day, whole * (grain == Grain.Decade ? 10 : 100));
        if (grain == Grain.Year) return odd ? Stretch.Month(day.PlusMonths((int)Math.Round(amount * 12))) : Year(day, whole);
        if (string.Equals(unit, "FN", StringComparison.Ordinal)) whole *= 2;
        return grain switch
        {
            Grain.None or Grain.Clock => null,
            Grain.Month when odd => Stretch.Week(day.PlusDays((int)Math.Round(amount * 30.4))),
            _ => Stretch.Of(grain, Stretch.Move(grain, day, whole)),
        };
    }

    private static TimeValue? Year(LocalDate day, int by) => day.Year + by is > 0 and < 9000 ? Stretch.Year(day.Year + by) : null;

    private static string Exact(Quantity quantity, string unit)
    {
        var (factor, letters) = unit switch
        {
            "E" => (10, "Y"),
            "C" => (100, "Y"),
            "L" => (1000, "Y"),
            "FN" => (2, "W"),
            _ => (1, unit),
        };
        var clock = letters[0] == 'T';
        var letter = clock ? letters[1..] : letters;
        var whole = (long)quantity.Whole * factor;
        var number = whole.ToString(CultureInfo.InvariantCulture);
        var prefix = clock ? "T" : "";
        if (quantity.Fraction < .01) return prefix + number + letter;
        if (factor > 1) return prefix + ((long)Math.Round((quantity.Whole + quantity.Fraction) * factor)).ToString(CultureInfo.InvariantCulture) + letter;
        var lead = whole == 0 ? "" : number + letter;
        var (parts, small) = letters switch { "Y" => (12, "M"), "TH" => (60, "M"), "TM" => (60, "S"), "D" => (24, "H"), _ => (0, "") };
        if (parts == 0) return prefix + (quantity.Whole + quantity.Fraction).ToString("0.##", CultureInfo.InvariantCulture) + letter;
        var rest = ((int)Math.Round(quantity.Fraction * parts)).ToString(CultureInfo.InvariantCulture) + small;
        return prefix + lead + (letters is "D" ? "T" : "") + rest;
    }
}
