using System.Net;
using Entente.Cli.Inputs;
using Entente.Language;

namespace Entente.Cli.Tests.Inputs;

public sealed class InputFinderTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly List<EntenteException> failed = [];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_gives_its_pages_in_ordinal_order_and_passes_over_what_is_no_page()
    {
        Directory.CreateDirectory(folder["b/c"]);
        foreach (var file in new[] { "b/c/z.txt", "b/a.html", "Z.txt", "a.txt", "é.txt", ".hidden", "logo.png", "README.md", "entente.db" }) File.WriteAllText(folder[file], "x");
        var finder = Finder();
        Assert.Equal(["Z.txt", "a.txt", "b/a.html", "b/c/z.txt", "é.txt"], finder.Find([folder.Path], failed.Add).Select(i => i.Id));
        Assert.Equal(3, finder.PassedOver);
        Assert.Empty(failed);
    }

    [Fact]
    public void A_pattern_gives_the_files_that_fit()
    {
        foreach (var file in new[] { "2.txt", "1.txt", "3.html" }) File.WriteAllText(folder[file], "x");
        Assert.Equal(["1.txt", "2.txt"], Finder().Find([folder["*.txt"]], failed.Add).Select(i => i.Id));
        Assert.Empty(Finder().Find([folder["*.warc"]], failed.Add));
        Assert.Equal("ENT5001", Assert.Single(failed).Code);
    }

    [Fact]
    public void A_named_file_is_read_whatever_its_name()
    {
        File.WriteAllText(folder["page.png"], "x");
        Assert.Single(Finder().Find([folder["page.png"]], failed.Add));
    }

    [Fact]
    public void What_is_not_there_is_named_and_the_rest_goes_on()
    {
        File.WriteAllText(folder["a.txt"], "x");
        Assert.Equal(["a.txt"], Finder().Find([folder["none"], folder["a.txt"]], failed.Add).Select(i => i.Id));
        Assert.Equal(folder["none"], Assert.Single(failed).Input);
    }

    [Fact]
    public void A_folder_that_cannot_be_listed_is_named()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "here everybody may read everything");
        var closed = Directory.CreateDirectory(folder["closed"]);
        Close(closed, UnixFileMode.None);
        try
        {
            Assert.Empty(Finder().Find([closed.FullName], failed.Add));
            Assert.Equal("ENT5002", Assert.Single(failed).Code);
        }
        finally
        {
            Close(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static void Close(DirectoryInfo folder, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder.FullName, mode);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.2.3.4", true)]
    [InlineData("172.16.0.1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("192.168.1.1", true)]
    [InlineData("169.254.169.254", true)]
    [InlineData("100.64.0.1", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("8.8.8.8", false)]
    [InlineData("::1", true)]
    [InlineData("fe80::1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("::ffff:10.0.0.1", true)]
    [InlineData("2001:4860:4860::8888", false)]
    public void Addresses_of_the_own_network_are_told_from_others(string address, bool isPrivate) =>
        Assert.Equal(isPrivate, PrivateAddress.Is(IPAddress.Parse(address)));

    private static InputFinder Finder()
    {
        var terminal = new Terminal { Out = TextWriter.Null, Error = TextWriter.Null, In = () => Stream.Null };
        return new InputFinder(terminal, new UrlFetcher(terminal, new FetchLimits(1_000_000, TimeSpan.FromSeconds(5), 3, AllowPrivate: false)));
    }
}
