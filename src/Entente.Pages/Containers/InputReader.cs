using System.Buffers;
using System.IO.Compression;
using Entente.Language;

namespace Entente.Pages.Containers;

/// <summary>Opens wrappers and hands each page to the one who can read it.</summary>
internal sealed class InputReader(PageLimits limits, IPdfText? pdf)
{
    private const int FirstBuffer = 262_144;

    /// <summary>Articles and problems of an input, in order.</summary>
    public IEnumerable<PageResult> Read(Stream bytes, PageSource source)
    {
        long given = 0;
        foreach (var result in Guard(() => ReadKind(bytes, source, 0), source.Name))
        {
            if (result.Article is not null && ++given > limits.MaxArticles)
            {
                yield return PageResult.Of(PageErrors.TooMany, source.Name, $"holds more than {limits.MaxArticles} articles; the rest is left unread");
                yield break;
            }

            yield return result;
        }
    }

    private IEnumerable<PageResult> ReadKind(Stream bytes, PageSource source, int depth)
    {
        using var stream = new PeekStream(bytes);
        switch (Sniffer.Tell(stream.Peek(Sniffer.Reach)))
        {
            case ContentKind.Empty: return [PageResult.Of(PageErrors.Empty, source.Name, "is empty")];
            case ContentKind.Binary: return [PageResult.Of(PageErrors.Binary, source.Name, "is neither text nor a container that can be read")];
            case ContentKind.Gzip: return Gzip(stream, source, depth);
            case ContentKind.Zip: return Zip(bytes, stream, source, depth);
            case ContentKind.Warc: return new WarcReader(limits, ReadPage).Read(stream, source);
            case ContentKind.Json: return new JsonLinesReader(limits).Read(stream, source);
            case ContentKind.Mail: return new MailReader(limits, ReadPage).Read(stream, source);
            case ContentKind.Feed: return FeedReader.Read(Whole(stream, source.Name, limits.MaxPageBytes * 4), source, limits);
            case ContentKind.Sitemap: return [SitemapReader.Read(Whole(stream, source.Name, limits.MaxBufferBytes), source, limits)];
            default: return ReadPage(Whole(stream, source.Name, limits.MaxPageBytes), source);
        }
    }

    /// <summary>One page that is held in memory.</summary>
    private IEnumerable<PageResult> ReadPage(ReadOnlyMemory<byte> bytes, PageSource source)
    {
        switch (Sniffer.Tell(bytes.Span[..Math.Min(bytes.Length, Sniffer.Reach)]))
        {
            case ContentKind.Empty: return [PageResult.Of(PageErrors.Empty, source.Name, "is empty")];
            case ContentKind.Html: return [PageMaker.FromHtml(bytes.Span, source, limits)];
            case ContentKind.Text: return [PageMaker.FromText(bytes.Span, source)];
            case ContentKind.Feed: return FeedReader.Read(bytes, source, limits);
            case ContentKind.Pdf when pdf is null: return [PageResult.Of(PageErrors.NoPdf, source.Name, "is a PDF; no program that gives its text (pdftotext) was found")];
            case ContentKind.Pdf: return [FromPdf(bytes, source, pdf)];
            case ContentKind.Sitemap: return [SitemapReader.Read(bytes, source, limits)];
            case ContentKind.Json: return new JsonLinesReader(limits).Read(new PeekStream(new MemoryStream(bytes.ToArray(), false)), source);
            default: return [PageResult.Of(PageErrors.Binary, source.Name, "is neither text nor a container that can be read")];
        }
    }

    private static PageResult FromPdf(ReadOnlyMemory<byte> bytes, PageSource source, IPdfText pdf) =>
        pdf.Extract(bytes) is { Length: > 0 } text
            ? PageMaker.FromPdfText(text, source)
            : PageResult.Of(PageErrors.NoArticle, source.Name, "is a PDF without text (scanned pages, perhaps)");

