using NodaTime;

namespace Entente.Coding.World.Tables;

/// <summary>Somebody held an office from one day to another.</summary>
/// <param name="Country">Country or body code.</param>
/// <param name="Role">Normalised role (foreign_minister, army_chief …).</param>
/// <param name="Office">Title as written.</param>
/// <param name="Person">Name.</param>
/// <param name="Start">First day known, or the minimum where already in office when the source begins.</param>
/// <param name="End">Last day known, or the maximum where still in office when the source ends.</param>
/// <param name="Seen">Last day on which the source saw the holder in office, where the end is open.</param>
/// <param name="Sector">Sectors.</param>
/// <param name="Origin">File and line.</param>
/// <param name="User">Whether it stands in a user's own table.</param>
internal sealed record OfficeRow(string Country, string Role, string Office, string Person, LocalDate Start, LocalDate End, LocalDate? Seen, string[] Sector, string Origin, bool User)
{
    /// <summary>Role of somebody who is listed without an office.</summary>
    public const string PersonRole = "person";

    /// <summary>Whether the row tells an office, and not only that there is such a person.</summary>
    public bool IsOffice => Role != PersonRole;

    /// <summary>Whether the holder was in office on a day, as far as the table knows.</summary>
    public bool Holds(LocalDate day) => IsOffice && Start <= day && day <= End;
}
