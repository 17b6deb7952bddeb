using Entente.Coding.Time;
using NodaTime.Text;

namespace Entente.Coding.Tests.Time;

/// <summary>
/// Expression and value pairs from the DateTime specifications of Microsoft Recognizers-Text (MIT, see NOTICE).
/// They are written for chat ("few minutes" is three there, "in two weeks" is a day), so not all can fit TimeML; those that fit must not become fewer.
/// </summary>
public sealed class DateTimeSpecTests
{
    [Fact]
    public void Portable_pairs_are_read_as_the_specifications_say()
    {
        var tagger = TimeTagger.Load();
        var rows = File.ReadLines(Path.Combine(SharedData.Root, "tests", "Entente.Coding.Tests", "Time", "datetime-specs.tsv"))
            .Where(l => l[0] != '#').Select(l => l.Split('\t')).ToArray();

        var fit = rows.Count(row => tagger.Find(row[0], LocalDatePattern.Iso.Parse(row[1]).Value).Any(m => m.Value == row[3]));

        Assert.Equal(447, rows.Length);
        Assert.InRange(fit, 244, 447);
    }
}
