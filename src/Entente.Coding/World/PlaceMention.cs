using Entente.Language;

namespace Entente.Coding.World;

/// <summary>A span that names a place, resolved to coordinates where the gazetteer has it.</summary>
/// <param name="Span">UTF-16 code units of the text.</param>
/// <param name="Text">The words.</param>
/// <param name="FirstToken">Index of the first token.</param>
/// <param name="EndToken">One past the last token.</param>
/// <param name="Head">Index of the head token.</param>
/// <param name="Name">Name in the gazetteer.</param>
/// <param name="Country">ISO 3166 alpha-3, or <see langword="null"/> (high seas).</param>
/// <param name="Latitude">Degrees north, or <see langword="null"/>.</param>
/// <param name="Longitude">Degrees east, or <see langword="null"/>.</param>
/// <param name="Kind">facility, city, region, country, sea, strait, island, base, port …</param>
/// <param name="Rule">Why this place and not another of the same name.</param>
public sealed record PlaceMention(
    TextSpan Span,
    string Text,
    int FirstToken,
    int EndToken,
    int Head,
    string Name,
    string? Country,
    double? Latitude,
    double? Longitude,
    string Kind,
    string Rule);
