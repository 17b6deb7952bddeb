using Entente.Coding;

namespace Entente.Cli.Running;

/// <summary>The pipelines of this process, loaded when first needed: one for each folder of the user's own tables, and one without.</summary>
internal static class SharedPipeline
{
    private static readonly Dictionary<string, Lazy<Pipeline>> Loaded = new(StringComparer.Ordinal);

    /// <summary>The pipeline for a command: its refused rows are told once, where the messages of the command go.</summary>
    /// <param name="terminal">Where messages go.</param>
    /// <param name="data">The folder given as <c>--data</c>, if any; else that of the terminal is used.</param>
    public static Lazy<Pipeline> Of(Terminal terminal, string? data = null)
    {
        var folder = data ?? terminal.DataFolder;
        return new Lazy<Pipeline>(() =>
        {
            var pipeline = Shared(folder).Value;
            DataFolder.Report(terminal, pipeline.Tables.Problems);
            return pipeline;
        });
    }

    private static Lazy<Pipeline> Shared(string? folder)
    {
        lock (Loaded)
        {
            if (!Loaded.TryGetValue(folder ?? "", out var pipeline))
                Loaded.Add(folder ?? "", pipeline = new Lazy<Pipeline>(() => Pipeline.Load(folder)));
            return pipeline;
        }
    }
}
