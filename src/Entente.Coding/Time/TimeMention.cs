using Entente.Language;
using NodaTime;

namespace Entente.Coding.Time;

/// <summary>An expression of time with its value (TimeML TIMEX3) and the days it covers.</summary>
/// <param name="Span">UTF-16 code units of the text.</param>
/// <param name="Text">The words.</param>
/// <param name="Type">DATE, TIME, DURATION or SET.</param>
/// <param name="Value">TIMEX3 value: <c>2025-01-03</c>, <c>2023-07</c>, <c>P3D</c>, <c>PAST_REF</c> …</param>
/// <param name="Days">The days it covers, both ends included, or <see langword="null"/> where it names none (a bare duration).</param>
/// <param name="Rule">Name of the rule that read it.</param>
/// <param name="Anchor">What a relative expression was counted from: <c>published</c>, <c>text</c> (an earlier date on the page) or <c>event</c>; <see langword="null"/> for absolute ones.</param>
/// <param name="Note">A contradiction or guess a user should see, such as a weekday that does not fit its date.</param>
public sealed record TimeMention(
    TextSpan Span,
    string Text,
    TimeType Type,
    string Value,
    DateInterval? Days,
    string Rule,
    string? Anchor = null,
    string? Note = null);
