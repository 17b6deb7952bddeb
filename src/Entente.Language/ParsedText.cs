namespace Entente.Language;

/// <summary>
/// A text with its sentences, tokens, lemmas, dependency trees and names. Immutable and safe to share between threads.
/// Tokens and sentences are in order and do not overlap; every span lies inside <see cref="Text"/>; heads never leave the sentence.
/// </summary>
public sealed class ParsedText
{
    private readonly Token[] tokens;
    private readonly Sentence[] sentences;
    private readonly NameSpan[] names;
    private readonly NameSpan[] phrases;
    private readonly string[] lemmas;
    private readonly int[] sentenceOf;
    private readonly int[] childStart;
    private readonly int[] children;

    /// <summary>Joins the parts; the model calls this.</summary>
    /// <param name="text">The untouched text.</param>
    /// <param name="tokens">All tokens in order.</param>
    /// <param name="sentences">All sentences in order; together they cover every token.</param>
    /// <param name="names">All names in order.</param>
    /// <param name="lemmas">The lemmas that <see cref="Token.LemmaId"/> points into.</param>
    /// <param name="phrases">All actor phrases in order, or <see langword="null"/> for none.</param>
    public ParsedText(string text, Token[] tokens, Sentence[] sentences, NameSpan[] names, string[] lemmas, NameSpan[]? phrases = null)
    {
        Text = text;
        this.tokens = tokens;
        this.sentences = sentences;
        this.names = names;
        this.phrases = phrases ?? [];
        this.lemmas = lemmas;
        sentenceOf = new int[tokens.Length];
        for (var s = 0; s < sentences.Length; s++)
            sentenceOf.AsSpan(sentences[s].FirstToken, sentences[s].Count).Fill(s);

        (childStart, children) = IndexChildren(tokens);
    }

    /// <summary>The untouched text.</summary>
    public string Text { get; }

    /// <summary>All tokens in order.</summary>
    public ReadOnlySpan<Token> Tokens => tokens;

    /// <summary>All sentences in order.</summary>
    public ReadOnlySpan<Sentence> Sentences => sentences;

    /// <summary>All names in order.</summary>
    public ReadOnlySpan<NameSpan> Names => names;

    /// <summary>
    /// Phrases that stand for persons, bodies and places with everything that describes them ("Foreign Minister Julie Bishop", "the militants", "we"), in order; wider than
    /// <see cref="Names"/>, which hold proper names alone.
    /// </summary>
    public ReadOnlySpan<NameSpan> Phrases => phrases;

    /// <summary>The distinct lemmas of this text.</summary>
    public ReadOnlySpan<string> Lemmas => lemmas;

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Form(int token) => Text.AsSpan(tokens[token].Start, tokens[token].End - tokens[token].Start);

    /// <summary>The lemma of a token, lower case except in names.</summary>
    public string Lemma(int token) => lemmas[tokens[token].LemmaId];

    /// <summary>The head of a token, or -1 for a root.</summary>
    public int Head(int token) => tokens[token].Head;

    /// <summary>Index of the sentence that a token stands in.</summary>
    public int SentenceOf(int token) => sentenceOf[token];

    /// <summary>The direct dependents of a token, in text order.</summary>
    public ReadOnlySpan<int> Children(int token) => children.AsSpan(childStart[token], childStart[token + 1] - childStart[token]);

    /// <summary>The first direct dependent with a relation, or -1.</summary>
    public int Child(int token, Relation relation)
    {
        foreach (var child in Children(token))
            if (tokens[child].Relation == relation) return child;

        return -1;
    }

    /// <summary>The span from the leftmost to the rightmost descendant of a token, itself included, as token indices [start, end).</summary>
    public (int First, int End) Subtree(int token)
    {
        int first = token, end = token + 1;
        Widen(token, ref first, ref end);
        return (first, end);
    }

    private void Widen(int token, ref int first, ref int end)
    {
        foreach (var child in Children(token))
        {
            first = Math.Min(first, child);
            end = Math.Max(end, child + 1);
            Widen(child, ref first, ref end);
        }
    }

    /// <summary>The flat noun phrases in text order: a noun with its determiners, adjectives, compounds and possessors; none lies inside another.</summary>
    public IReadOnlyList<NounPhrase> NounPhrases() => NounPhraseFinder.Find(this);

    /// <summary>Whether <paramref name="ancestor"/> is <paramref name="token"/> or stands above it.</summary>
    public bool Dominates(int ancestor, int token)
    {
        for (var at = token; at >= 0; at = tokens[at].Head)
            if (at == ancestor) return true;

        return false;
    }

    private static (int[] Start, int[] Items) IndexChildren(Token[] tokens)
    {
        var start = new int[tokens.Length + 1];
        foreach (var token in tokens)
            if (token.Head >= 0) start[token.Head + 1]++;
        for (var i = 0; i < tokens.Length; i++) start[i + 1] += start[i];

        var items = new int[start[tokens.Length]];
        var next = start.AsSpan(0, tokens.Length).ToArray();
        for (var i = 0; i < tokens.Length; i++)
            if (tokens[i].Head >= 0) items[next[tokens[i].Head]++] = i;
        return (start, items);
    }
}
