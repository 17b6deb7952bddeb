using Entente.Cli.Inputs;
using Entente.Language;
using Entente.Pages;

namespace Entente.Cli.Running;

/// <summary>Cuts the articles out of an input; what goes wrong comes back in its place, so that the rest of the run goes on.</summary>
internal sealed class ArticleReader(PageLimits? limits = null)
{
    private readonly PageReader pages = new(limits, PdfToText.Find());

    public IEnumerable<(Article? Article, EntenteException? Failure)> Read(Input input, CancellationToken cancel)
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
            foreach (var result in Guarded(pages.ReadAll(content.Bytes, content.Source), input))
            {
                any = true;
                yield return result;
            }
        }

        if (!any) yield return (null, new EntenteException("ENT5005", input.Name, "no article was found in it"));
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
    private static IEnumerable<(Article?, EntenteException?)> Guarded(IEnumerable<PageResult> results, Input input)
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
                yield return (null, failure);
                yield break;
            }

            yield return each.Current is { Article: { } article }
                ? (article.Id == input.Name ? article with { Id = input.Id } : article, null)
                : (null, each.Current.Problem!.ToException());
        }
    }
}
