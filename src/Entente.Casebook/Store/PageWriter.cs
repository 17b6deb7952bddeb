using Entente.Casebook.Merging;
using Entente.Coding;
using Entente.Coding.Events;
using Entente.Coding.World;
using Entente.Language;
using Entente.Pages;
using NodaTime.Text;

namespace Entente.Casebook.Store;

/// <summary>Writes documents and codings. The caller holds the transaction.</summary>
internal sealed class PageWriter(Database database)
{
    private readonly Dictionary<string, long> entities = new(StringComparer.Ordinal);

    /// <summary>Forgets what a rolled-back transaction had written.</summary>
    public void Forget() => entities.Clear();

    public long Document(Article article, string hash, string series, long? previous, long run)
    {
        database.Run(
            """
            INSERT INTO documents(hash, id, series, previous, run, input, url, outlet, outlet_country, title, byline, authors, published, published_basis,
                modified, modified_basis, language, section, credit, genre, notes, text)
            VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)
            """,
            hash, article.Id, series, previous, run, article.Input, article.Url, article.Outlet, article.OutletCountry, article.Title, article.Byline,
            Row.JoinLines(article.Authors), article.Published?.ToIso(), article.Published?.Basis, article.Modified?.ToIso(), article.Modified?.Basis,
            article.Language, article.Section, article.Credit, article.Genre.ToString(), Row.JoinLines(article.Notes), article.Text);
        var document = database.LastKey;
        for (var i = 0; i < article.Blocks.Count; i++)
        {
            var block = article.Blocks[i];
            database.Run(
                "INSERT INTO blocks(document, position, start, \"end\", kind, repeats) VALUES(?1, ?2, ?3, ?4, ?5, ?6)",
                document, i, block.Span.Start, block.Span.End, block.Kind.ToString(), block.Repeats ? 1 : 0);
        }

        for (var i = 0; i < article.Removed.Count; i++)
        {
            var cut = article.Removed[i];
            database.Run("INSERT INTO removed(document, position, text, reason, line) VALUES(?1, ?2, ?3, ?4, ?5)", document, i, cut.Text, cut.Reason, cut.Line);
        }

        return document;
    }

    public long Coding(CodedPage page, string hash, long document, long run)
    {
        var pageDate = page.Mentions.PageDate is { } day ? LocalDatePattern.Iso.Format(day) : null;
        database.Run(
            "INSERT INTO codings(document, run, version, hash, page_date, inferred, current) VALUES(?1, ?2, ?3, ?4, ?5, ?6, 1)",
            document, run, page.Version, hash, pageDate, page.Mentions.PageDateInferred ? 1 : 0);
        var coding = database.LastKey;
        Sentences(page, coding);
        Names(page, coding);
        Facts(page, coding, pageDate);
        Voices(page, coding, database.Word("SELECT hash FROM documents WHERE key = ?1", document)!);
        for (var i = 0; i < page.Reports.Count; i++) Report(page.Reports[i], coding, i);
        return coding;
    }

    private void Sentences(CodedPage page, long coding)
    {
        var reasons = new Dictionary<int, string>();
        for (var i = 0; i < page.Uncoded.Count; i++)
        {
            var none = page.Uncoded[i];
            reasons.TryAdd(none.Sentence, none.Reason);
            database.Run(
                "INSERT INTO uncoded(coding, position, sentence, start, \"end\", reason) VALUES(?1, ?2, ?3, ?4, ?5, ?6)",
                coding, i, none.Sentence, none.Span.Start, none.Span.End, none.Reason);
        }

        for (var i = 0; i < page.Sentences.Count; i++)
        {
            var span = page.Sentences[i];
            database.Run(
                "INSERT INTO sentences(coding, position, start, \"end\", uncoded) VALUES(?1, ?2, ?3, ?4, ?5)",
                coding, i, span.Start, span.End, reasons.GetValueOrDefault(i));
            database.Run("INSERT INTO sentence_words(rowid, text) VALUES(?1, ?2)", database.LastKey, span.Of(page.Article.Text));
        }
    }

    private void Names(CodedPage page, long coding)
    {
        var counts = new Dictionary<(string Entity, string Text), (Entity Entity, int Count)>();
        foreach (var mention in page.Mentions.Entities)
        {
            if (mention.IsReference) continue;
            foreach (var entity in mention.Entities)
            {
                var count = counts.GetValueOrDefault((entity.Id, mention.Text)).Count;
                counts[(entity.Id, mention.Text)] = (entity, count + 1);
            }
        }

        foreach (var ((id, text), (entity, count)) in counts)
        {
            database.Run(
                "INSERT INTO names(coding, entity, text, kind, name, country, sectors, mentions) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                coding, EntityKey(id, entity.Kind.ToString(), entity.Name), text, entity.Kind.ToString(), entity.Name, entity.Country,
                Row.JoinCodes(entity.Sectors), count);
        }
    }

