namespace Entente.Language;

/// <summary>Parses English text: sentences, tokens, parts of speech, lemmas, dependency trees and names. Safe to share between threads.</summary>
public sealed class LanguageModel
{
    private LanguageModel()
    {
    }

    /// <summary>Loads the model that ships with the package.</summary>
    public static LanguageModel Load() => new();

    /// <summary>Parses a text.</summary>
    /// <param name="text">Any text; line breaks end sentences.</param>
    public ParsedText Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var segmented = Segmenter.Segment(text);
        var analyses = new Analysis[segmented.Tokens.Length];
        FlatAnalyser.Instance.Analyse(text, segmented.Tokens, segmented.SentenceEnds, analyses);
        return ParsedTextBuilder.Build(text, segmented, analyses);
    }
}
