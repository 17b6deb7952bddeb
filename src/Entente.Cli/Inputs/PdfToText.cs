using System.Diagnostics;
using System.Text;
using Entente.Pages;

namespace Entente.Cli.Inputs;

/// <summary>The text of PDF documents through poppler's <c>pdftotext</c>, where it is installed.</summary>
internal sealed class PdfToText : IPdfText
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private readonly string program;

    private PdfToText(string program) => this.program = program;

    public static PdfToText? Find()
    {
        var name = OperatingSystem.IsWindows() ? "pdftotext.exe" : "pdftotext";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists) is { } found ? new PdfToText(found) : null;
    }

    public string? Extract(ReadOnlyMemory<byte> pdf)
    {
        using var process = Process.Start(new ProcessStartInfo(program, ["-layout", "-enc", "UTF-8", "-", "-"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        });
        if (process is null) return null;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var text = process.StandardOutput.ReadToEndAsync();
        try
        {
            process.StandardInput.BaseStream.Write(pdf.Span);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // it stopped reading: the document is broken, and what it wrote until then is what there is
        }

        if (!process.WaitForExit(Longest)) process.Kill(entireProcessTree: true);
        var found = text.GetAwaiter().GetResult();
        return string.IsNullOrWhiteSpace(found) ? null : found;
    }
}
