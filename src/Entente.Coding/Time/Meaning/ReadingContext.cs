using NodaTime;

namespace Entente.Coding.Time.Meaning;

/// <summary>What an expression is counted from.</summary>
/// <param name="Page">The page's date.</param>
/// <param name="Told">The stretch last told before it on the page.</param>
/// <param name="ToldYear">The year that the same or the sentence before names with a month or a day, else 0.</param>
/// <param name="Quarter">The quarter that the page's figures are about, where it has told one.</param>
/// <param name="Tense">Tense of the clause.</param>
/// <param name="DayFirst">Whether 3/4/2020 is the third of April; <see langword="null"/> where nothing tells.</param>
internal sealed record ReadingContext(LocalDate? Page, TimeValue? Told, int ToldYear, TimeValue? Quarter, Tense Tense, bool? DayFirst);
