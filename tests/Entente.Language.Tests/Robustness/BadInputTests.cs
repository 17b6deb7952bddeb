using System.Text;

namespace Entente.Language.Tests;

public sealed class BadInputTests
{
    private static readonly string[] Pieces =
    [
        " ", "\n", "\t", "\0", "\uD800", "\uDC00", "\uDFFF", "\u202E", "\u200F", "\u200B", "\uFEFF", "\u00AD", "\u0301", "😀", "👩‍👩‍👧", "\uD83C\uDDFA", "«", "”", "\"", "'", "’", "…", "...", "--", "—", "(", ")", "[",
        "$", "%", "10", "3.5", "1,000", "11/28/2000", "7pm", "'s", "n't", "don't", "cannot", "Iran's", "U.S.", "Gen.", "No.", "Mr.", "e.g.", "a", "A", "the", "President", "Baqeri", "Qur'an", "Al-Qaeda", "anti-", "-",
        "http://x.org/a", "a@b.org", "@a", "#tag", "•", "|", "\t|\t", "日本語", "العربية", "Россия", "ﷺ", "𝒜", "ǅ", "\u2028", "\u0085", "=====", "!!!", "?!", ":)", "<a>", "\r\n", "x\u0000y", "é", "ﬁ", "½", "Ⅷ", "٣",
    ];

    [Fact]
    public void KeepsTheInvariantsOnSeededRubbish()
    {
        var model = LanguageModel.Load();
        var random = new Random(1648);
        for (var round = 0; round < 300; round++)
        {
            var text = new StringBuilder();
            var length = random.Next(1, 60);
            for (var i = 0; i < length; i++)
            {
                if (random.Next(3) == 0) text.Append((char)random.Next(0x10000));
                else text.Append(Pieces[random.Next(Pieces.Length)]);
                if (random.Next(3) == 0) text.Append(' ');
            }

            var whole = text.ToString();
            Invariants.Check(whole, model.Parse(whole));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n\t ")]
    [InlineData("\0\0\0")]
    [InlineData("\uD800")]
    [InlineData("'")]
    [InlineData("...")]
    [InlineData("\u200B\u200B")]
    [InlineData("\u0301")]
    public void KeepsTheInvariantsOnNothing(string text) => Invariants.Check(text, LanguageModel.Load().Parse(text));

    [Theory]
    [InlineData("x")]
    [InlineData("1")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("'")]
    [InlineData("a.")]
    [InlineData("1-")]
    [InlineData("a-")]
    [InlineData("a@")]
    [InlineData("\"")]
    [InlineData("\uD800")]
    [InlineData("日")]
    public void ReadsTextWithoutABlank(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 10_000 / piece.Length));
        Invariants.Check(text, LanguageModel.Load().Parse(text));
        var endless = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var segmented = Segmenter.Segment(endless);
        Invariants.Check(endless, ParsedTextBuilder.Build(endless, endless, segmented, Flat(endless, segmented), FlatAnalyser.Instance));
    }

    private static Analysis[] Flat(string text, Segmented segmented)
    {
        var analyses = new Analysis[segmented.Tokens.Length];
        FlatAnalyser.Instance.Analyse(text, segmented.Tokens, segmented.SentenceEnds, analyses);
        return analyses;
    }

    [Fact]
    public void ReadsAnEndlessSentence()
    {
        var text = string.Join(' ', Enumerable.Repeat("the minister of foreign affairs", 2_000));
        Invariants.Check(text, LanguageModel.Load().Parse(text));
    }

    [Fact]
    public void ReadsATablePastedAsText()
    {
        var text = string.Join('\n', Enumerable.Range(0, 200).Select(static i => $"Iran\t{i}\t{i * 3.7}\t|\tUSD {i},000\t—"));
        Invariants.Check(text, LanguageModel.Load().Parse(text));
    }

    [Theory]
    [InlineData("Der Minister erklärte am Montag, man werde „nicht nachgeben“.")]
    [InlineData("Президент России заявил, что переговоры продолжатся.")]
    [InlineData("وقال وزير الخارجية إن المحادثات ستستمر.")]
    [InlineData("外务省は月曜日、会談を続けると述べた。次の会談は未定だ。")]
    public void ReadsOtherLanguagesWithoutComplaint(string text) => Invariants.Check(text, LanguageModel.Load().Parse(text));
}
