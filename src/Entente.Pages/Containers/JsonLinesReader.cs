using System.Text.Json;
using Entente.Pages.Fields;

namespace Entente.Pages.Containers;

/// <summary>Reads NDJSON: one document a line with <c>id</c>, <c>url</c>, <c>outlet</c>, <c>title</c>, <c>published</c>, <c>language</c> and <c>text</c> or <c>html</c>.</summary>
internal sealed class JsonLinesReader(PageLimits limits)
{
    public IEnumerable<PageResult> Read(PeekStream stream, PageSource source)
    {
        using var line = new MemoryStream();
        var number = 0;
        while (stream.ReadLine(line, limits.MaxPageBytes, out var whole))
        {
            number++;
            var name = $"{source.Name}:{number}";
            if (!whole)
            {
                yield return PageResult.Of(PageErrors.TooLarge, name, $"is longer than the limit of {limits.MaxPageBytes / 1_000_000} MB for one page");
                continue;
            }

            var bytes = line.GetBuffer().AsMemory(0, (int)line.Length);
            if (IsBlank(bytes.Span)) continue;
            yield return One(bytes, source, name);
        }
    }

    private PageResult One(ReadOnlyMemory<byte> bytes, PageSource source, string name)
    {
        try
        {
            if (bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
            using var json = JsonDocument.Parse(bytes, new JsonDocumentOptions { AllowTrailingCommas = true, MaxDepth = 64 });
            if (json.RootElement.ValueKind != JsonValueKind.Object) return PageResult.Of(PageErrors.BrokenJson, name, "is no JSON object");
            return One(json.RootElement, source, name);
        }
        catch (JsonException e)
        {
            return PageResult.Of(PageErrors.BrokenJson, name, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"is no JSON (byte {(e.BytePositionInLine ?? 0) + 1} of the line)"));
        }
        catch (InvalidOperationException)
        {
            return PageResult.Of(PageErrors.BrokenJson, name, "holds text that is not valid Unicode");
        }
    }

    private PageResult One(JsonElement root, PageSource source, string name)
    {
        var published = Text(root, "published") ?? Text(root, "date");
        var supplied = new Supplied
        {
            Id = Text(root, "id") ?? Text(root, "url") ?? name,
            Url = Text(root, "url"),
            Outlet = Text(root, "outlet"),
            Title = Text(root, "title"),
            Language = Text(root, "language"),
            Published = published is null ? null : DateText.Find(published)?.As("supplied"),
            Authors = Names(root, "authors"),
            AllowBare = true,
        };
        var page = source with { Name = name, Url = supplied.Url ?? source.Url };
        if (Text(root, "html") is { } html) return PageMaker.FromHtml(html, page, limits, supplied);
        if ((Text(root, "text") ?? Text(root, "body")) is { } text) return PageMaker.FromText(text, page, supplied);
        return PageResult.Of(PageErrors.BrokenJson, name, "holds neither \"text\" nor \"html\"");
    }

    private static string? Text(JsonElement root, string field) =>
        root.TryGetProperty(field, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString() is { } s && !string.IsNullOrWhiteSpace(s) ? s : null,
                JsonValueKind.Number when string.Equals(field, "id", StringComparison.Ordinal) => value.GetRawText(),
                _ => null,
            }
            : null;

    private static List<string> Names(JsonElement root, string field)
    {
        var names = new List<string>();
        if (root.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Array)
            foreach (var name in value.EnumerateArray())
                if (name.ValueKind == JsonValueKind.String && name.GetString() is { Length: > 0 } s) names.Add(s);
        return names;
    }

    private static bool IsBlank(ReadOnlySpan<byte> line)
    {
        foreach (var b in line)
            if (b is not ((byte)' ' or (byte)'\t' or (byte)'\r' or 0)) return false;
        return true;
    }
}
