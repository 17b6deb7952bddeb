namespace Entente.Coding.Time.Grammar;

/// <summary>The built-in numbers of patterns, written <c>$n</c>, <c>$ord</c> and so on.</summary>
internal enum NumberKind
{
    /// <summary><c>$n</c>: a cardinal in digits or words, exact or vague.</summary>
    Cardinal,
    /// <summary><c>$exact</c>: a cardinal that is not vague.</summary>
    Exact,
    /// <summary><c>$ord</c>: an ordinal in digits or words.</summary>
    Ordinal,
    /// <summary><c>$dom</c>: day of the month, 1 to 31, in one or two digits.</summary>
    DayOfMonth,
    /// <summary><c>$domord</c>: day of the month as an ordinal.</summary>
    DayOrdinal,
    /// <summary><c>$year</c>: four digits, 1000 to 2199.</summary>
    Year,
    /// <summary><c>$recentyear</c>: four digits, 1900 to 2059.</summary>
    RecentYear,
    /// <summary><c>$yy</c>: two digits, for years after an apostrophe or in numeric dates.</summary>
    TwoDigits,
    /// <summary><c>$wordyear</c>: a year in words.</summary>
    YearInWords,
    /// <summary><c>$hour</c>: 0 to 24 in one or two digits, or a word from one to twelve.</summary>
    Hour,
    /// <summary><c>$minute</c>: two digits, 0 to 59.</summary>
    Minute,
    /// <summary><c>$clock</c>: hour and minute with a point (<c>10.30</c>).</summary>
    PointedClock,
    /// <summary><c>$clock4</c>: four digits, 0000 to 2359.</summary>
    FourDigitClock,
    /// <summary><c>$month2</c>: a month in one or two digits.</summary>
    MonthNumber,
    /// <summary><c>$date8</c>: eight digits, <c>20250112</c>.</summary>
    EightDigits,
    /// <summary><c>$decade</c>: <c>1990s</c>.</summary>
    DecadeDigits,
    /// <summary><c>$dd</c>: two digits with a plural s, <c>80s</c>.</summary>
    ShortDecade,
    /// <summary><c>$word</c>: one unknown lower-case word (an adjective between "the" and a unit).</summary>
    AnyWord,
}
