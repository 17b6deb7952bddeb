using Entente.Language.Neural;

namespace Entente.Language;

/// <summary>Parses English text: sentences, tokens, parts of speech, lemmas, dependency trees and names. Safe to share between threads.</summary>
public sealed class LanguageModel
{
    private const string Resource = "models/en.entente";

    private static readonly Lazy<LanguageModel> Shipped = new(LoadShipped);

    private readonly ISentenceAnalyser analyser;

    internal LanguageModel(ISentenceAnalyser analyser) => this.analyser = analyser;

    /// <summary>Loads the model that ships with the package; the same model every time.</summary>
    /// <exception cref="EntenteException">The package holds no model (ENT1011) or a damaged one (ENT1012, ENT1013).</exception>
    public static LanguageModel Load() => Shipped.Value;

    /// <summary>Parses a text.</summary>
    /// <param name="text">Any text; line breaks end sentences.</param>
    /// <param name="cancel">Asked every few sentences.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was called.</exception>
    public ParsedText Parse(string text, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Analyse(text, Segmenter.Segment(text), cancel);
    }

    /// <summary>Parses a text whose tokens and sentences are given.</summary>
    internal ParsedText Analyse(string text, Segmented segmented, CancellationToken cancel = default)
    {
        var analyses = new Analysis[segmented.Tokens.Length];
        var plain = Headlines.Recase(text, segmented, analyser);
        DatelineAnalysis.Analyse(analyser, plain, segmented, analyses, cancel);
        Headlines.FindVerbs(text, plain, segmented, analyser, analyses);
        return ParsedTextBuilder.Build(text, plain, segmented, analyses, analyser);
    }

    private static LanguageModel LoadShipped()
    {
        using var stream = typeof(LanguageModel).Assembly.GetManifestResourceStream(Resource)
            ?? throw new EntenteException("ENT1011", Resource, "the model is missing from the package");
        return new LanguageModel(NeuralAnalyser.Load(stream, Resource));
    }
}
