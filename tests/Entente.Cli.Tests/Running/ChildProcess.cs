using System.Diagnostics;

namespace Entente.Cli.Tests.Running;

/// <summary>The program in a process of its own, for what only a process can show: being killed, and two at once.</summary>
internal static class ChildProcess
{
    public static Process Start(string folder, params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "entente.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", "--runtimeconfig", Path.Combine(AppContext.BaseDirectory, "entente.runtimeconfig.json"), program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>NDJSON of small pages of this test's own making.</summary>
    public static void WritePages(string file, int count)
    {
        using var output = new StreamWriter(file) { NewLine = "\n" };
        for (var i = 0; i < count; i++)
        {
            output.WriteLine(
                $$"""{"id":"page-{{i}}","outlet":"Example Gazette {{i % 7}}","title":"Ministers meet for round {{i}}","published":"2021-05-{{i % 28 + 1:00}}","language":"en","text":"The foreign minister of Austria met the foreign minister of Hungary in Vienna on Monday for round number {{i}} of the talks. They agreed to open {{i}} new border crossings before the end of the year, a spokesman said."}""");
        }
    }
}
