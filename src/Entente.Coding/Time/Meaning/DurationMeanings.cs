using System.Globalization;
using Entente.Coding.Time.Grammar;
using NodaTime;

namespace Entente.Coding.Time.Meaning;

/// <summary>Meanings that are lengths of time or repeat.</summary>
internal static class DurationMeanings
{
    public static void AddTo(Dictionary<string, Func<MeaningArguments, TimeValue?>> table)
    {
        table["amount"] = Length;
        table["duration"] = Length;
        table["duration-word"] = a => Units.Duration(a.Quantity(0), a.Word(1) switch { "day" => "D", "week" => "W", "month" => "M", "year" => "Y", var other => other });
        table["duration-from-event"] = a => a.Time(0) is { } length ? length with { Anchor = "event" } : null;
        table["amount-half"] = a => Units.Duration(new Quantity(1, .5, false), a.Word(0));
        table["half-amount"] = a => Units.Duration(new Quantity(0, .5, false), a.Word(0));
        table["vague-amount"] = a => Units.Duration(new Quantity(0, 0, true), a.Word(0));
        table["vague-duration"] = a => Units.Duration(new Quantity(0, 0, true), a.Word(0));
        table["vague-recent"] = a => Units.Duration(new Quantity(0, 0, true), a.Word(0));
        table["vague-coming"] = a => Units.Duration(new Quantity(0, 0, true), a.Word(0));
        table["vague-span"] = a => Units.Duration(new Quantity(0, 0, true), a.Word(1));
        table["long"] = a => Units.Duration(new Quantity(1, 0, a.Word(0).Length == 0), a.Word(0));
        table["span"] = Span;
        table["set"] = a => Units.Duration(a.Quantity(0), a.Word(1)) with { Type = TimeType.Set };
        table["set-literal"] = a => Set(a.Word(0));
        table["set-weekday"] = a => Set("XXXX-WXX-" + a.Int(0).ToString(CultureInfo.InvariantCulture) + (a.Has(1) ? "T" + a.Word(1) : ""));
        table["set-part"] = a => Set("XXXX-XX-XXT" + a.Word(0));
        table["set-month"] = a => Set(string.Create(CultureInfo.InvariantCulture, $"XXXX-{a.Int(0):D2}"));
        table["set-season"] = a => Set("XXXX-" + a.Word(0));
    }

    // "the 1988 quarter" is no length
    private static TimeValue? Length(MeaningArguments a) => a.Quantity(0).Whole is >= 1900 and < 2100 ? null : Units.Duration(a.Quantity(0), a.Word(1));

    private static TimeValue Set(string value) => new(TimeType.Set, value, Grain.None);

    // "the past two months" is two months long and ends on the page's date.
    private static TimeValue Span(MeaningArguments a)
    {
        var length = Units.Duration(a.Quantity(1), a.Word(2));
        var step = a.Int(0);
        var grain = Units.GrainOf(a.Word(2));
        if (step == 0 || length.Amount <= 0 || length.Amount > 3000 || grain is Grain.None or Grain.Clock || a.Context.Page is not { } page) return length;
        var by = (int)Math.Ceiling(length.Amount) * (a.Word(2) is "FN" ? 2 : 1) * Math.Sign(step);
        var other = Stretch.Move(grain, page, by);
        return length with { First = LocalDate.Min(page, other), Last = LocalDate.Max(page, other), Anchor = "published" };
    }
}