    private IEnumerable<PageResult> Gzip(Stream stream, PageSource source, int depth)
    {
        if (depth >= limits.MaxNesting) return [TooDeep(source.Name)];
        var packed = new CountingStream(stream);
        return ReadKind(new GuardedStream(new GZipStream(packed, CompressionMode.Decompress), packed, limits, source.Name), source, depth + 1);
    }

    private IEnumerable<PageResult> Zip(Stream bytes, PeekStream stream, PageSource source, int depth)
    {
        if (depth >= limits.MaxNesting) { yield return TooDeep(source.Name); yield break; }
        Stream seekable;
        if (bytes.CanSeek)
        {
            bytes.Position = 0;
            seekable = bytes;
        }
        else
        {
            seekable = new MemoryStream(Whole(stream, source.Name, limits.MaxBufferBytes).ToArray(), false);
        }

        using var archive = Open(seekable, source.Name);
        foreach (var entry in archive.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            if (entry.FullName.EndsWith('/') || entry.FullName.Contains("__MACOSX/", StringComparison.Ordinal)) continue;
            var name = $"{source.Name}!{entry.FullName}";
            if (entry.Length > 10_000_000 && entry.Length / Math.Max(1, entry.CompressedLength) > limits.MaxExpansion)
            {
                yield return PageResult.Of(PageErrors.Bomb, name, $"would unpack to more than {limits.MaxExpansion} times its size");
                continue;
            }

            foreach (var result in Guard(() => Member(entry, source with { Name = name, Url = null, ContentType = null }, depth), name)) yield return result;
        }
    }

    private IEnumerable<PageResult> Member(ZipArchiveEntry entry, PageSource source, int depth)
    {
        using var opened = entry.Open();
        var packed = new CountingStream(opened);
        foreach (var result in ReadKind(packed, source, depth + 1)) yield return result;
    }

    private static ZipArchive Open(Stream stream, string name)
    {
        try
        {
            return new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException e)
        {
            throw new EntenteException(PageErrors.BrokenArchive, name, "is a broken zip file", e);
        }
    }

    private static PageResult TooDeep(string name) => PageResult.Of(PageErrors.Bomb, name, "wraps containers in containers deeper than the limit");

    /// <summary>The rest of a stream in memory.</summary>
    private static ReadOnlyMemory<byte> Whole(Stream stream, string name, long limit)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            var length = 0;
            while (stream.Read(buffer.AsSpan(length)) is > 0 and var read)
            {
                length += read;
                if (length > limit) throw new EntenteException(PageErrors.TooLarge, name, $"is larger than the limit of {limit / 1_000_000} MB for one page");
                if (length < buffer.Length) continue;
                var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                buffer.AsSpan(0, length).CopyTo(larger);
                ArrayPool<byte>.Shared.Return(buffer);
                buffer = larger;
            }

            return buffer.AsSpan(0, length).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Runs an enumeration and turns what the input can cause into problems.</summary>
    private static IEnumerable<PageResult> Guard(Func<IEnumerable<PageResult>> read, string name)
    {
        IEnumerator<PageResult>? results = null;
        try
        {
            while (true)
            {
                PageResult result;
                var ended = false;
                try
                {
                    results ??= read().GetEnumerator();
                    if (!results.MoveNext()) yield break;
                    result = results.Current;
                }
                catch (EntenteException e)
                {
                    (result, ended) = (PageResult.Of(e.Code, e.Input, e.Reason), true);
                }
                catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
                {
                    (result, ended) = (PageResult.Of(PageErrors.BrokenArchive, name, "is cut short or damaged; what came before it was read"), true);
                }
                catch (IOException e)
                {
                    (result, ended) = (PageResult.Of(PageErrors.Unreadable, name, e.Message), true);
                }

                yield return result;
                if (ended) yield break;
            }
        }
        finally
        {
            results?.Dispose();
        }
    }
}
