namespace Entente.Pages;

/// <summary>Gives the text of a PDF. Implemented outside this assembly (the command line calls <c>pdftotext</c>), because pages stays free of processes.</summary>
public interface IPdfText
{
    /// <summary>The text with its layout, form feeds between pages, or <see langword="null"/> where the document holds none.</summary>
    /// <param name="pdf">The whole document.</param>
    string? Extract(ReadOnlyMemory<byte> pdf);
}
