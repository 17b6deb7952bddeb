namespace Entente.Casebook.Views;

/// <summary>What two parties did to and with each other in one month.</summary>
/// <param name="Month"><c>2023-07</c>; <c>2018</c> for events known to the year only; <c>undated</c>.</param>
/// <param name="AToB">Events in which the first acts on the second.</param>
/// <param name="AToBScore">Sum of their Goldstein scores.</param>
/// <param name="BToA">Events in which the second acts on the first.</param>
/// <param name="BToAScore">Sum of their Goldstein scores.</param>
/// <param name="Together">Events of both as equals.</param>
/// <param name="TogetherScore">Sum of their Goldstein scores.</param>
/// <param name="NotOccurred">Events told as planned, proposed, possible, denied or negated; counted nowhere else.</param>
public sealed record DyadMonth(
    string Month,
    int AToB,
    decimal AToBScore,
    int BToA,
    decimal BToAScore,
    int Together,
    decimal TogetherScore,
    int NotOccurred);
