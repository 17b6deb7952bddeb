using Entente.Coding.World;

namespace Entente.Coding.Tests.World;

/// <summary>The tables that ship are sound, and a user's faulty rows are left out with file, line and reason.</summary>
public sealed class WorldTablesTests
{
    [Fact]
    public void ShippedTablesAreSound()
    {
        var faults = WorldTables.CheckShipped();
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(20).Select(f => f.Message)));
    }

    [Fact]
    public void TheyAreAsLargeAsPromised()
    {
        var tables = WorldTables.Load();
        Assert.True(tables.PlaceCount >= 60_000, $"{tables.PlaceCount} places");
        Assert.True(tables.OfficeCount >= 30_000, $"{tables.OfficeCount} offices");
        Assert.Equal("Pakistan", tables.CountryName("PAK"));
        Assert.Empty(tables.Problems);
    }

    [Theory]
    [InlineData("bodies.tsv", "name\taliases\tcountry\tsectors\nHarbour Authority\t\tQQQ\tGOV\n", "ENT2001")]
    [InlineData("bodies.tsv", "name\taliases\tcountry\tsectors\tsource\nHarbour Authority\t\tQQQ\tGOV\town\n", "ENT2005")]
    [InlineData("bodies.tsv", "name\taliases\tcountry\tsectors\tsource\nHarbour Authority\t\tPAK\tSEA\town\n", "ENT2006")]
    [InlineData("bodies.tsv", "name\taliases\tcountry\tsectors\tsource\nHarbour Authority\t\tPAK\tGOV\n", "ENT2002")]
    [InlineData("bodies.tsv", "name\taliases\tcountry\tsectors\tsource\nHarbour Authority\t\tPAK\tGOV\town\nHARBOUR authority\t\tIND\tGOV\town\n", "ENT2008")]
    [InlineData("places.tsv", "name\taliases\tkind\tiso3\tadmin1\tlat\tlon\tpopulation\tsource\nNowhere\t\tcity\tPAK\t\t95\t10\t\town\n", "ENT2003")]
    [InlineData("offices/PAK.tsv", "role\toffice\tperson\taliases\tstart\tend\tsector\tsource\nhead_of_state\tPresident\tSome One\t\t2020\t2010\tGOV\town\n", "ENT2004")]
    [InlineData("offices/PAK.tsv", "role\toffice\tperson\taliases\tstart\tend\tsector\tsource\nhead_of_state\tPresident\tSome One\t\t2020-13\t\tGOV\town\n", "ENT2004")]
    public void FaultyRowsOfAUserAreReported(string file, string content, string code)
    {
        using var folder = new TemporaryFolder();
        folder.Write(file, content);
        var tables = WorldTables.Load(folder.Path);
        var problem = Assert.Single(tables.Problems);
        Assert.Equal(code, problem.Code);
        Assert.Contains(file, problem.Input, StringComparison.Ordinal);
    }

    [Fact]
    public void ABodyThatIsPartOfItselfIsReportedAndTheRestLoads()
    {
        using var folder = new TemporaryFolder();
        folder.Write("bodies.tsv", "name\taliases\tcountry\tsectors\tpart_of\tsource\nLantern Corps\t\tKEN\tMIL\tLantern Command\town\nLantern Command\t\tKEN\tMIL\tLantern Corps\town\nLantern Guard\t\tKEN\tMIL\tLantern Command\town\n");
        var linker = Linker.Load(folder.Path);
        Assert.Equal(["ENT2007 bodies.tsv:2", "ENT2007 bodies.tsv:3"], linker.Tables.Problems.Select(p => p.Code + " " + p.Input).Order());
        Assert.Equal("KEN MIL", Page.Link("The Lantern Guard denied it.", linker: linker).Sides("The Lantern Guard"));
    }

    [Fact]
    public void TheVersionOfRecordsTellsThatTablesOfOnesOwnWereUsed()
    {
        using var folder = new TemporaryFolder();
        folder.Write("bodies.tsv", "name\taliases\tcountry\tsectors\tsource\nLantern Guard\t\tKEN\tMIL\town\n");
        var one = Pipeline.VersionOf(folder.Path);
        folder.Write("bodies.tsv", "name\taliases\tcountry\tsectors\tsource\nLantern Guard\t\tUGA\tMIL\town\n");
        Assert.NotEqual(one, Pipeline.VersionOf(folder.Path));
        Assert.NotEqual(one, Pipeline.VersionOf());
    }

    [Fact]
    public void SoundRowsBesideFaultyOnesAreLoadedAndWin()
    {
        using var folder = new TemporaryFolder();
        folder.Write("bodies.tsv", "name\taliases\tcountry\tsectors\tsource\nHarbour Authority\t\tQQQ\tGOV\town\nPakistan Navy\t\tPAK\tGOV\tmy own\nLantern Brigade\t\tKEN\tREB\tmy own\n");
        var linker = Linker.Load(folder.Path);
        Assert.Single(linker.Tables.Problems);
        var page = Page.Link("The Lantern Brigade attacked a village. The Pakistan Navy denied it.", linker: linker);
        Assert.Equal("KEN REB", page.Sides("The Lantern Brigade"));
        Assert.Equal("PAK GOV", page.Sides("The Pakistan Navy"));
    }

    [Fact]
    public void AMissingFolderIsSaid() => Assert.Equal("ENT2010", Assert.Throws<Entente.Language.EntenteException>(() => WorldTables.Load("/no/such/folder")).Code);
}
