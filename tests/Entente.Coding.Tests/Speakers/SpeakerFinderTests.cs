using Entente.Coding.Speakers;
using Entente.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Entente.Coding.Tests.Speakers;

public sealed class SpeakerFinderTests
{
    private static readonly SpeakerFinder Finder = SpeakerFinder.Load();
    private static readonly LanguageModel Model = LanguageModel.Load();

    [Theory]
    // indirect
    [InlineData("The foreign minister said that the border would open on Monday.", "The foreign minister", "said", "that the border would open on Monday")]
    [InlineData("Iranian officials have denied that the ship carried weapons.", "Iranian officials", "have denied", "that the ship carried weapons")]
    // the speaker after the content
    [InlineData("The border will open on Monday, a spokesman said.", "a spokesman", "said", "The border will open on Monday")]
    // direct, with the speaker before, behind and between
    [InlineData("The general said: “We will answer.”", "The general", "said:", "“We will answer.”")]
    [InlineData("“We will answer,” said General Karim, who commands the corps.", "General Karim, who commands the corps", "said", "“We will answer,”")]
    [InlineData("“We will answer,” the general said. “Nobody should doubt it.”", "the general", "said", "“We will answer,” // “Nobody should doubt it.”")]
    // told somebody
    [InlineData("The envoy told reporters in Doha that the talks had failed.", "The envoy", "told", "that the talks had failed")]
    // according to
    [InlineData("Twelve people were killed, according to the provincial police.", "the provincial police", "according to", "Twelve people were killed")]
    [InlineData("According to the report, exports fell by a third.", "the report", "According to", "exports fell by a third")]
    [InlineData("The fleet sailed on Sunday, by the admiral's account.", "the admiral", "'s account", "The fleet sailed on Sunday")]
    [InlineData("The fleet sailed on Sunday, per the admiral.", "the admiral", "per", "The fleet sailed on Sunday")]
    // at the end of a sentence, where the tree joins the speaker to what is said
    [InlineData("The rebels shelled the town on Monday, the regional daily Vesti reports.", "the regional daily Vesti", "reports", "The rebels shelled the town on Monday")]
    [InlineData("The general flew to Oslo for a trip centred on fishing, the Defence Press Office (DPO) announced on Friday.", "the Defence Press Office (DPO)", "announced", "The general flew to Oslo for a trip centred on fishing")]
    // nouns and adjectives
    [InlineData("Washington rejected Iran's claim that the drone was shot down.", "Iran", "'s claim", "that the drone was shot down")]
    [InlineData("The minister is confident that the talks will succeed.", "The minister", "is confident", "that the talks will succeed")]
    [InlineData("The minister said the guests had accepted the coats so they could look their best, adding that the town had a large budget.", "The minister", "adding", "that the town had a large budget")]
    // a speaker shared by two verbs
    [InlineData("The president condemned the raid and urged Israel to withdraw.", "The president", "urged", "Israel to withdraw")]
    public void Reads_who_says_what(string text, string source, string cue, string content)
    {
        var found = Finder.Find(Model.Parse(text));

        Assert.Contains(found, a => a.Source?.Of(text).ToString() == source && a.Cue.Of(text).Equals(cue, StringComparison.Ordinal)
            && string.Join(" // ", a.Content.Select(c => c.Of(text).ToString())) == content);
    }

    [Fact]
    public void A_chain_of_speakers_runs_outwards()
    {
        const string text = "Tasnim reported that the commander said that the patrols would begin.";

        var found = Finder.Find(Model.Parse(text));

        var inner = Assert.Single(found, a => a.Cue.Of(text).Equals("said", StringComparison.Ordinal));
        var outer = found[Assert.NotNull(inner.Outer)];
        Assert.Equal("Tasnim", outer.Source?.Of(text).ToString());
        Assert.Null(outer.Outer);
    }

    [Fact]
    public void A_report_that_cites_another_stands_outside_it()
    {
        const string text = "Hungary approved the treaty on Monday, Reuters reported, citing state media.";

        var found = Finder.Find(Model.Parse(text));

        var cited = Assert.Single(found, a => a.Cue.Of(text) is "citing");
        Assert.Equal("state media", cited.Source?.Of(text));
        Assert.Equal("Hungary approved the treaty on Monday", cited.Content[0].Of(text));
        Assert.Equal("Reuters", found[Assert.NotNull(cited.Outer)].Source?.Of(text));
    }

