using Entente.Coding.Speakers;
using Entente.Language;

namespace Entente.Coding.Tests.Speakers;

/// <summary>Runs the example of every cue, and checks the tables.</summary>
public sealed class CueTests
{
    private static readonly SpeakerFinder Finder = SpeakerFinder.Load();

    [Fact]
    public void Nearly_every_cue_finds_the_content_of_its_example()
    {
        var model = LanguageModel.Load();
        var missed = new List<string>();
        foreach (var (cue, example, content, line) in Finder.Lexicon.Examples)
        {
            var text = Fill(cue, example);
            var found = Finder.Find(model.Parse(text));
            if (!found.Any(a => a.Content[0].Of(text).Equals(content, StringComparison.Ordinal))) missed.Add($"line {line}: {text}");
        }

        // A few fail where the parser reads the verb as something else; a new model may move which.
        Assert.True(missed.Count <= Finder.Lexicon.Examples.Count / 25, string.Join('\n', missed));
    }

    [Fact]
    public void No_cue_stands_twice_with_one_pattern()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (cue, _, _, line) in Finder.Lexicon.Examples)
            Assert.True(seen.Add($"{cue.Pos} {cue.Lemma} {string.Join(' ', cue.Rest)} {string.Join(' ', cue.Frames)}"), $"cues.tsv:{line}: {cue.Lemma} stands twice");
    }

    [Theory]
    [InlineData("say", "say says said said saying")]
    [InlineData("deny", "deny denies denied denied denying")]
    [InlineData("admit", "admit admits admitted admitted admitting")]
    [InlineData("claim", "claim claims claimed claimed claiming")]
    [InlineData("write", "write writes wrote written writing")]
    [InlineData("agree", "agree agrees agreed agreed agreeing")]
    [InlineData("refer", "refer refers referred referred referring")]
    [InlineData("offer", "offer offers offered offered offering")]
    public void Verbs_are_inflected(string lemma, string forms) =>
        Assert.Equal(forms, string.Join(' ', VerbForms.Load().All(lemma)));

    private static string Fill(Cue cue, string example)
    {
        var word = cue.Pos != 'v' ? cue.Lemma : cue.Lemma is "be" ? "was" : Finder.Lexicon.Verbs.Past(cue.Lemma);
        return example.Replace("[]", string.Join(' ', [word, .. cue.Rest]), StringComparison.Ordinal);
    }
}