    private void Facts(CodedPage page, long coding, string? pageDate)
    {
        for (var i = 0; i < page.Facts.Count; i++)
        {
            var fact = page.Facts[i];
            database.Run(
                """
                INSERT INTO facts(coding, position, subject, relation, object, country, sentence, start, "end", text, speaker)
                VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
                """,
                coding, i, fact.Subject, fact.Relation, fact.Object, fact.Country, fact.Sentence, fact.Span.Start, fact.Span.End,
                fact.Span.Of(page.Article.Text), fact.Speaker);
            if (fact.Relation is "holds_office" or "held_office")
            {
                database.Run(
                    "INSERT INTO offices(coding, position, holder, office, country, on_date, former) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                    coding, i, fact.Subject, fact.Object, fact.Country, pageDate, fact.Relation == "held_office" ? 1 : 0);
            }
        }
    }

    private void Voices(CodedPage page, long coding, string documentHash)
    {
        for (var i = 0; i < page.Voices.Count; i++)
        {
            var (sentence, start, end, speaker) = page.Voices[i];
            var origin = OriginFinder.StoredId(VoiceIdentity.Of(speaker, speaker.Country ?? StateSpoken(page, sentence, speaker), documentHash));
            database.Run(
                """
                INSERT INTO voices(coding, position, sentence, start, "end", text, entity, name, country, kind, cue, origin)
                VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
                """,
                coding, i, sentence, start, end, speaker.Text, speaker.Entity, speaker.Name, speaker.Country, speaker.Kind, speaker.Cue, origin);
        }
    }

    /// <summary>An authority of no stated country speaks for the state that the page has just told to act: "the army" of a page on one army.</summary>
    private static string? StateSpoken(CodedPage page, int sentence, Speaker speaker)
    {
        if (speaker.Kind is not ("official" or "document")) return null;
        var before = page.Reports.Where(r => r.Sentence <= sentence && r.Actors.Count > 0).MaxBy(r => r.Sentence);
        return before?.Actors.Select(a => a.Country).Distinct(StringComparer.Ordinal).ToList() is [{ } state] ? state : null;
    }

    private void Report(Report report, long coding, int position)
    {
        var (date, place) = (report.Date, report.Place);
        database.Run(
            """
            INSERT INTO reports(coding, position, id, sentence, start, "end", quote, trigger, trigger_start, trigger_end, type, mode, contexts, cameo, goldstein,
                quad, symmetric, date_start, date_end, date_text, date_basis, date_note, place, place_text, place_country, place_kind, latitude, longitude,
                status, content_of, part, confidence, outlet, published, because)
            VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28,
                ?29, ?30, ?31, ?32, ?33, ?34, ?35)
            """,
            coding, position, report.Id, report.Sentence, report.Start, report.End, report.Quote, report.Trigger.Text, report.Trigger.Start, report.Trigger.End,
            report.Type, report.Mode, Row.JoinCodes(report.Contexts), report.Cameo, Row.FromDecimal(report.Goldstein), report.Quad, report.Symmetric ? 1 : 0,
            date is null ? null : LocalDatePattern.Iso.Format(date.Start), date is null ? null : LocalDatePattern.Iso.Format(date.End), date?.Text, date?.Basis,
            date?.Note, place?.Name, place?.Text, place?.Country, place?.Kind, place?.Latitude, place?.Longitude, StatusNames.Of(report.Status),
            report.ContentOf, report.Part, Row.FromDecimal(report.Confidence), report.Outlet, report.Published, Row.JoinLines(report.Because));
        var key = database.LastKey;
        Participants(key, "actor", report.Actors);
        Participants(key, "recipient", report.Recipients);
        Participants(key, "mediator", report.Mediators);
        for (var i = 0; i < report.Attribution.Count; i++)
        {
            var speaker = report.Attribution[i];
            database.Run(
                "INSERT INTO attributions(report, position, text, entity, name, country, kind, cue, date) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                key, i, speaker.Text, speaker.Entity, speaker.Name, speaker.Country, speaker.Kind, speaker.Cue, speaker.Date);
        }

        for (var i = 0; i < report.Figures.Count; i++)
        {
            var figure = report.Figures[i];
            database.Run(
                "INSERT INTO figures(report, position, kind, low, high, text) VALUES(?1, ?2, ?3, ?4, ?5, ?6)",
                key, i, figure.Kind, Row.FromDecimal(figure.Low), Row.FromDecimal(figure.High), figure.Text);
        }
    }

    private void Participants(long report, string role, IReadOnlyList<Participant> list)
    {
        for (var i = 0; i < list.Count; i++)
        {
            var who = list[i];
            database.Run(
                """
                INSERT INTO participants(report, role, position, text, start, "end", entity, name, country, sectors, rule)
                VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
                """,
                report, role, i, who.Text, who.Start, who.End, who.Entity is null ? null : EntityKey(who.Entity, null, who.Name), who.Name, who.Country,
                Row.JoinCodes(who.Sectors), who.Rule);
        }
    }

    private long EntityKey(string id, string? kind, string? name)
    {
        if (entities.TryGetValue(id, out var known)) return known;
        var key = database.Number("SELECT key FROM entities WHERE id = ?1", id);
        if (key == 0)
        {
            database.Run("INSERT INTO entities(id, kind, name) VALUES(?1, ?2, ?3)", id, kind, name);
            key = database.LastKey;
        }

        // a bounded memory: a casebook of years names millions of people
        if (entities.Count > 50_000) entities.Clear();
        entities[id] = key;
        return key;
    }
}
