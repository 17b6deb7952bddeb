using Entente.Casebook.Merging;
using Entente.Casebook.Reviews;
using Entente.Casebook.Store;
using Entente.Coding;
using Entente.Language;
using Entente.Pages;
using Microsoft.Data.Sqlite;

namespace Entente.Casebook;

/// <summary>
/// The record of one case: documents, what was read out of them, and the events that many reports tell, in one SQLite file.
/// Safe to share between threads: one at a time reads or writes. Several processes may use one file; a writer waits for another.
/// </summary>
/// <remarks>
/// Every page is added in one transaction: after a crash the file holds whole pages only. Adding a page that is there changes nothing.
/// All errors are <see cref="EntenteException"/> with a code ENT40xx.
/// </remarks>
public sealed class Casebook : IDisposable
{
    private const int SettledAtOnce = 1_000;
    private readonly Lock gate = new();
    private readonly Database database;
    private readonly PageWriter writer;
    private readonly CasebookOptions options;
    private long run;
    private bool isTemporary;

    private Casebook(string path, Database database, CasebookOptions options)
    {
        Path = path;
        this.database = database;
        this.options = options;
        writer = new PageWriter(database);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Opens a casebook.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How; by default it is made where it is missing.</param>
    /// <exception cref="EntenteException">ENT4001 missing, ENT4002 no casebook, ENT4003 newer schema, ENT4004 damaged, ENT4005 not writable, ENT4006 locked, ENT4007 disk full.</exception>
    public static Casebook Open(string path, CasebookOptions? options = null)
    {
        options ??= new CasebookOptions();
        return new Casebook(path, CasebookFile.Open(path, options), options);
    }

    /// <summary>Adds a coded page in one transaction. The same page again changes nothing.</summary>
    /// <param name="page">The page.</param>
    /// <exception cref="EntenteException">The file cannot be written; nothing of this page is in it then.</exception>
    public AddResult Add(CodedPage page) => Add([page])[0];

    /// <summary>Adds coded pages, all in one transaction: a page alone touches some hundred places of the file, most of which its neighbours touch too.</summary>
    /// <param name="pages">The pages, in the order in which they are added.</param>
    /// <returns>What became of each.</returns>
    /// <exception cref="EntenteException">The file cannot be written; nothing of these pages is in it then.</exception>
    public IReadOnlyList<AddResult> Add(IReadOnlyList<CodedPage> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var hashes = pages.Select(page => (Article: ContentHash.Of(page.Article), Coding: ContentHash.Of(page))).ToArray();
        return Change(() =>
        {
            var results = new AddResult[pages.Count];
            for (var i = 0; i < results.Length; i++) results[i] = AddLocked(pages[i], hashes[i].Article, hashes[i].Coding);
            return results;
        });
    }

    /// <summary>Whether an article is here with the same text and fields, coded by this version, so that coding it again would change nothing.</summary>
    /// <param name="article">The article.</param>
    /// <param name="version">Version of program and data (<see cref="CodedPage.Version"/>).</param>
    /// <returns>The document's hash, or <see langword="null"/>.</returns>
    public string? Find(Article article, string version)
    {
        var hash = ContentHash.Of(article);
        return Read(db => db.Number("SELECT COUNT(*) FROM codings c JOIN documents d ON d.key = c.document WHERE d.hash = ?1 AND c.current = 1 AND c.version = ?2", hash, version)) > 0 ? hash : null;
    }

    /// <summary>What the server said of an address when it was last fetched and coded by this version, or <see langword="null"/>.</summary>
    /// <param name="address">The address as it was asked for.</param>
    /// <param name="version">Version of program and data (<see cref="CodedPage.Version"/>).</param>
    public FetchMark? Fetched(string address, string version) => Read(db => db.Rows(
        "SELECT etag, modified FROM fetched WHERE address = ?1 AND version = ?2", row => new FetchMark(row.Text(0), row.Text(1)), address, version).FirstOrDefault());

    /// <summary>Remembers what the server said; to be called once what came is in.</summary>
    /// <param name="address">The address as it was asked for.</param>
    /// <param name="mark">The validators.</param>
    /// <param name="version">Version of program and data.</param>
    public void MarkFetched(string address, FetchMark mark, string version)
    {
        ArgumentNullException.ThrowIfNull(mark);
        Change(() =>
        {
            database.Run("INSERT OR REPLACE INTO fetched(address, etag, modified, version) VALUES(?1, ?2, ?3, ?4)", address, mark.ETag, mark.Modified, version);
            return true;
        });
    }

    /// <summary>Notes an input that could not be read, with its reason. The same failure again changes nothing.</summary>
    /// <param name="failure">What failed and why.</param>
    public void AddFailure(EntenteException failure) => Change(() =>
    {
        if (database.Number("SELECT COUNT(*) FROM intake WHERE input = ?1 AND code = ?2 AND reason = ?3", failure.Input, failure.Code, failure.Reason) == 0)
        {
            database.Run(
                "INSERT INTO intake(run, input, code, reason) VALUES(?1, ?2, ?3, ?4)",
                Run(), failure.Input, failure.Code, failure.Reason);
        }

        return true;
    });

    /// <summary>
    /// Merges the reports of pages added since the last time into events. Views show only what is settled; the result does not depend on
    /// the order in which pages came or on how often this is called.
    /// </summary>
    public void Settle()
    {
        while (Change(() => new Settler(database).Run(SettledAtOnce)) > 0)
        {
        }
    }

    /// <summary>Whether every page's reports stand in events.</summary>
    public bool IsSettled => Read(db => db.Number("SELECT COUNT(*) FROM unsettled")) == 0;

    /// <summary>The decisions of people as they were last handed over, in order; those taken back among them.</summary>
    public IReadOnlyList<Review> Reviews => Read(ReviewApplier.Load);

    /// <summary>The decisions that fit nothing any more.</summary>
    public IReadOnlyList<StaleReview> StaleReviews => Read(db =>
    {
        var all = ReviewApplier.Load(db).ToDictionary(r => r.Number);
        return db.Rows("SELECT number, reason FROM stale_reviews ORDER BY number", row => new StaleReview(all[row.Int(0)], row.Text(1)));
    });

    /// <summary>
    /// Hands over the decisions of people, all of them, in place of those of before. They hold from the next <see cref="Settle"/>, which this calls, and for
    /// every later coding.
    /// </summary>
    public void Review(IReadOnlyList<Review> reviews)
    {
        if (Reviews.Select(ReviewText.ToLine).SequenceEqual(reviews.Select(ReviewText.ToLine), StringComparer.Ordinal)) return;
        Change(() =>
        {
            database.Run("DELETE FROM stale_reviews");
            database.Run("DELETE FROM reviews");
            foreach (var review in reviews) database.Run("INSERT INTO reviews(number, line) VALUES(?1, ?2)", review.Number, ReviewText.ToLine(review));
            return true;
        });
        Settle();
    }

    /// <summary>Checks the file and re-cuts every quotation, trigger, participant and fact from the stored text.</summary>
    public VerifyResult Verify() => Read(Verifier.Run);

    /// <summary>
    /// What the casebook knew at the end of a day: a casebook of its own, made anew from the runs begun and the decisions made by then, in a temporary file
    /// that is gone when it is closed. Exports of it are byte for byte those of a copy taken then, if the program is of the same version.
    /// </summary>
    /// <param name="day">The day, UTC. Runs and decisions without a date count as old.</param>
    public Casebook AsOf(NodaTime.LocalDate day)
    {
        var copy = System.IO.Path.Combine(Directory.CreateTempSubdirectory("entente-").FullName, "as-of.db");
        var past = new Casebook(copy, CasebookFile.Open(copy, new CasebookOptions()), new CasebookOptions()) { isTemporary = true };
        try
        {
            past.Guard(() =>
            {
                PastCopy.Fill(past.database, Path, NodaTime.Text.LocalDatePattern.Iso.Format(day));
                return true;
            });
            past.Settle();
            return past;
        }
        catch
        {
            past.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate) database.Dispose();
        if (isTemporary && System.IO.Path.GetDirectoryName(Path) is { } own && Directory.Exists(own)) Directory.Delete(own, recursive: true);
    }

    /// <summary>Reads from one moment of the record; views are built on this.</summary>
    internal T Read<T>(Func<Database, T> read) => Guard(() =>
    {
        database.BeginRead();
        try
        {
            return read(database);
        }
        finally
        {
            database.Rollback();
        }
    });

    /// <summary>Changes tables beside the record in one transaction.</summary>
    internal void WithDatabase(Action<Database> change) => Change(() =>
    {
        change(database);
        return true;
    });

    /// <summary>Changes the record in one transaction.</summary>
    internal T Change<T>(Func<T> change) => Guard(() =>
    {
        database.Begin();
        try
        {
            var result = change();
            database.Commit();
            return result;
        }
        catch
        {
            database.Rollback();
            writer.Forget();
            run = 0;
            throw;
        }
    });

    private T Guard<T>(Func<T> action)
    {
        lock (gate)
        {
            try
            {
                return action();
            }
            catch (SqliteException error)
            {
                throw StoreErrors.From(error, Path);
            }
        }
    }

    private AddResult AddLocked(CodedPage page, string hash, string coding)
    {
        var known = database.Number("SELECT key FROM documents WHERE hash = ?1", hash);
        if (known != 0 && database.Word("SELECT hash FROM codings WHERE document = ?1 ORDER BY key DESC LIMIT 1", known) == coding)
            return new AddResult(AddOutcome.Unchanged, hash, page.Reports.Count);

        var series = Series(page.Article);
        var (previous, version) = Newest(series);
        var outcome = known != 0 ? AddOutcome.Recoded
            : previous == 0 ? AddOutcome.Added
            : version == page.Version ? AddOutcome.NewVersion
            : AddOutcome.Recoded;
        var newRun = Run();
        var document = known != 0 ? known : writer.Document(page.Article, hash, series, previous == 0 ? null : previous, newRun);
        if (previous != 0) Retire(series);
        database.Run("INSERT INTO unsettled(coding) VALUES(?1)", writer.Coding(page, coding, document, newRun));
        return new AddResult(outcome, hash, page.Reports.Count);
    }

    /// <summary>The older codings of an article are no longer shown, and leave their events when next settled.</summary>
    private void Retire(string series)
    {
        database.Run(
            "INSERT OR IGNORE INTO unsettled(coding) SELECT key FROM codings WHERE current = 1 AND document IN (SELECT key FROM documents WHERE series = ?1)",
            series);
        database.Run("UPDATE codings SET current = 0 WHERE current = 1 AND document IN (SELECT key FROM documents WHERE series = ?1)", series);
    }

    private (long Document, string? Version) Newest(string series) => database.Rows(
        "SELECT d.key, c.version FROM documents d JOIN codings c ON c.document = d.key WHERE d.series = ?1 ORDER BY c.key DESC LIMIT 1",
        row => (row.Key(0), (string?)row.Text(1)),
        series).FirstOrDefault();

    /// <summary>What makes two documents versions of one article: the address, else a supplied id, else the file (whose name alone may repeat in other folders).</summary>
    private static string Series(Article article) =>
        article.Url is { } url ? "url:" + url
        : System.IO.Path.GetFileName(article.Input) == article.Id || System.IO.Path.GetFileNameWithoutExtension(article.Input) == article.Id ? "file:" + article.Input
        : "id:" + article.Id;

    private long Run()
    {
        if (run != 0) return run;
        database.Run("INSERT INTO runs(command, version, started) VALUES(?1, ?2, ?3)", options.Command, options.Version, options.Started);
        return run = database.LastKey;
    }
}
