using System.Text.Json;
using Entente.Casebook.Exchange;
using Entente.Coding.Events;

namespace Entente.Casebook.Tests.Exchange;

public sealed class RecordJsonTests
{
    [Fact]
    public void The_line_is_the_record_of_the_manual()
    {
        var line = RecordJson.ToLine(TestPages.Visit().Reports[1] with { Event = "e1", ContentOf = "r0" });
        Assert.Equal(
            """{"id":"ID","document":"gazette-1","outlet":"Example Gazette","published":"2021-05-04","sentence":2,"quote":"She met President Oto Krall in the capital, a spokesman said.","start":80,"end":141,"trigger":{"text":"met","start":84,"end":87},"type":"CONSULT","contexts":["military","diplomatic"],"cameo":"042","goldstein":1.9,"quad":"verbal cooperation","actors":[{"text":"She","start":80,"end":83,"entity":"person:ana-belic","name":"Ana Belić","country":"SRB","sectors":["GOV"]}],"recipients":[{"text":"President Oto Krall","start":88,"end":107,"entity":"person:oto-krall","name":"Oto Krall","country":"AUT","sectors":["GOV"]}],"symmetric":true,"date":{"start":"2021-05-03","end":"2021-05-03","basis":"text"},"place":{"text":"Vienna","name":"Vienna","country":"IRN","lat":35.7,"lon":51.4,"kind":"city"},"status":"occurred","content_of":"r0","part":"body","attribution":[{"text":"a spokesman","kind":"unnamed","cue":"said"}],"figures":[{"kind":"killed","low":1,"high":2.5,"text":"one or two"}],"confidence":0.75,"event":"e1"}""",
            line.Replace(TestPages.Visit().Reports[1].Id, "ID", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        foreach (var report in TestPages.Visit().Reports)
        {
            var line = RecordJson.ToLine(report);
            Assert.Equal(line, RecordJson.ToLine(RecordJson.Parse(line)));
            Assert.Equal(report.Actors[0].Text, RecordJson.Parse(line).Actors[0].Text);
        }
    }

    [Fact]
    public void Letters_beyond_ASCII_stand_as_they_are_and_absent_values_are_left_out()
    {
        var report = TestPages.Visit().Reports[0] with { Quote = "«Ünïcode» – “q” ’ İ 日本 \"x\" \\ <b>&" };
        var line = RecordJson.ToLine(report);
        Assert.Contains("«Ünïcode» – “q” ’ İ 日本", line, StringComparison.Ordinal);
        Assert.Contains("<b>&", line, StringComparison.Ordinal);
        Assert.DoesNotContain("null", line, StringComparison.Ordinal);
        Assert.DoesNotContain("\"\"", line, StringComparison.Ordinal);
        Assert.DoesNotContain("[]", line, StringComparison.Ordinal);
        using var parsed = JsonDocument.Parse(line);
        Assert.Equal(report.Quote, parsed.RootElement.GetProperty("quote").GetString());
    }

    [Theory]
    [InlineData("{}", "\"id\"")]
    [InlineData("[1]", "object")]
    [InlineData("{\"id\":", "JSON")]
    public void What_is_no_record_is_refused_with_what_is_missing(string line, string says) =>
        Assert.Contains(says, Assert.Throws<FormatException>(() => RecordJson.Parse(line)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(EventStatus.Occurred, "occurred")]
    [InlineData(EventStatus.Planned, "planned")]
    [InlineData(EventStatus.Proposed, "proposed")]
    [InlineData(EventStatus.Possible, "possible")]
    [InlineData(EventStatus.Denied, "denied")]
    [InlineData(EventStatus.Negated, "negated")]
    public void Every_status_has_its_word(EventStatus status, string word)
    {
        var line = RecordJson.ToLine(TestPages.Visit().Reports[0] with { Status = status });
        Assert.Contains($"\"status\":\"{word}\"", line, StringComparison.Ordinal);
        Assert.Equal(status, RecordJson.Parse(line).Status);
    }
}
