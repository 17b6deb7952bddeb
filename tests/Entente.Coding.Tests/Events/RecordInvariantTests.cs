using Entente.Coding.Events;
using Entente.Language;
using Entente.Pages;

namespace Entente.Coding.Tests.Events;

/// <summary>What must hold of every record, on the repository's own pages.</summary>
public sealed class RecordInvariantTests(PipelineFixture fixture) : IClassFixture<PipelineFixture>
{
    public static TheoryData<string> Samples()
    {
        var data = new TheoryData<string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(SharedData.Root, "samples")).Order(StringComparer.Ordinal))
            if (!file.EndsWith(".md", StringComparison.Ordinal)) data.Add(Path.GetFileName(file));

        return data;
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void SpansCutTheWordsStoredWithThem(string file)
    {
        foreach (var page in Read(file))
        {
            var text = page.Article.Text;
            foreach (var report in page.Reports)
            {
                Assert.Equal(report.Quote, text[report.Start..report.End]);
                Assert.Equal(report.Trigger.Text, text[report.Trigger.Start..report.Trigger.End]);
                foreach (var party in report.Actors.Concat(report.Recipients).Concat(report.Mediators))
                    Assert.Equal(party.Text, text[party.Start..party.End]);
            }

            foreach (var mention in page.Mentions.Entities) Assert.Equal(mention.Text, mention.Span.Of(text));
            foreach (var place in page.Mentions.Places) Assert.Equal(place.Text, place.Span.Of(text));
            foreach (var time in page.Mentions.Times) Assert.Equal(time.Text, time.Span.Of(text));
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void EverySentenceIsCodedOrHasAReason(string file)
    {
        foreach (var page in Read(file))
        {
            var accounted = page.Reports.Select(r => r.Sentence).Concat(page.Uncoded.Select(u => u.Sentence)).Distinct().Order();
            Assert.Equal(Enumerable.Range(0, page.Sentences.Count), accounted);
            Assert.All(page.Uncoded, u => Assert.NotEmpty(u.Reason));
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void IdsAreUniqueAndContentsPointToRecordsOfThePage(string file)
    {
        foreach (var page in Read(file))
        {
            var ids = page.Reports.Select(r => r.Id).ToList();
            Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
            Assert.All(page.Reports, r => Assert.True(r.ContentOf is null || (ids.Contains(r.ContentOf) && r.ContentOf != r.Id)));
            Assert.All(page.Reports, r => Assert.True(r.Date is null || r.Date.Start <= r.Date.End));
            Assert.All(page.Reports, r => Assert.True(Ontology.IsType(r.Type)));
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void ReadingAgainGivesTheSameRecords(string file) =>
        Assert.Equal(Read(file).SelectMany(p => p.Reports).Select(r => r.Id), Read(file).SelectMany(p => p.Reports).Select(r => r.Id));

    private IEnumerable<CodedPage> Read(string file)
    {
        using var stream = File.OpenRead(Path.Combine(SharedData.Root, "samples", file));
        foreach (var page in fixture.Pipeline.Read(stream, new PageSource(file))) yield return page;
    }
}
