using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Entente.Cli.Rendering;
using Entente.Cli.Running;
using Entente.Coding;
using Entente.Language;
using Entente.Pages;

namespace Entente.Cli.Commands;

/// <summary><c>doctor</c>: whether everything works here.</summary>
internal sealed class DoctorCommand(Terminal terminal)
{
    private const string Page = "Minister visits neighbour\n\nOSLO, 4 March 2021 - Swedish Foreign Minister Ann Linde met her Norwegian counterpart in Oslo on Thursday.\n";
    private bool well = true;

    public static Command Make(Terminal terminal)
    {
        var command = new Command("doctor", "Tells the versions of program, data and model, how long they take to load, and whether a page can be coded and a casebook written here.");
        var casebook = CommonOptions.Case();
        command.Add(casebook);
        HelpWithExamples.Add(command, "entente doctor");
        command.SetAction(parsed => new DoctorCommand(terminal).Run(parsed.GetValue(casebook)!));
        return command;
    }

    private int Run(string path)
    {
        Line("program", $"entente {ProgramVersion.Short} on {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} cores");
        var clock = Stopwatch.StartNew();
        var pipeline = Check("model and data", () => SharedPipeline.Of(terminal).Value, _ => Milliseconds(clock));
        Line("own tables", terminal.DataFolder ?? "none");
        if (pipeline is not null) SelfTest(pipeline);
        Check("writing here", () => TryWriting(Path.GetDirectoryName(Path.GetFullPath(path))!), folder => folder);
        if (File.Exists(path)) Check("casebook", () => Documents(path), count => $"{path}, {count} documents");
        else Line("casebook", $"{path} is not there yet; `entente read` makes it");
        return well ? ExitCode.Done : ExitCode.SomeFailed;
    }

    private void SelfTest(Pipeline pipeline)
    {
        var clock = Stopwatch.StartNew();
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(Page));
        var pages = Check("self-test", () => pipeline.Read(bytes, new PageSource("doctor.txt")).ToList(), made =>
            string.Create(CultureInfo.InvariantCulture, $"{made.Count} page, {made.Sum(p => p.Reports.Count)} reports, {Milliseconds(clock)}"));
        if (pages is null) return;
        if (pages.Count > 0) Line("versions", pages[0].Version);
        if (pages.Sum(p => p.Reports.Count) > 0) return;
        well = false;
        Line("self-test", "the test page gave no report: the installation is not sound");
    }

    private T? Check<T>(string what, Func<T> check, Func<T, string> tell)
        where T : class
    {
        try
        {
            var result = check();
            Line(what, tell(result));
            return result;
        }
        catch (Exception error) when (error is EntenteException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            well = false;
            Line(what, "FAILS: " + error.Message);
            return null;
        }
    }

    private static string TryWriting(string folder)
    {
        var trial = Path.Combine(folder, $".entente-doctor-{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}.db");
        try
        {
            Casebook.Casebook.Open(trial).Dispose();
            return folder;
        }
        finally
        {
            foreach (var file in new[] { trial, trial + "-wal", trial + "-shm" }) File.Delete(file);
        }
    }

    private static string Documents(string path)
    {
        using var book = OpenCase.ToRead(path);
        return Entente.Casebook.Views.DocumentList.Read(book).Documents.Count.ToString(CultureInfo.InvariantCulture);
    }

    private static string Milliseconds(Stopwatch clock) => string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalMilliseconds:0} ms");

    private void Line(string what, string value)
    {
        terminal.Write(what.PadRight(16), Tone.Faint);
        terminal.Out.WriteLine(value);
    }
}
