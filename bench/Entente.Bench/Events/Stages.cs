using Entente.Coding;
using Entente.Coding.Events;
using Entente.Coding.Events.Roles;
using Entente.Coding.Time;
using Entente.Coding.World;
using Entente.Language;
using Entente.Language.Neural;
using Entente.Pages;
using NodaTime;

namespace Entente.Bench.Events;

/// <summary>The stages of the pipeline one by one, each with its cost.</summary>
internal sealed class Stages(TimeTagger times, Linker linker, Coder coder)
{
    private LanguageModel language = LanguageModel.Load();

    /// <summary>Forgets the vectors of all words met, so that text read again is no faster for it; lemmas stay known.</summary>
    public void Forget()
    {
        using var model = typeof(LanguageModel).Assembly.GetManifestResourceStream("models/en.entente")!;
        language = new LanguageModel(NeuralAnalyser.Load(model, "models/en.entente"));
    }

    /// <summary>Codes an article and adds what each stage cost.</summary>
    public (ParsedText Text, Mentions Mentions, IReadOnlyList<Report> Reports, IReadOnlyList<UncodedSentence> Uncoded) Code(Article article, Round round)
    {
        var start = Cost.Now;
        var text = TreeRepair.Mend(language.Parse(Coding.Datelines.Mask(article)));
        var parsed = Cost.Now;
        LocalDate? day = article.Published?.Date;
        var expressions = times.Find(text, day);
        var timed = Cost.Now;
        var mentions = linker.Link(article, text, day, false, expressions);
        var linked = Cost.Now;
        var (reports, uncoded, _) = coder.Code(article, text, mentions);
        var coded = Cost.Now;

        foreach (var token in text.Tokens)
            if (token.Pos != UniversalPos.Punct) round.Words++;
        round.Sentences += text.Sentences.Length;
        round.Reports += reports.Count;
        round.Parse += parsed - start;
        round.Times += timed - parsed;
        round.Link += linked - timed;
        round.Events += coded - linked;
        return (text, mentions, reports, uncoded);
    }

    /// <summary>How many different sentences the articles hold.</summary>
    public int DistinctSentences(IEnumerable<Article> articles)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var article in articles)
            foreach (var sentence in language.Parse(article.Text).Sentences)
                known.Add(sentence.Span.Of(article.Text));
        return known.Count;
    }
}
