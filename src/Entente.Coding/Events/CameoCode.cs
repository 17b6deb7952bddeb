namespace Entente.Coding.Events;

/// <summary>The CAMEO code of an act. CAMEO keeps 19 for armed forces and has the violence of everybody else under 18, where PLOVER makes one type of both.</summary>
internal static class CameoCode
{
    private const string Assault = "180";

    /// <summary>The frame's code, or that of an assault where nobody who acts bears arms for a state or a cause.</summary>
    public static string Of(Draft draft) =>
        draft.Frame.Cameo is "190" or "193" && draft.Actors.Count > 0 && draft.Actors.TrueForAll(IsUnarmed) ? Assault : draft.Frame.Cameo;

    private static bool IsUnarmed(Participant actor) =>
        actor.Country is not "IMG" && actor.Sectors.Count > 0 && !actor.Sectors.Any(s => s is "GOV" or "MIL" or "REB" or "UAF" or "SPY" or "PRM");
}
