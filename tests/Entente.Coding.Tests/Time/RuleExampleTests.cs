using Entente.Coding.Time;
using Entente.Coding.Time.Grammar;
using NodaTime.Text;

namespace Entente.Coding.Tests.Time;

/// <summary>Runs the example of every rule of time.</summary>
public sealed class RuleExampleTests
{
    private static readonly TimeTagger Tagger = TimeTagger.Load();

    public static TheoryData<string> Lines()
    {
        var data = new TheoryData<string>();
        foreach (var example in Tagger.Book.Examples) data.Add($"{example.Rule}:{example.Line}");
        return data;
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void Every_example_is_read_by_its_rule(string line)
    {
        var example = Tagger.Book.Examples.First(e => string.Equals($"{e.Rule}:{e.Line}", line, StringComparison.Ordinal));
        var text = example.Text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var page = example.Page.Length == 0 ? (NodaTime.LocalDate?)null : LocalDatePattern.Iso.Parse(example.Page).Value;

        var found = Tagger.Find(text, page);

        var mention = found.FirstOrDefault(m => string.Equals(m.Rule, example.Rule, StringComparison.Ordinal));
        Assert.True(mention is not null, $"{example.Rule} did not fire on '{text}'; fired: {string.Join(", ", found.Select(m => m.Rule + " " + m.Text))}");
        Assert.Equal(example.Value, mention.Value);
        if (example.Days is not null) Assert.Equal(example.Days, Write(mention));
        if (example.Text.Contains('[', StringComparison.Ordinal)) Assert.Equal(example.Text[(example.Text.IndexOf('[', StringComparison.Ordinal) + 1)..example.Text.IndexOf(']', StringComparison.Ordinal)], mention.Text);
    }

    [Fact]
    public void Most_rules_have_an_example() =>
        Assert.InRange(Tagger.Book.Examples.Select(e => e.Rule).Distinct(StringComparer.Ordinal).Count(), 90, int.MaxValue);

    [Theory]
    [InlineData("category day top\nrule x\n  pattern $nothing\n  means date 1 1 1", "no class of words")]
    [InlineData("category day top\nrule x\n  pattern a?\n  means date 1 1 1", "can be empty")]
    [InlineData("category day top\nrule x\n  pattern ( a b\n  means date 1 1 1", "not closed")]
    [InlineData("category day top\nrule x\n  pattern a\n  means nonsense", "no meaning is called")]
    [InlineData("category day top\nrule x\n  pattern a", "has no meaning")]
    [InlineData("rule x\n  pattern a", "before any category")]
    [InlineData("category day top\nrule x\n  pattern <other>\n  means same other", "has no rules")]
    [InlineData("wrong line", "unknown keyword")]
    public void A_wrong_rule_is_refused_with_its_line(string rules, string reason)
    {
        const string words = "core: month\nmonth 1: January\nunit-number 1: one\nteen-number 10: ten\nten-number 20: twenty\nscale 100: hundred\nvague-number X: some\nordinal 1: first\n";

        var wrong = Assert.Throws<Entente.Language.EntenteException>(() =>
            RuleBook.Load(name => string.Equals(name, "words.txt", StringComparison.Ordinal) ? words : rules, ["x.rules"]));

        Assert.Contains(reason, wrong.Message, StringComparison.Ordinal);
        Assert.StartsWith("ENT0311 data/time", wrong.Message, StringComparison.Ordinal);
    }

    internal static string Write(TimeMention mention) =>
        mention.Days is { } days ? $"{LocalDatePattern.Iso.Format(days.Start)}..{LocalDatePattern.Iso.Format(days.End)}" : "";
}
