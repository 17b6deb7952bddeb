namespace Entente.Coding.World.Tables;

/// <summary>The sector for which a seat of power speaks, packed into the row of its posting.</summary>
internal static class SeatSectors
{
    public const int Government = 0;
    private static readonly string[] Codes = ["GOV", "MIL", "LEG", "SPY", "JUD"];

    public static int Code(string sector) => Math.Max(0, Array.IndexOf(Codes, sector));

    public static string Name(int code) => Codes[code];
}
