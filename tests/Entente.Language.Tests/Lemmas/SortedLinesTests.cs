using System.Text;

namespace Entente.Language.Tests;

public sealed class SortedLinesTests
{
    [Theory]
    [InlineData("lemma-endings.tsv")]
    [InlineData("lemma-words.tsv")]
    [InlineData("lemma-known.tsv")]
    [InlineData("lemma-corrections.tsv")]
    public void ShippedTablesAreSortedAndEveryLineIsFound(string name)
    {
        var table = SortedLines.Read(name);
        byte[]? before = null;
        foreach (var line in LanguageData.Lines(name))
        {
            var bytes = Encoding.UTF8.GetBytes(line);
            Assert.True(before is null || before.AsSpan().SequenceCompareTo(bytes) < 0, $"{name}: \"{line}\" stands before its place");
            before = bytes;
            var second = line.IndexOf('\t', line.IndexOf('\t', StringComparison.Ordinal) + 1);
            var key = second < 0 ? line : line[..second];
            Assert.True(table.TryFind(Encoding.UTF8.GetBytes(key), out var value), line);
            Assert.Equal(second < 0 ? "" : line[(second + 1)..], Encoding.UTF8.GetString(value));
        }
    }

    [Fact]
    public void FindsOnlyWholeKeys()
    {
        var table = new SortedLines("# a remark\nA\tab\tx\r\nA\tabc\ty\r\nB\ta\r\n"u8.ToArray());
        Assert.True(table.TryFind("A\tab"u8, out var value));
        Assert.Equal("x", Encoding.UTF8.GetString(value));
        Assert.True(table.TryFind("B\ta"u8, out value));
        Assert.True(value.IsEmpty);
        Assert.False(table.TryFind("A\ta"u8, out _));
        Assert.False(table.TryFind("A\tabcd"u8, out _));
        Assert.False(table.TryFind("C"u8, out _));
        Assert.False(table.TryFind(""u8, out _));
        Assert.False(new SortedLines(ReadOnlyMemory<byte>.Empty).TryFind("A"u8, out _));
    }
}