    [Theory]
    [InlineData("This statement, reported by the news agency Tasnim News, was made in Islamabad.", "the news agency Tasnim News", "reported by", "This statement")]
    [InlineData("The visit also covered exchange programmes between the two navies, a statement issued in Karachi read.", "a statement issued in Karachi", "read", "The visit also covered exchange programmes between the two navies")]
    public void Reads_documents_and_agencies(string text, string source, string cue, string content)
    {
        var found = Assert.Single(Finder.Find(Model.Parse(text)), a => a.Cue.Of(text) == cue);

        Assert.Equal(source, found.Source?.Of(text));
        Assert.Equal(content, found.Content[0].Of(text));
    }

    [Theory]
    [InlineData("The visit underlines the need for dialogue.")]
    [InlineData("TEHRAN: The army chief arrived on Sunday for two days of talks.")]
    public void What_cannot_speak_is_no_speaker(string text) => Assert.Empty(Finder.Find(Model.Parse(text)));

    [Theory]
    [InlineData("The defence ministry said that the drill had ended.", SourceKind.Official)]
    [InlineData("The Guardian newspaper reported that the drill had ended.", SourceKind.Media)]
    [InlineData("Two officials said that the drill had ended.", SourceKind.Unnamed)]
    [InlineData("The report said that the drill had ended.", SourceKind.Document)]
    [InlineData("An analyst said that the drill had ended.", SourceKind.Expert)]
    public void The_kind_of_speaker_is_told(string text, SourceKind kind) =>
        Assert.Equal(kind, Assert.Single(Finder.Find(Model.Parse(text)), a => a.Cue.Of(text) is "said" or "reported").Kind);

    [Theory]
    [InlineData("The minister denied that troops had crossed the border.", Stance.Denies)]
    [InlineData("The minister admitted that troops had crossed the border.", Stance.Admits)]
    [InlineData("The minister claimed that troops had crossed the border.", Stance.Claims)]
    [InlineData("The minister warned that troops would cross the border.", Stance.Warns)]
    public void The_stance_is_told(string text, Stance stance) => Assert.Equal(stance, Finder.Find(Model.Parse(text))[0].Stance);

    [Fact]
    public void Any_tree_is_read_with_sound_spans()
    {
        string[] words = ["said", "says", "told", "“", "”", "\"", "''", ",", ".", ":", "that", "to", "minister", "Iran", "'s", "claim", "according", "who", "he", "was", "not", "called", "for", "urged", "—", "(", ")", "confident", "and", "by", "report", "?"];
        var random = from size in Gen.Choose(1, 40) from picks in Gen.Choose(0, words.Length * 50).ArrayOf(size) select picks;

        Prop.ForAll(Arb.From(random), picks =>
        {
            var parsed = RandomTree(picks, words);
            var found = Finder.Find(parsed);
            foreach (var attribution in found)
            {
                var steps = 0;
                for (var outer = attribution.Outer; outer is { } at; outer = found[at].Outer) Assert.True(++steps <= found.Count, "the chain of speakers runs in a circle");
                Assert.NotEmpty(attribution.Content);
                foreach (var span in (IEnumerable<TextSpan>)[.. attribution.Content, attribution.Cue, attribution.Source ?? attribution.Cue])
                    Assert.True(span.Start >= 0 && span.Start < span.End && span.End <= parsed.Text.Length);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(5, 7));
    }

    // Words, tags, heads and relations all at random, but a sound tree.
    private static ParsedText RandomTree(int[] picks, string[] words)
    {
        var text = new System.Text.StringBuilder();
        var tokens = new Token[picks.Length];
        for (var i = 0; i < picks.Length; i++)
        {
            var start = text.Length;
            text.Append(words[picks[i] % words.Length]);
            var head = i == 0 ? -1 : picks[i] / 7 % i;
            tokens[i] = new Token(start, text.Length, 0, (UniversalPos)(picks[i] / 3 % 17), Features.None, head, i == 0 ? Relation.Root : (Relation)(picks[i] / 5 % 42), NameType.None, false);
            text.Append(picks[i] % 11 == 0 ? '\n' : ' ');
        }

        return new ParsedText(text.ToString(), tokens, [new Sentence(0, tokens.Length, new TextSpan(0, tokens[^1].End))], [], ["x"]);
    }
}
