using Entente.Coding.Events;
using Entente.Coding.Events.Roles;
using Entente.Coding.Time;
using Entente.Coding.World;
using Entente.Language;
using Entente.Pages;

namespace Entente.Coding;

/// <summary>Joins the stages: bytes in, coded pages out. Safe to share between threads.</summary>
public sealed class Pipeline
{
    private readonly LanguageModel language;
    private readonly TimeTagger times;
    private readonly Linker linker;
    private readonly Coder coder;
    private readonly string version;

    private Pipeline(LanguageModel language, TimeTagger times, Linker linker, Coder coder, string version)
    {
        this.language = language;
        this.times = times;
        this.linker = linker;
        this.coder = coder;
        this.version = version;
    }

    /// <summary>Loads models and tables; the costly part, done once.</summary>
    /// <param name="userFolder">A folder whose tables win over the ones that ship with the program, or <see langword="null"/>.</param>
    /// <exception cref="EntenteException">A table or model is missing or damaged.</exception>
    public static Pipeline Load(string? userFolder = null)
    {
        // the parts are independent and each takes a while
        var model = Task.Run(LanguageModel.Load);
        var tagger = Task.Run(TimeTagger.Load);
        var frames = Task.Run(Coder.Load);
        var tables = Linker.Load(userFolder);
        return new Pipeline(model.GetAwaiter().GetResult(), tagger.GetAwaiter().GetResult(), tables, frames.GetAwaiter().GetResult(), VersionOf(userFolder));
    }

    /// <summary>What a pipeline with these tables would write as <see cref="CodedPage.Version"/>, told without loading it.</summary>
    /// <param name="userFolder">As for <see cref="Load"/>.</param>
    public static string VersionOf(string? userFolder = null) => DataVersion.With(userFolder);

    /// <summary>The tables in use; their <see cref="WorldTables.Problems"/> tell which of a user's own rows were refused.</summary>
    public WorldTables Tables => linker.Tables;

    /// <summary>Reads every article the bytes hold and codes it.</summary>
    /// <param name="bytes">A page, an archive, a feed or NDJSON.</param>
    /// <param name="source">Where the bytes came from.</param>
    public IEnumerable<CodedPage> Read(Stream bytes, PageSource source) => new PageReader().Read(bytes, source).Select(article => Code(article));

    /// <summary>Whether pages in a language are coded. A page that tells too little for a language to be known is read as English.</summary>
    /// <param name="language">ISO 639-1 code, as in <see cref="Article.Language"/>.</param>
    public static bool Codes(string? language) => language is null or "en";

    /// <summary>Codes one article. One in a language that is not coded comes back whole, with its date and without a single event.</summary>
    /// <param name="article">The article.</param>
    /// <param name="cancel">Asked every few sentences while parsing, and between the stages.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was called.</exception>
    public CodedPage Code(Article article, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (!Codes(article.Language)) return Uncoded(article);
        var text = TreeRepair.Mend(language.Parse(QuotationMarks.Mend(Datelines.Mask(article)), cancel));
        var clock = PageClock.Of(article, times);
        cancel.ThrowIfCancellationRequested();
        var mentions = linker.Link(article, text, clock.Date, clock.Inferred, times.Find(text, clock.Date, DateOrder.Of(article)));
        cancel.ThrowIfCancellationRequested();
        var (reports, uncoded, voices) = coder.Code(article, text, mentions);
        var sentences = new TextSpan[text.Sentences.Length];
        for (var s = 0; s < sentences.Length; s++) sentences[s] = text.Sentences[s].Span;

        return new CodedPage(article, sentences, mentions, reports, uncoded, mentions.Facts, version) { Voices = voices };
    }

    /// <summary>A page in another language: its blocks stand for sentences, so that it can be searched and says why it gave nothing.</summary>
    private CodedPage Uncoded(Article article)
    {
        var clock = article.Published?.Date;
        var reason = $"not coded: {LanguageNames.Of(article.Language!)}";
        var spans = new TextSpan[article.Blocks.Count];
        var uncoded = new UncodedSentence[spans.Length];
        for (var i = 0; i < spans.Length; i++)
        {
            spans[i] = article.Blocks[i].Span;
            uncoded[i] = new UncodedSentence(i, spans[i], reason);
        }

        return new CodedPage(article, spans, new Mentions(clock, false, [], [], []), [], uncoded, [], version);
    }
}
