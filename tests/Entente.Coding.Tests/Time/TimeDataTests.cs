using System.Diagnostics.CodeAnalysis;
using Entente.Coding.Time;
using Entente.Coding.Time.Grammar;

namespace Entente.Coding.Tests.Time;

/// <summary>The files of data/time hold together.</summary>
public sealed class TimeDataTests
{
    [Fact]
    public void A_wrong_line_of_words_is_refused_with_its_line()
    {
        var wrong = Assert.Throws<Entente.Language.EntenteException>(() => new TimeLexicon().Read("month 1: January\nno colon here", "words.txt"));

        Assert.Equal("ENT0310", wrong.Code);
        Assert.StartsWith("ENT0310 words.txt:2", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    [SuppressMessage("Globalization", "CA1308", Justification = "words are compared in lower case")]
    public void Every_word_is_found_in_any_case()
    {
        var book = TimeTagger.Load().Book;
        for (var word = 2; word < book.Lexicon.Count; word++)
        {
            Assert.Equal(word, book.Lexicon.Find(book.Lexicon.Form(word)));
            Assert.Equal(word, book.Lexicon.Find(book.Lexicon.Form(word).ToUpperInvariant()));
        }
    }

    [Fact]
    public void The_same_text_gives_the_same_times_on_any_thread()
    {
        var tagger = TimeTagger.Load();
        const string text = "On Friday, January 3, Iran and Pakistan met; three days later, in early 2025, they signed.";
        var one = tagger.Find(text, new NodaTime.LocalDate(2025, 1, 12));

        Assert.All(Enumerable.Range(0, 64).AsParallel().Select(_ => tagger.Find(text, new NodaTime.LocalDate(2025, 1, 12))).ToArray(), many => Assert.Equal(one, many));
    }
}
