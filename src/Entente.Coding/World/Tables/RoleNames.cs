namespace Entente.Coding.World.Tables;

/// <summary>Brings the names of roles in the several tables together.</summary>
internal static class RoleNames
{
    /// <summary>The common name of a role.</summary>
    public static ReadOnlySpan<char> Common(ReadOnlySpan<char> role) => role switch
    {
        "chief_of_staff" => "military_chief",
        "armed_group_leader" => "rebel_leader",
        "envoy" => "ambassador",
        "oil_minister" => "energy_minister",
        "minister_of_state" => "minister",
        _ => role,
    };
}
