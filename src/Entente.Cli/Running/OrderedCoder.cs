using System.Threading.Channels;
using Entente.Cli.Inputs;
using Entente.Coding;
using Entente.Language;
using Entente.Pages;

namespace Entente.Cli.Running;

/// <summary>
/// Reads and codes on all cores and gives the pages in the order of the inputs, so that what is written does not depend on the number of threads.
/// A small input is one piece of work; of a large one (an archive, a feed of years) every article is. Only a bounded number of pieces is held.
/// </summary>
/// <param name="pipeline">Codes; loaded with the first page that wants coding.</param>
/// <param name="threads">Pages coded at the same time.</param>
/// <param name="reader">Cuts articles out of inputs.</param>
/// <param name="longest">Longest time for one page; zero for no bound.</param>
/// <param name="known">Gives the hash of an article that need not be coded again, or <see langword="null"/>.</param>
internal sealed class OrderedCoder(Lazy<Pipeline> pipeline, int threads, ArticleReader reader, TimeSpan longest, Func<Article, string?>? known = null)
{
    private const long SmallInput = 1_000_000;

    // pieces waiting for each thread: enough to go on coding while the casebook settles, few enough to be held
    private const int Ahead = 16;

    public IEnumerable<PageOutcome> Run(IEnumerable<Input> inputs, CancellationToken cancel)
    {
        var queue = Channel.CreateBounded<Task<IReadOnlyList<PageOutcome>>>(new BoundedChannelOptions(threads * Ahead) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var producer = Task.Factory.StartNew(() => Produce(inputs, queue.Writer, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            while (queue.Reader.WaitToReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult())
            {
                while (queue.Reader.TryRead(out var work))
                    foreach (var outcome in work.GetAwaiter().GetResult())
                        yield return outcome;
            }
        }
        finally
        {
            stop.Cancel();
            producer.GetAwaiter().GetResult();
        }
    }

    private void Produce(IEnumerable<Input> inputs, ChannelWriter<Task<IReadOnlyList<PageOutcome>>> queue, CancellationToken cancel)
    {
        var workers = new TaskFactory(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler);
        Exception? failure = null;
        try
        {
            foreach (var input in inputs)
            {
                if (cancel.IsCancellationRequested) break;
                if (input.Size <= SmallInput) Post(queue, workers.StartNew(() => Whole(input, cancel), CancellationToken.None), cancel);
                else
                    foreach (var (article, problem) in reader.Read(input, cancel))
                    {
                        if (cancel.IsCancellationRequested) break;
                        Post(queue, workers.StartNew(() => One(input, article, problem), CancellationToken.None), cancel);
                    }
            }
        }
        catch (OperationCanceledException)
        {
            // the run was stopped while waiting for room in the queue
        }
        catch (Exception error)
        {
            failure = error;
        }

        queue.Complete(failure);
    }

    private static void Post(ChannelWriter<Task<IReadOnlyList<PageOutcome>>> queue, Task<IReadOnlyList<PageOutcome>> work, CancellationToken cancel)
    {
        if (!queue.TryWrite(work)) queue.WriteAsync(work, cancel).AsTask().GetAwaiter().GetResult();
    }

    private IReadOnlyList<PageOutcome> Whole(Input input, CancellationToken cancel)
    {
        var outcomes = new List<PageOutcome>();
        foreach (var (article, problem) in reader.Read(input, cancel)) outcomes.AddRange(One(input, article, problem));
        return outcomes;
    }

    private IReadOnlyList<PageOutcome> One(Input input, Article? article, EntenteException? problem)
    {
        if (article is null) return [new PageOutcome(input.Name, null, problem, problem is null ? "" : null)];
        try
        {
            return known?.Invoke(article) is { } hash
                ? [new PageOutcome(input.Name, null, null, hash)]
                : [new PageOutcome(input.Name, Coded(article), null)];
        }
        catch (OperationCanceledException)
        {
            return [new PageOutcome(input.Name, null, new EntenteException("ENT5007", article.Id, FormattableString.Invariant($"coding it took longer than {longest.TotalSeconds} seconds; --page-time allows more")))];
        }
        catch (EntenteException error)
        {
            return [new PageOutcome(input.Name, null, error)];
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // a defect of ours on one page must not cost the run; the page is named and kept in the list of failures
            return [new PageOutcome(input.Name, null, new EntenteException("ENT5006", article.Id, $"this page brought the coder down ({error.GetType().Name}: {error.Message}); please report it", error))];
        }
    }

    private CodedPage Coded(Article article)
    {
        var coder = pipeline.Value;
        if (longest <= TimeSpan.Zero) return coder.Code(article);
        using var time = new CancellationTokenSource();
        // a bound below what the timer can tell is over at once
        if (longest < TimeSpan.FromMilliseconds(1)) time.Cancel();
        else time.CancelAfter(longest);
        return coder.Code(article, time.Token);
    }
}
