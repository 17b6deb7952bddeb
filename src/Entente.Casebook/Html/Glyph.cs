using Entente.Coding.Events;

namespace Entente.Casebook.Html;

/// <summary>
/// The sign of an event: its shape says how the act is told, its colour the quad class. Shapes alone suffice for a reader who sees no colours.
/// </summary>
internal static class Glyph
{
    public const double Radius = 4;

    /// <summary>Draws the sign around a point.</summary>
    public static void Draw(Markup to, double x, double y, EventStatus status, string quad)
    {
        const double r = Radius;
        switch (status)
        {
            case EventStatus.Occurred:
                to.Add($"<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\" class=\"f {quad}\"/>");
                break;
            case EventStatus.Planned:
                to.Add($"<circle cx=\"{x}\" cy=\"{y}\" r=\"{r - 0.5}\" class=\"o {quad}\"/>");
                break;
            case EventStatus.Proposed:
                to.Add($"<path d=\"M{x} {y - r - 0.5}L{x + r + 0.5} {y}L{x} {y + r + 0.5}L{x - r - 0.5} {y}Z\" class=\"o {quad}\"/>");
                break;
            case EventStatus.Possible:
                to.Add($"<path d=\"M{x} {y - r}L{x + r} {y + r - 1}L{x - r} {y + r - 1}Z\" class=\"o {quad}\"/>");
                break;
            default:
                to.Add($"<path d=\"M{x - r + 0.5} {y - r + 0.5}L{x + r - 0.5} {y + r - 0.5}M{x - r + 0.5} {y + r - 0.5}L{x + r - 0.5} {y - r + 0.5}\" class=\"o {quad}\"/>");
                break;
        }
    }

    /// <summary>The sign with how precise the date is, for a line of the list.</summary>
    public static void Line(Markup to, Report report, string quad)
    {
        to.Add($"<svg class=\"glyph\" viewBox=\"0 0 44 14\" aria-hidden=\"true\" focusable=\"false\">");
        var days = report.Date is { } date ? NodaTime.Period.DaysBetween(date.Start, date.End) + 1 : 0;
        var reach = days switch { 0 => 0, 1 => 0, <= 7 => 7, <= 31 => 13, _ => 20 };
        if (report.Date is { Basis: "published" or "inferred" }) to.Add($"<line x1=\"4\" y1=\"7\" x2=\"22\" y2=\"7\" class=\"about {quad}\"/>");
        else if (reach > 0) to.Add($"<line x1=\"{22 - reach}\" y1=\"7\" x2=\"{22 + reach}\" y2=\"7\" class=\"span {quad}\"/>");
        Draw(to, 22, 7, report.Status, quad);
        to.AddRaw("</svg>");
    }
}
