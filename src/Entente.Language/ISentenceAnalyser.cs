namespace Entente.Language;

/// <summary>Tags, parses and names the tokens of segmented sentences. Safe to share between threads and deterministic.</summary>
internal interface ISentenceAnalyser
{
    /// <summary>Analyses a whole document.</summary>
    /// <param name="text">The untouched text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="sentenceEnds">For each sentence one past its last token.</param>
    /// <param name="result">Filled, one entry a token.</param>
    /// <param name="cancel">Asked between batches of sentences.</param>
    void Analyse(string text, ReadOnlySpan<RawToken> tokens, ReadOnlySpan<int> sentenceEnds, Span<Analysis> result, CancellationToken cancel = default);

    /// <summary>Whether a word, whatever its letters, is more likely a proper name than another word; <see langword="null"/> where the analyser does not know it.</summary>
    bool? IsNameWord(ReadOnlySpan<char> form) => null;

    /// <summary>The lemma of a form by <see cref="Analysis.LemmaClass"/>, or <see langword="null"/> where the analyser knows none.</summary>
    string? Lemma(ReadOnlySpan<char> form, int lemmaClass) => null;
}
