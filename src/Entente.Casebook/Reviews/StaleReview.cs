namespace Entente.Casebook.Reviews;

/// <summary>A decision that fits nothing in the casebook any more.</summary>
/// <param name="Review">The decision.</param>
/// <param name="Reason">Why it does not fit.</param>
public sealed record StaleReview(Review Review, string Reason);
