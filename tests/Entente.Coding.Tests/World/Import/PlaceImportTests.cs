using Entente.Coding.World;

namespace Entente.Coding.Tests.World.Import;

/// <summary>A gazetteer of GeoNames becomes a table of a user's own. The places are invented.</summary>
public sealed class PlaceImportTests
{
    private static string Row(string id, string name, string lat, string code, string population, string country = "PK", string aliases = "") =>
        string.Join('\t', id, name, name, aliases, lat, "72.5", code[..1] is "P" or "S" ? code[..1] : "A", code, country, "", "04", "", "", "", population, "", "", "Asia/Karachi", "2024-01-01") + "\n";

    [Fact]
    public void SettlementsProvincesAndSeatsAreTaken()
    {
        var made = Importing.GeoNames(500,
            Row("1", "Lanternabad", "33.1", "PPL", "12000", aliases: "Лантернабад,Lantern Abad,LAN") + Row("2", "Small Lantern", "33.2", "PPL", "90") + Row("3", "Lantern Seat", "33.3", "PPLA2", "80")
            + Row("4", "Lantern Province", "33.4", "ADM1", "0") + Row("5", "Lantern School", "33.5", "SCH", "0"));
        Assert.Empty(made.Problems);
        Assert.Equal(
            ["Lanternabad\tLantern Abad\tcity\tPAK\tLantern Province\t33.1\t72.5\t12000\tgeonames:1", "Lantern Seat\t\tcity\tPAK\tLantern Province\t33.3\t72.5\t80\tgeonames:3", "Lantern Province\t\tprovince\tPAK\t\t33.4\t72.5\t\tgeonames:4"],
            made.Places);
        Assert.Equal(2, made.Summary!.Passed);
    }

    [Fact]
    public void RowsThatAreNoRowsOfGeoNamesAreNamed()
    {
        var made = Importing.GeoNames(0, "name\tlat\n" + Row("1", "Lanternabad", "95", "PPL", "12000") + Row("2", "Lanternabad", "33", "PPL", "12000", country: "QQ") + Row("3", "Лантернабад", "33", "PPL", "12000") + Row("4", "Lanternabad", "33", "PPL", "12000"));
        Assert.Equal(["ENT2002 fileA:1: ", "ENT2003 fileA:2: ", "ENT2005 fileA:3: ", "ENT2003 fileA:4: "], made.Problems.Select(p => p[..17]));
        Assert.Single(made.Places);
    }

    [Fact]
    public void AnImportedPlaceIsFoundOnAPage()
    {
        using var folder = new TemporaryFolder();
        Importing.GeoNames(500, Row("1", "Lanternabad", "33.1", "PPL", "12000")).Save(folder);
        var linker = Linker.Load(folder.Path);
        Assert.Empty(linker.Tables.Problems);
        var place = Assert.Single(Page.Link("Protesters gathered in Lanternabad on Monday.", linker: linker).Mentions.Places);
        Assert.Equal(("Lanternabad", "PAK", 33.1), (place.Name, place.Country, place.Latitude));
    }
}
