using FsCheck;
using FsCheck.Fluent;

namespace Entente.Language.Tests;

public sealed class PropertyTests
{
    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(100);

    [Fact]
    public void AnyStringKeepsTheInvariants() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), static text => Invariants.Check(text ?? "", LanguageModel.Load().Parse(text ?? ""))).Check(Settings);

    [Fact]
    public void SameTextGivesTheSameParse() =>
        Prop.ForAll(Words(), static text =>
        {
            var model = LanguageModel.Load();
            Assert.Equal(Print(model.Parse(text)), Print(model.Parse(new string(text))));
        }).Check(Settings);

    [Fact]
    public void TextBeforeALineBreakIsParsedAsIfItStoodAlone() =>
        Prop.ForAll(Words(), Words(), static (first, second) =>
        {
            var model = LanguageModel.Load();
            var both = Print(model.Parse(first + "\n" + second));
            Assert.StartsWith(Print(model.Parse(first)), both, StringComparison.Ordinal);
        }).Check(Settings);

    private static Arbitrary<string> Words()
    {
        string[] words = ["Iran", "'s", "minister", "said", "the", "talks", "U.S.", "Gen.", "Khan", "\"", "”", ".", "?", "and", "don't", "on", "Monday", "(", ")", ",", "3.5", "10"];
        return Gen.Elements(words).NonEmptyListOf().Select(static list => string.Join(' ', list)).ToArbitrary();
    }

    private static string Print(ParsedText parsed)
    {
        using var writer = new StringWriter();
        ConllUWriter.Write(writer, parsed);
        return writer.ToString();
    }
}
