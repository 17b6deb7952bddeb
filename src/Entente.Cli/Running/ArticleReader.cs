using Entente.Cli.Inputs;
using Entente.Language;
using Entente.Pages;

namespace Entente.Cli.Running;

/// <summary>Cuts the articles out of an input; what goes wrong comes back in its place, so that the rest of the run goes on.</summary>
internal sealed class ArticleReader
{
    private readonly PageReader pages = new();

    public IEnumerable<(Article? Article, EntenteException? Failure)> Read(Input input, CancellationToken cancel)
    {
        Stream? bytes = null;
        IEnumerator<Article>? articles = null;
        try
        {
            for (var count = 0; ; count++)
            {
                Article? article;
                EntenteException? failure = null;
                try
                {
                    if (articles is null)
                    {
                        (bytes, var source) = input.Open(cancel);
                        articles = pages.Read(bytes, source).GetEnumerator();
                    }

                    article = articles.MoveNext() ? articles.Current : null;
                    if (article is null && count == 0) failure = new EntenteException("ENT5005", input.Name, "no article was found in it");
                }
                catch (EntenteException error)
                {
                    (article, failure) = (null, error);
                }
                catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
                {
                    (article, failure) = (null, InputErrors.Unreadable(input.Name, error));
                }

                if (article is not null) yield return (article.Id == input.Name ? article with { Id = input.Id } : article, null);
                if (failure is not null) yield return (null, failure);
                if (article is null) yield break;
            }
        }
        finally
        {
            articles?.Dispose();
            bytes?.Dispose();
        }
    }
}
