using Entente.Coding.World.Tables;
using Entente.Language;

namespace Entente.Coding.World.Linking;

/// <summary>The words of a page, each with its token and sentence.</summary>
internal sealed class PageWords
{
    private readonly ParsedText parsed;
    private readonly int[] firstToken;
    private readonly int[] endToken;
    private readonly int[] sentenceStart;

    public PageWords(ParsedText parsed)
    {
        this.parsed = parsed;
        Text = parsed.Text;
        All = Cut(parsed.Text);
        firstToken = new int[All.Length];
        endToken = new int[All.Length];
        sentenceStart = new int[parsed.Sentences.Length + 1];
        Align();
    }

    /// <summary>The page's text.</summary>
    public string Text { get; }

    /// <summary>The parse.</summary>
    public ParsedText Parsed => parsed;

    /// <summary>All words in order.</summary>
    public Word[] All { get; }

    /// <summary>Index of the first word of a sentence; one more entry than sentences.</summary>
    public int SentenceStart(int sentence) => sentenceStart[sentence];

    /// <summary>First token of a word.</summary>
    public int FirstToken(int word) => firstToken[word];

    /// <summary>One past the last token of a word, its possessive ending included.</summary>
    public int EndToken(int word) => endToken[word];

    /// <summary>Part of speech of a word's last full token.</summary>
    public UniversalPos Pos(int word) => parsed.Tokens[TokenOf(word)].Pos;

    /// <summary>Type of the name a word stands in.</summary>
    public NameType Name(int word) => parsed.Tokens[firstToken[word]].Name;

    /// <summary>The letters of a word.</summary>
    public ReadOnlySpan<char> Form(int word) => Text.AsSpan(All[word].Start, All[word].End - All[word].Start);

    /// <summary>The hash by which the tables know a run of words.</summary>
    public ulong HashOf(int first, int end)
    {
        ulong hash = 0;
        for (var w = first; w < end; w++) hash = WordCutter.Join(hash, All[w].Hash);
        return hash;
    }

    /// <summary>Whether a word says by a pronoun whose the next is: "its", "their", "his", "her".</summary>
    public bool IsPossessive(int word) => Form(word) is "its" or "their" or "his" or "her" or "Its" or "Their" or "His" or "Her";

    /// <summary>Whether a word is the party in "Rep. Ann Lee, R-Carthage", "Sen. Bob Ray (D-Del.)": its member sits in the Congress or a legislature of the USA.</summary>
    public bool IsParty(int word) =>
        word > 0 && word + 1 < All.Length && Form(word) is "D" or "R" or "I" or "DFL" && All[word + 1] is { Hyphened: true, Capital: true } && Gap(word) is ", " or " (";

    /// <summary>The letters of a run of words, possessive ending left out.</summary>
    public string Form(int first, int end) => Text[All[first].Start..All[end - 1].End];

    /// <summary>The token that carries the word's letters (not its possessive ending).</summary>
    public int TokenOf(int word)
    {
        var token = firstToken[word];
        for (var next = token + 1; next < endToken[word]; next++)
            if (parsed.Tokens[next].Start < All[word].End && char.IsLetterOrDigit(Text[parsed.Tokens[next].Start])) token = next;
        return token;
    }

    /// <summary>The characters between a word and the one before.</summary>
    public ReadOnlySpan<char> Gap(int word) => word == 0 ? [] : Text.AsSpan(All[word - 1].EndWithClitic, All[word].Start - All[word - 1].EndWithClitic);

    private static Word[] Cut(string text)
    {
        var words = new List<Word>(text.Length / 5 + 4);
        Span<char> scratch = stackalloc char[96];
        var cutter = new WordCutter(text, scratch);
        while (cutter.Next(out var word)) words.Add(word);
        return [.. words];
    }

    private void Align()
    {
        var tokens = parsed.Tokens;
        int token = 0, sentence = 0;
        for (var w = 0; w < All.Length; w++)
        {
            while (token < tokens.Length - 1 && tokens[token].End <= All[w].Start) token++;
            firstToken[w] = token;
            var end = token;
            while (end < tokens.Length && tokens[end].Start < All[w].EndWithClitic) end++;
            endToken[w] = Math.Max(end, token + 1);
            while (sentence < parsed.Sentences.Length && token >= parsed.Sentences[sentence].EndToken) sentenceStart[++sentence] = w;
        }

        while (sentence < parsed.Sentences.Length) sentenceStart[++sentence] = All.Length;
    }
}
