using Entente.Coding.World;
using Entente.Coding.World.Import;
using Entente.Language;

namespace Entente.Coding.Tests.World.Import;

/// <summary>Lists of others become tables of a user's own; all persons and bodies in these are invented.</summary>
public sealed class EntityImportTests
{
    private const string Minister = """{"type":"item","id":"Q900","labels":{"en":{"value":"Minister of Foreign Affairs of Pakistan"}},"claims":{"P1001":[{"mainsnak":{"datavalue":{"value":{"id":"Q843"}}},"rank":"normal"}]}}""";
    private const string Person = """{"type":"item","id":"Q901","labels":{"en":{"value":"Rehana Sultan Wazir"}},"aliases":{"en":[{"value":"R. S. Wazir"}]},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}},"rank":"normal"}],"P27":[{"mainsnak":{"datavalue":{"value":{"id":"Q843"}}},"rank":"normal"}],"P39":[{"mainsnak":{"datavalue":{"value":{"id":"Q900"}}},"rank":"normal","qualifiers":{"P580":[{"datavalue":{"value":{"time":"+2026-03-04T00:00:00Z","precision":11}}}],"P582":[{"datavalue":{"value":{"time":"+2026-09-00T00:00:00Z","precision":10}}}]}}]}}""";
    private const string Party = """{"type":"item","id":"Q902","labels":{"en":{"value":"Lantern League"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q7278"}}},"rank":"normal"}],"P17":[{"mainsnak":{"datavalue":{"value":{"id":"Q114"}}},"rank":"normal"}]}}""";

    [Theory]
    [InlineData("dump")]
    [InlineData("document")]
    [InlineData("document over lines")]
    public void ItemsOfWikidataGiveDatedOfficesAndBodies(string layout)
    {
        var text = layout switch
        {
            "dump" => $"[\n{Person},\n{Minister},\n{Party}\n]\n",
            "document" => $$$"""{"entities":{"Q901":{{{Person}}},"Q900":{{{Minister}}},"Q902":{{{Party}}}}}""",
            _ => $$$"""{"entities":{"Q901":{{{Person}}},"Q900":{{{Minister}}},"Q902":{{{Party}}}}}""".Replace("\"claims\":", "\n  \"claims\":", StringComparison.Ordinal),
        };
        var made = Importing.Entities(text);
        Assert.Empty(made.Problems);
        Assert.Equal(ImportFormat.Wikidata, made.Summary!.Format);
        Assert.Equal("PAK\tforeign_minister\tMinister of Foreign Affairs of Pakistan\tRehana Sultan Wazir\tR. S. Wazir\t2026-03-04\t2026-09\tGOV\twikidata:Q901", Assert.Single(made.Offices));
        Assert.Equal("Lantern League\t\t\tKEN\tPTY\t\twikidata:Q902", Assert.Single(made.Bodies));
    }

    [Fact]
    public void ADamagedLineIsNamedAndTheRestIsRead()
    {
        var made = Importing.Entities($"[\n{Minister},\n{{\"type\":\"item\",\"id\":\n{Person}\n]\n");
        Assert.StartsWith("ENT2012 fileA:3: no JSON", Assert.Single(made.Problems), StringComparison.Ordinal);
        Assert.Single(made.Offices);
        Assert.Equal(1, made.Summary!.Refused);
    }

    [Fact]
    public void AnOfficeThatEndsBeforeItBeginsIsRefused()
    {
        var made = Importing.Entities($"[\n{Minister},\n{Person.Replace("+2026-09-00", "+2019-09-00", StringComparison.Ordinal)}\n]\n");
        Assert.Equal("ENT2004 fileA:3: the end 2019-09 is before the start 2026-03-04", Assert.Single(made.Problems));
        Assert.Empty(made.Offices);
    }

    [Fact]
    public void ResultsOfAQueryGiveOffices()
    {
        var made = Importing.Entities("""
            {"head":{"vars":["person","personLabel","positionLabel","countryLabel","start","end"]},"results":{"bindings":[
            {"person":{"type":"uri","value":"http://www.wikidata.org/entity/Q911"},"personLabel":{"value":"Tomas Verhooven"},"positionLabel":{"value":"Defence Minister"},"countryLabel":{"value":"Belgium"},"start":{"value":"2026-02-01T00:00:00Z"}},
            {"personLabel":{"value":"Q912"},"positionLabel":{"value":"Defence Minister"},"countryLabel":{"value":"Belgium"}},
            {"personLabel":{"value":"Ada Quill"},"positionLabel":{"value":"Keeper of the Seal"},"countryLabel":{"value":"Ruritania"}}]}}
            """);
        Assert.Equal("BEL\tdefence_minister\tDefence Minister\tTomas Verhooven\t\t2026-02-01\t\tGOV;MIL\twikidata:Q911", Assert.Single(made.Offices));
        Assert.Equal(2, made.Problems.Count);
        Assert.Contains("(result 2)", made.Problems[0], StringComparison.Ordinal);
        Assert.Equal("ENT2005 fileA (result 3): 'Ruritania' is no country that is known", made.Problems[1]);
    }

