namespace Entente.Coding.World;

/// <summary>Somebody or something that mentions stand for.</summary>
/// <param name="Id">Stable id: <c>state:IRN</c>, <c>person:asim-munir</c>, <c>body:pakistan-navy</c>; entities known from one page only begin with <c>page:</c>.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Country">ISO 3166 alpha-3 or one of <c>IGO UNO EUR NGO MNC IMG ISM</c>; <see langword="null"/> where unknown.</param>
/// <param name="Sectors">PLOVER sector codes, weightiest first.</param>
/// <param name="Office">The office it was recognised by, where one was ("Chief of Army Staff").</param>
public sealed record Entity(
    string Id,
    string Name,
    EntityKind Kind,
    string? Country,
    IReadOnlyList<string> Sectors,
    string? Office = null);
