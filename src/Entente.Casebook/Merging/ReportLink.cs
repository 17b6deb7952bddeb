namespace Entente.Casebook.Merging;

/// <summary>Two reports and what they are to each other.</summary>
internal sealed record ReportLink(ReportFeatures A, ReportFeatures B, PairResult Result);
