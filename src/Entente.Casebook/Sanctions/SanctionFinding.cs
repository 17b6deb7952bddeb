namespace Entente.Casebook.Sanctions;

/// <summary>Whether somebody was listed on a day.</summary>
/// <param name="List">The list.</param>
/// <param name="Issue">The day as of which it speaks.</param>
/// <param name="Record">The listing.</param>
/// <param name="MatchedName">The name by which it was found.</param>
/// <param name="IsWeak">Whether the list calls that name weak.</param>
/// <param name="Answer">listed, not yet, no longer, or unknown.</param>
/// <param name="Because">What the answer rests on.</param>
public sealed record SanctionFinding(string List, string Issue, SanctionRecord Record, string MatchedName, bool IsWeak, string Answer, string Because);
