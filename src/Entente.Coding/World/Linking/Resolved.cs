using Entente.Coding.World.Tables;

namespace Entente.Coding.World.Linking;

/// <summary>A person of the tables chosen for a name.</summary>
/// <param name="Row">The office that fits best.</param>
/// <param name="InOffice">Whether it was held on the day.</param>
/// <param name="Role">Whether it is the office the page states.</param>
/// <param name="Before">Whether the page speaks of a day before any office.</param>
internal sealed record Resolved(OfficeRow Row, bool InOffice, bool Role, bool Before);
