namespace Entente.Casebook.Html;

/// <summary>The frame of every drawing: a title, the drawing with its name for screen readers, a caption, and the same as a table.</summary>
/// <param name="Id">Anchor.</param>
/// <param name="Title">What is seen.</param>
/// <param name="Describes">The drawing in a sentence or two, for those who do not see it.</param>
/// <param name="Width">Width of the drawing in its own units.</param>
/// <param name="Height">Height.</param>
internal sealed record FigureFrame(string Id, string Title, string Describes, double Width, double Height)
{
    public void Write(Markup to, Action<Markup> drawing, Action<Markup> caption, Action<Markup> table)
    {
        to.Add($"<figure id=\"{Id}\" aria-labelledby=\"{Id}-h\">\n<h3 id=\"{Id}-h\">{Title}</h3>\n");
        to.Add($"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Drawing: {Title}\">\n");
        to.Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" role=\"group\" aria-labelledby=\"{Id}-t {Id}-d\">\n");
        to.Add($"<title id=\"{Id}-t\">{Title}</title>\n<desc id=\"{Id}-d\">{Describes}</desc>\n");
        drawing(to);
        to.AddRaw("</svg>\n</div>\n<figcaption>");
        caption(to);
        to.AddRaw("</figcaption>\n<details class=\"table\"><summary>The same as a table</summary>\n");
        to.Add($"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table: {Title}\">\n");
        table(to);
        to.AddRaw("</div>\n</details>\n</figure>\n");
    }
}
