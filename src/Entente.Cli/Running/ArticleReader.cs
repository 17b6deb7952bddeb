using Entente.Cli.Inputs;
using Entente.Language;
using Entente.Pages;

namespace Entente.Cli.Running;

/// <summary>Cuts the articles out of an input; what goes wrong comes back in its place, so that the rest of the run goes on.</summary>
/// <param name="limits">Bounds on pages.</param>
/// <param name="fetcher">What fetches the addresses of sitemaps, or <see langword="null"/>: they are then only counted.</param>
internal sealed class ArticleReader(PageLimits? limits = null, UrlFetcher? fetcher = null)
{
    /// <summary>An index lists sitemaps, and these list pages.</summary>
    private const int DeepestSitemap = 3;

    private readonly PageReader pages = new(limits, PdfToText.Find());

    /// <summary>Articles and failures of an input; neither where a server says that nothing has changed.</summary>
    public IEnumerable<(Article? Article, EntenteException? Failure)> Read(Input input, CancellationToken cancel) => Read(input, 0, cancel);

    private IEnumerable<(Article? Article, EntenteException? Failure)> Read(Input input, int depth, CancellationToken cancel)
    {
        var (opened, failure) = Open(input, cancel);
        if (opened is not { } content)
        {
            yield return (null, failure);
            yield break;
        }

        var any = false;
        using (content.Bytes)
        {
            foreach (var (article, problem, addresses) in Guarded(pages.ReadAll(content.Bytes, content.Source), input))
            {
                any = true;
                if (addresses is null) yield return (article, problem);
                else
                    foreach (var page in Follow(input, addresses, depth, cancel)) yield return page;
            }
        }

        if (!any) yield return (null, new EntenteException("ENT5005", input.Name, "no article was found in it"));
    }

    /// <summary>The pages of a sitemap, as many as the user lets us fetch; the rest is counted.</summary>
    private IEnumerable<(Article? Article, EntenteException? Failure)> Follow(Input input, IReadOnlyList<string> addresses, int depth, CancellationToken cancel)
    {
        var read = 0;
        if (depth < DeepestSitemap && fetcher is not null)
        {
            foreach (var address in addresses)
            {
                if (cancel.IsCancellationRequested) yield break;
                if (!fetcher.MayFollow()) break;
                read++;
                foreach (var page in Read(fetcher.Input(address), depth + 1, cancel)) yield return page;
            }
        }

        if (read < addresses.Count)
            yield return (null, new EntenteException("ENT1024", input.Name, FormattableString.Invariant($"is a sitemap of {addresses.Count} addresses, {read} of them read; --follow N reads up to N")));
    }

    private static ((Stream Bytes, PageSource Source)?, EntenteException?) Open(Input input, CancellationToken cancel)
    {
        try
        {
            return (input.Open(cancel), null);
        }
        catch (EntenteException error)
        {
            return (null, error);
        }
    }

    /// <summary>The reader throws nothing that content can cause; a disk or network that fails in the middle still does.</summary>
    private static IEnumerable<(Article?, EntenteException?, IReadOnlyList<string>?)> Guarded(IEnumerable<PageResult> results, Input input)
    {
        using var each = results.GetEnumerator();
        while (true)
        {
            EntenteException? failure = null;
            try
            {
                if (!each.MoveNext()) yield break;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                failure = InputErrors.Unreadable(input.Name, error);
            }

            if (failure is not null)
            {
                yield return (null, failure, null);
                yield break;
            }

            yield return each.Current switch
            {
                { Article: { } article } => (article.Id == input.Name ? article with { Id = input.Id } : article, null, null),
                { Addresses: { } addresses } => (null, null, addresses),
                var other => (null, other.Problem!.ToException(), null),
            };
        }
    }
}