    [Fact]
    public void FollowTheMoneyJoinsOfficesThatStandAnywhere()
    {
        var made = Importing.Entities("""
            {"id":"o1","schema":"Occupancy","properties":{"holder":["p1"],"post":["t1"],"startDate":["2024-01"],"endDate":["2025"]}}
            {"id":"p1","schema":"Person","caption":"Ilir Marashi","properties":{"name":["Ilir Marashi","Илир Мараши"],"alias":["I. Marashi"],"nationality":["al"],"topics":["role.pep"]}}
            {"id":"t1","schema":"Position","properties":{"name":["Minister of Finance"],"country":["al"]}}
            {"id":"p2","schema":"Person","properties":{"name":["Osei Danquah"],"country":["gh"],"topics":["crime.fin"]}}
            {"id":"c1","schema":"Company","properties":{"name":["Blue Lantern Shipping"],"jurisdiction":["pa"]}}
            {"id":"v1","schema":"Vessel","properties":{"name":["Sea Lantern"],"flag":["lr"]}}
            {"id":"x1","schema":"Sanction","properties":{"entity":["p2"]}}
            {"id":"c2","schema":"Company","properties":{"name":["BLUE LANTERN SHIPPING"],"jurisdiction":["cy"]}}
            """);
        Assert.Equal(["ALB\tfinance_minister\tMinister of Finance\tIlir Marashi\tI. Marashi\t2024-01\t2025\tGOV\tftm:p1", "GHA\tperson\t\tOsei Danquah\t\t\t\tCRM\tftm:p2"], made.Offices);
        Assert.Equal("Blue Lantern Shipping\t\t\tPAN\tBUS\t\tftm:c1", Assert.Single(made.Bodies));
        Assert.Equal("Sea Lantern\t\tship\tLBR", Assert.Single(made.Things));
        Assert.Equal("ENT2008 fileA:8: the name 'BLUE LANTERN SHIPPING' stands at fileA:5 as well; the first one was kept", Assert.Single(made.Problems));
    }

    [Fact]
    public void NestedTargetsNeedNoJoining()
    {
        var made = Importing.Entities("""{"id":"p1","schema":"Person","properties":{"name":["Ilir Marashi"],"positionOccupancies":[{"schema":"Occupancy","properties":{"startDate":["2024"],"post":[{"schema":"Position","properties":{"name":["Foreign Minister of Albania"],"country":["al"]}}]}}]}}""");
        Assert.Equal("ALB\tforeign_minister\tForeign Minister of Albania\tIlir Marashi\t\t2024\t\tGOV\tftm:p1", Assert.Single(made.Offices));
    }

    private const string Sdn = """
        <?xml version="1.0"?>
        <sdnList xmlns="https://tempuri.org/sdnList.xsd">
        <sdnEntry><uid>1</uid><firstName>Sohrab</firstName><lastName>TALEGHANI-POUR</lastName><title>Minister of Defence</title><sdnType>Individual</sdnType><programList><program>IRGC</program></programList>
        <akaList><aka><type>a.k.a.</type><category>strong</category><lastName>TALEQANI POUR</lastName><firstName>Sohrab</firstName></aka></akaList><nationalityList><nationality><country>Iran</country></nationality></nationalityList></sdnEntry>
        <sdnEntry><uid>2</uid><lastName>LANTERN OF THE EAST TRADING LLC</lastName><sdnType>Entity</sdnType><addressList><address><city>Dubai</city><country>United Arab Emirates</country></address></addressList></sdnEntry>
        <sdnEntry><uid>3</uid><lastName>SEA LANTERN</lastName><sdnType>Vessel</sdnType><vesselInfo><vesselFlag>Panama</vesselFlag></vesselInfo></sdnEntry>
        <sdnEntry><uid>4</uid><lastName>ODDITY</lastName><sdnType>Balloon</sdnType></sdnEntry>
        </sdnList>
        """;

