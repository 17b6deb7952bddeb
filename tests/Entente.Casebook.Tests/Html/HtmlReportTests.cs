using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Entente.Casebook.Exchange;
using Entente.Casebook.Html;
using Entente.Casebook.Views;
using Entente.Coding;
using Entente.Coding.Events;
using static Entente.Casebook.Tests.TestPages;

namespace Entente.Casebook.Tests.Html;

/// <summary>The page stands alone, holds every record, and nothing that a page of the web says becomes markup.</summary>
public sealed class HtmlReportTests : IDisposable
{
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_is_well_formed_and_all_its_links_arrive()
    {
        var page = Parse(Make(Pages()));
        var ids = page.Descendants().Attributes("id").Select(a => a.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        var targets = page.Descendants().Attributes("href").Select(a => a.Value).Where(h => h.StartsWith('#')).Select(h => h[1..]).Distinct(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(targets);
        Assert.Empty(targets.Except(ids, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_record_opens_to_its_sentence_with_the_act_marked()
    {
        using var book = Fill(Pages(), "all.db");
        var page = Parse(Make(book, new TimelineFilter()));
        var records = Records.Read(book).ToList();
        Assert.Equal(7, records.Count);
        foreach (var record in records)
        {
            var report = Assert.Single(page.Descendants(Xhtml + "article"), a => (string?)a.Attribute("id") == "r-" + record.Id);
            Assert.Contains(report.Ancestors(Xhtml + "details"), d => (string?)d.Attribute("class") == "event");
            Assert.Contains(Shown(record.Quote), report.Value, StringComparison.Ordinal);
            Assert.Equal(Shown(record.Trigger.Text), Assert.Single(report.Descendants(Xhtml + "mark")).Value);
        }
    }

    [Fact]
    public void The_sentences_before_and_after_and_the_chain_of_speakers_are_told()
    {
        var page = Parse(Make([Visit()]));
        var met = page.Descendants(Xhtml + "article").Single(a => a.Descendants(Xhtml + "mark").Any(m => m.Value == "met"));
        Assert.Equal(["Foreign Minister Ana Belić visited Ostran on Monday.", "The weather was fine – 30°C 🌞."], met.Descendants(Xhtml + "span").Where(s => (string?)s.Attribute("class") == "near").Select(s => s.Value));
        Assert.Contains("a spokesman ← Example Gazette", met.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_loaded_and_only_the_own_style_and_script_may_run()
    {
        var html = Make(Pages());
        var page = Parse(html);
        Assert.DoesNotContain(page.Descendants(), e => e.Name.LocalName is "link" or "img" or "iframe" or "object" or "embed" or "image" or "use" or "base");
        Assert.DoesNotContain(page.Descendants().Attributes(), a => a.Name.LocalName is "src" or "srcset" or "style" or "background" || a.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        var (style, script) = (Assert.Single(page.Descendants(Xhtml + "style")).Value, Assert.Single(page.Descendants(Xhtml + "script")).Value);
        Assert.DoesNotContain("url(", style, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", style, StringComparison.OrdinalIgnoreCase);
        var policy = page.Descendants(Xhtml + "meta").Single(m => (string?)m.Attribute("http-equiv") == "Content-Security-Policy").Attribute("content")!.Value;
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.Contains($"style-src 'sha256-{Hash(style)}'", policy, StringComparison.Ordinal);
        Assert.Contains($"script-src 'sha256-{Hash(script)}'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_page_says_never_becomes_markup()
    {
        const string attack = "<script>alert(1)</script><img src=x onerror=alert(2)> \"onmouseover='alert(3)' ]]> <!-- &amp; \u0001\u202E";
        var hostile = Page(
            "hostile<b>", "Paper\"><script>alert(4)</script>", Day(2021, 5, 4), $"{attack} headline\nSerbia met Austria {attack} on Monday.\n{attack}",
            Report("CONSULT", "met", ["Serbia|state:SRB|Serbia<i>|SRB|GOV"], ["Austria|state:AUT|Austria\"onclick=\"x|AUT|GOV"], On(2021, 5, 3), "Vienna<svg/onload=alert(5)>", symmetric: true,
                speakers: [new Speaker(attack, null, attack, null, "official", "said")], figures: [new Figure("killed", 1, 2, attack)]));
        hostile = hostile with { Article = hostile.Article with { Url = "javascript:alert(6)//" } };
        var page = Parse(Make([hostile]));
        Assert.Single(page.Descendants(), e => e.Name.LocalName == "script");
        Assert.DoesNotContain(page.Descendants(), e => e.Name.LocalName is "img" or "i");
        Assert.DoesNotContain(page.Descendants().Attributes(), a => a.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.All(page.Descendants().Attributes("href").Select(a => a.Value), href => Assert.StartsWith("#", href, StringComparison.Ordinal));
        Assert.Contains("<script>alert(1)</script>", page.Descendants(Xhtml + "blockquote").First().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_of_the_web_is_a_link()
    {
        var visit = Visit();
        var page = Parse(Make([visit with { Article = visit.Article with { Url = "https://news.example/a?b=1&c=\"2" } }]));
        Assert.Contains(page.Descendants(Xhtml + "a"), a => (string?)a.Attribute("href") == "https://news.example/a?b=1&c=%222" && a.Attribute("rel")!.Value.Contains("noopener", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_pages_in_any_order_give_the_same_bytes()
    {
        var once = Make(Pages());
        Assert.Equal(once, Make(Pages()));
        Assert.Equal(once, Make([.. Pages().AsEnumerable().Reverse()]));
    }

    [Fact]
    public void Every_drawing_has_a_name_and_a_table()
    {
        var figures = Parse(Make(Pages())).Descendants(Xhtml + "figure").ToList();
        Assert.Equal(["fig-timeline", "fig-dyad-1", "fig-network", "fig-map"], figures.Select(f => f.Attribute("id")!.Value));
        foreach (var figure in figures)
        {
            var drawing = figure.Descendants().First(e => e.Name.LocalName == "svg");
            Assert.Equal("group", (string?)drawing.Attribute("role"));
            Assert.All(drawing.Attribute("aria-labelledby")!.Value.Split(' '), id => Assert.Contains(drawing.Elements(), e => (string?)e.Attribute("id") == id && e.Value.Length > 10));
            Assert.NotEmpty(figure.Descendants(Xhtml + "tbody").Single().Elements());
        }
    }

    [Fact]
    public void Whatever_can_be_reached_or_pressed_has_a_name()
    {
        var page = Parse(Make(Pages()));
        var reached = page.Descendants().Where(e => e.Name.LocalName is "a" or "button" or "summary" or "input" || e.Attribute("tabindex") is not null).ToList();
        Assert.Contains(reached, e => e.Name.LocalName == "input");
        Assert.Contains(reached, e => e.Name.Namespace != Xhtml);
        Assert.All(reached, e => Assert.False(string.IsNullOrWhiteSpace(Name(page, e)), e.ToString()));
        var regions = page.Descendants().Where(e => (string?)e.Attribute("role") == "region").Select(e => e.Attribute("aria-label")!.Value).ToList();
        Assert.Equal(regions.Count, regions.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Headings_go_down_one_step_at_a_time()
    {
        var last = 0;
        foreach (var level in Parse(Make(Pages())).Descendants().Where(e => e.Name.LocalName is "h1" or "h2" or "h3" or "h4").Select(e => e.Name.LocalName[1] - '0'))
        {
            Assert.InRange(level, 1, last + 1);
            last = level;
        }
    }

    [Fact]
    public void A_filter_keeps_what_it_lets_through_and_says_so()
    {
        using var book = Fill(Pages(), "filter.db");
        var page = Parse(Make(book, new TimelineFilter { Type = "AID" }));
        Assert.Equal("AID", Assert.Single(page.Descendants(Xhtml + "details"), d => (string?)d.Attribute("class") == "event").Descendants(Xhtml + "span").Single(s => ((string?)s.Attribute("class"))!.StartsWith("kind", StringComparison.Ordinal)).Value);
        Assert.Contains("Events of type AID", page.Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_casebook_without_events_gives_a_page_that_says_so()
    {
        var page = Parse(Make([]));
        Assert.Contains("No event has a date.", page.Root!.Value, StringComparison.Ordinal);
    }

    private static List<CodedPage> Pages() =>
    [
        Visit(),
        Visit("herald-1", "Other <Herald> & Sons"),
        Page(
            "plan", "Third Paper", Day(2021, 6, 4), "Aid for Austria\nThe army of Serbia will send tents to Austria next month.\nSerbia threatened Austria in 1998.",
            Report("AID", "send", ["army of Serbia|body:SRB:army|Army of Serbia|SRB|MIL"], ["Austria|state:AUT|Austria|AUT|GOV"], (Day(2021, 7, 1), Day(2021, 7, 31)), status: EventStatus.Planned),
            Report("THREATEN", "threatened", ["Serbia|state:SRB|Serbia|SRB|GOV"], ["Austria|state:AUT|Austria|AUT|GOV"], (Day(1998, 1, 1), Day(1998, 12, 31)))),
        Page("denial", "Third Paper", Day(2021, 6, 5), "No talks\nAustria denied it.", Report("REJECT", "denied", ["Austria|state:AUT|Austria|AUT|GOV"], [], status: EventStatus.Denied)),
    ];

    private string Make(IReadOnlyList<CodedPage> pages)
    {
        using var book = Fill(pages, Guid.NewGuid().ToString("N") + ".db");
        return Make(book, new TimelineFilter());
    }

    private static string Make(Casebook book, TimelineFilter filter)
    {
        using var output = new StringWriter { NewLine = "\n" };
        HtmlReport.Write(book, filter, "Serbia & Austria", output);
        return output.ToString();
    }

    private Casebook Fill(IReadOnlyList<CodedPage> pages, string name)
    {
        var book = Casebook.Open(folder[name]);
        foreach (var page in pages) book.Add(page);
        book.Settle();
        return book;
    }

    /// <summary>What a screen reader calls it: its label, the label that points to it, the title in it, or its words.</summary>
    private static string? Name(XDocument page, XElement e) =>
        (string?)e.Attribute("aria-label")
        ?? page.Descendants(Xhtml + "label").FirstOrDefault(l => e.Attribute("id") is { } id && (string?)l.Attribute("for") == id.Value)?.Value
        ?? e.Elements().FirstOrDefault(c => c.Name.LocalName == "title")?.Value
        ?? e.Value;

    private static XDocument Parse(string html)
    {
        using var reader = XmlReader.Create(new StringReader(html), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader);
    }

    /// <summary>What cannot stand in XML is shown as U+FFFD or left out.</summary>
    private static string Shown(string text) => text.Replace('\u0001', '\uFFFD').Replace("\u202E", "", StringComparison.Ordinal);

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
