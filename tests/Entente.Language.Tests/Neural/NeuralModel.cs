using System.Text.Json;
using Entente.Language.Neural;

namespace Entente.Language.Tests.Neural;

/// <summary>The shipped model and what PyTorch computed with its weights when it was exported.</summary>
internal static class NeuralModel
{
    public const string Resource = "models/en.entente";

    private static readonly Lazy<NeuralAnalyser> Loaded = new(() => Load(null));

    public static NeuralAnalyser Shared => Loaded.Value;

    public static NeuralAnalyser Load(SimdWidth? width)
    {
        using var stream = Open();
        return NeuralAnalyser.Load(stream, Resource, width);
    }

    public static Stream Open() =>
        typeof(LanguageModel).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException("the assembly holds no model");

    public static byte[] Bytes()
    {
        using var stream = Open();
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Joins forms with blanks and gives the text, its tokens and the results.</summary>
    public static (string Text, RawToken[] Tokens, Analysis[] Result) Analyse(NeuralAnalyser analyser, params IReadOnlyList<IReadOnlyList<string>> sentences)
    {
        var (text, tokens, ends) = Lay(sentences);
        var result = new Analysis[tokens.Length];
        analyser.Analyse(text, tokens, ends, result);
        return (text, tokens, result);
    }

    public static (string Text, RawToken[] Tokens, int[] Ends) Lay(IReadOnlyList<IReadOnlyList<string>> sentences)
    {
        var text = string.Join('\n', sentences.Select(s => string.Join(' ', s)));
        var tokens = new List<RawToken>();
        var ends = new List<int>();
        var at = 0;
        foreach (var sentence in sentences)
        {
            foreach (var form in sentence)
            {
                tokens.Add(new RawToken(at, at + form.Length));
                at += form.Length + 1;
            }

            ends.Add(tokens.Count);
        }

        return (text, [.. tokens], [.. ends]);
    }

    public static JsonElement[] Sample()
    {
        var path = Path.Combine(SharedData.Root, "tests", "Entente.Language.Tests", "Neural", "torch-sample.json");
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return [.. document.RootElement.Clone().EnumerateArray()];
    }

    public static string[] Strings(JsonElement of, string key) => [.. of.GetProperty(key).EnumerateArray().Select(e => e.GetString() ?? "")];
}
