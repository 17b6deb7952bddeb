namespace Entente.Casebook.Store;

/// <summary>What checking a casebook found.</summary>
/// <param name="Documents">Documents checked.</param>
/// <param name="Spans">Quotations, triggers, participants and facts re-cut from the stored text.</param>
/// <param name="Failures">Everything that does not hold; empty for a sound casebook.</param>
public sealed record VerifyResult(int Documents, int Spans, IReadOnlyList<VerifyFailure> Failures);
