using Entente.Coding;

namespace Entente.Cli.Running;

/// <summary>The pipelines of this process, loaded when first needed: one for each user folder, and one without.</summary>
internal static class SharedPipeline
{
    private static readonly Dictionary<string, Lazy<Pipeline>> Loaded = new(StringComparer.Ordinal);

    public static Lazy<Pipeline> Of(string? userFolder = null)
    {
        lock (Loaded)
        {
            if (!Loaded.TryGetValue(userFolder ?? "", out var pipeline))
                Loaded.Add(userFolder ?? "", pipeline = new Lazy<Pipeline>(() => Pipeline.Load(userFolder)));
            return pipeline;
        }
    }
}
