using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Entente.Language;
using Entente.Language.Neural;

namespace Entente.Bench.Language;

/// <summary>What the first use of the language model costs a process, and where the time goes.</summary>
internal static class LoadBench
{
    /// <summary><c>language load</c>: load, first sentence and once more, in a process that has done nothing else.</summary>
    public static int Run()
    {
        var model = Timed("load, cold", LanguageModel.Load);
        Timed("first sentence", () => model.Parse("A first sentence."));
        Timed("second sentence", () => model.Parse("The minister met General Khan in Vienna on Monday."));
        Timed("load again, nothing kept", () => NeuralAnalyser.Load(Open(), "model"));
        return 0;
    }

    /// <summary><c>language load parts</c>: the parts one after the other.</summary>
    public static int Parts()
    {
        var file = Timed("read and check the model", () => ModelFile.Read(Open(), "model"));
        Timed("unpack the net", () => new ContextEncoder(file));
        Timed("unpack tagger, names, parser", () => (new Tagger(file), new Namer(file), new Parser(file)));
        Timed("lemma tables", () => Lemmatizer.Shipped);
        Timed("segmentation of a sentence", () => Segmenter.Segment("On Monday, Gen. Khan met him."));
        var model = Timed("all parts in place", LanguageModel.Load);
        Timed("a sentence", () => model.Parse("A first sentence."));
        return 0;
    }

    private static Stream Open() => typeof(LanguageModel).Assembly.GetManifestResourceStream("models/en.entente")!;

    private static T Timed<T>(string name, Func<T> work)
    {
        var (methods, compiling, cpu) = (JitInfo.GetCompiledMethodCount(), JitInfo.GetCompilationTime(), Environment.CpuUsage.TotalTime);
        var clock = Stopwatch.StartNew();
        var result = work();
        var wall = clock.Elapsed;
        var line = string.Create(CultureInfo.InvariantCulture,
            $"{name,-30} {wall.TotalMilliseconds,7:F1} ms, processor {(Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds,7:F1} ms, compiling {(JitInfo.GetCompilationTime() - compiling).TotalMilliseconds,7:F1} ms for {JitInfo.GetCompiledMethodCount() - methods,5} methods");
        Console.WriteLine(line);
        return result;
    }
}