    [Fact]
    public void OfacsListAsXml()
    {
        var made = Importing.Entities(Sdn);
        Assert.Equal("IRN\tdefence_minister\tMinister of Defence\tSohrab Taleghani-Pour\tSohrab Taleqani Pour\t\t\tGOV;MIL\tofac:1", Assert.Single(made.Offices));
        Assert.Equal("Lantern of the East Trading LLC\t\t\tARE\t\t\tofac:2", Assert.Single(made.Bodies));
        Assert.Equal("Sea Lantern\t\tship\tPAN", Assert.Single(made.Things));
        Assert.StartsWith("ENT2012 fileA:7: 'Balloon' is no type of entry", Assert.Single(made.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void ABrokenXmlFileGivesWhatStoodBeforeTheFault()
    {
        var made = Importing.Entities(Sdn[..(Sdn.IndexOf("SEA LANTERN", StringComparison.Ordinal) + 4)]);
        Assert.Single(made.Offices);
        Assert.Contains("no well-formed XML", Assert.Single(made.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void OfacsListAsCsvTakesNamesAndCountriesFromTheFilesBesideIt()
    {
        var made = Importing.Entities(
            "7,\"QUILL-MASON, Ada\",\"individual\",\"SDGT\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 1970; nationality Ghana; Gender Female.\"\n8,\"HARBOUR \"\"LANTERN\"\" CO\",-0- ,\"SDNTK\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n9,\"cut off\"\n\u001A\n",
            "7,70,\"aka\",\"MASON, Ada\",-0- \n",
            "8,80,\"1 Quay\",\"Beirut\",\"Lebanon\",-0- \n");
        Assert.Equal("GHA\tperson\t\tAda Quill-Mason\tAda Mason\t\t\tUAF\tofac:7", Assert.Single(made.Offices));
        Assert.Equal("Harbour \"Lantern\" Co\t\t\tLBN\tCRM\t\tofac:8", Assert.Single(made.Bodies));
        Assert.Equal("ENT2012 fileA:3: 2 cells where sdn.csv has 12", Assert.Single(made.Problems));
    }

    [Fact]
    public void SomethingElseIsNoList() =>
        Assert.Equal("ENT2011", Assert.Throws<EntenteException>(() => Importing.Entities("Dear Sir or Madam\n")).Code);

    [Fact]
    public void AnImportedOfficeHolderIsLinkedOnTheDayAndWinsOverOurs()
    {
        using var folder = new TemporaryFolder();
        Importing.Entities($"[\n{Minister},\n{Person}\n]\n").Save(folder);
        var linker = Linker.Load(folder.Path);
        Assert.Empty(linker.Tables.Problems);
        var page = Page.Link("Rehana Sultan Wazir arrived in Ankara on Monday.", date: "2026-04-02", linker: linker);
        Assert.Equal("PAK GOV", page.Sides("Rehana Sultan Wazir"));
        var office = Page.Link("The Pakistani foreign minister arrived in Ankara on Monday.", date: "2026-04-02", linker: linker);
        Assert.Equal("Rehana Sultan Wazir", office.Mention("The Pakistani foreign minister").Entities[0].Name);
    }

    [Fact]
    public void SomebodyListedWithoutAnOfficeCountsWhereThePageSpeaksOfTheCountry()
    {
        using var folder = new TemporaryFolder();
        Importing.Entities("""{"id":"p2","schema":"Person","properties":{"name":["Osei Danquah"],"country":["gh"],"topics":["crime.fin"]}}""").Save(folder);
        var linker = Linker.Load(folder.Path);
        Assert.Equal("GHA CRM", Page.Link("Police in Ghana arrested Osei Danquah on Monday.", linker: linker).Sides("Osei Danquah"));
        Assert.NotEqual("GHA CRM", Page.Link("Police in Peru praised Osei Danquah on Monday.", linker: linker).Sides("Osei Danquah"));
    }

    [Fact]
    public void ARowThatLeavesCountryAndSectorOpenTakesThemFromOurs()
    {
        using var folder = new TemporaryFolder();
        folder.Write("bodies-import-test.tsv", "name\taliases\tcountry\tsectors\tsource\nPakistan Navy\tLantern Fleet\t\t\tofac:1\n");
        Assert.Equal("PAK MIL", Page.Link("The Lantern Fleet denied it.", linker: Linker.Load(folder.Path)).Sides("The Lantern Fleet"));
    }
}
