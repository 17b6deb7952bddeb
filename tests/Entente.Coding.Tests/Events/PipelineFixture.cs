using Entente.Language;
using Entente.Pages;
using NodaTime;

namespace Entente.Coding.Tests.Events;

/// <summary>One loaded pipeline for all tests of a class, and a short way to code a sentence as the news of a day.</summary>
public sealed class PipelineFixture
{
    public Pipeline Pipeline { get; } = Pipeline.Load();

    public CodedPage Code(string text, string? published = "2024-05-15") => Pipeline.Code(new Article
    {
        Id = "test",
        Input = "test",
        Text = text,
        Blocks = [new Block(new TextSpan(0, text.Length), BlockKind.Paragraph)],
        Published = published is null ? null : new PageDate(NodaTime.Text.LocalDatePattern.Iso.Parse(published).Value, null, null, "supplied"),
    });
}
