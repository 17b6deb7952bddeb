using System.Diagnostics;
using System.Text;

namespace Entente.Language.Tests;

/// <summary>Opens the .xz files of the development data with the system's <c>xz</c>.</summary>
internal static class Compressed
{
    public static bool CanRead { get; } = Find();

    public static string ReadAll(string file)
    {
        using var process = Process.Start(new ProcessStartInfo("xz", ["-dc", file]) { UseShellExecute = false, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        return process.StandardOutput.ReadToEnd();
    }

    private static bool Find()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("xz", ["--version"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
