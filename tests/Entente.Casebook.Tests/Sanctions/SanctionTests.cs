using System.Text;
using Entente.Casebook.Sanctions;
using Entente.Coding.World.Import;
using Entente.Language;
using static Entente.Casebook.Tests.TestPages;

namespace Entente.Casebook.Tests.Sanctions;

/// <summary>Lists of three makers are read, and say of a day what they can say of it and no more.</summary>
public sealed class SanctionTests : IDisposable
{
    private const string Lines =
        """
        {"id":"p1","schema":"Person","caption":"Juno Marek","properties":{"name":["Juno Marek"],"alias":["Marek Junó"],"weakAlias":["J. M."],"nationality":["zz"]},"last_seen":"2026-01-10T06:00:00"}
        {"id":"s1","schema":"Sanction","properties":{"entity":["p1"],"authority":["Council"],"program":["Border Programme"],"listingDate":["2019-06-24"],"endDate":["2021-03"]}}
        {"id":"s2","schema":"Sanction","properties":{"entity":["p1"],"authority":["Treasury"],"startDate":["2020"]}}
        {"id":"s3","schema":"Sanction","properties":{"entity":["nobody"]}}
        """;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(2019, 6, 23, "not yet", "not yet")]
    [InlineData(2019, 6, 24, "listed", "not yet")]
    [InlineData(2020, 5, 1, "listed", "unknown")]
    [InlineData(2021, 2, 28, "listed", "listed")]
    [InlineData(2021, 3, 15, "unknown", "listed")]
    [InlineData(2021, 4, 1, "no longer", "listed")]
    [InlineData(2026, 1, 11, "no longer", "unknown")]
    public void A_list_says_of_a_day_what_its_dates_allow(int year, int month, int day, string council, string treasury)
    {
        using var book = Import(Lines);
        var found = SanctionLists.Find(book, "marek juno", Day(year, month, day));
        Assert.Equal([("Council", council), ("Treasury", treasury)], found.Select(f => (f.Record.Authority!, f.Answer)).Order());
        Assert.All(found, f => Assert.Equal("2026-01-10", f.Issue));
    }

    [Fact]
    public void Nested_and_flat_lines_say_the_same()
    {
        const string nested = """{"id":"p1","schema":"Person","caption":"Juno Marek","properties":{"name":["Juno Marek"],"sanctions":[{"id":"s1","schema":"Sanction","properties":{"entity":["p1"],"authority":["Council"],"listingDate":["2019-06-24"]}}]},"last_seen":"2026-01-10T06:00:00"}""";
        using var book = Import(nested);
        Assert.Equal("listed since 2019-06-24", Assert.Single(SanctionLists.Find(book, "JUNO MAREK", Day(2020, 1, 1))).Because);
    }

    [Fact]
    public void The_table_of_OpenSanctions_is_read_by_its_header()
    {
        const string table = "\"id\",\"schema\",\"name\",\"aliases\",\"countries\",\"sanctions\",\"dataset\"\n\"p1\",\"Person\",\"Juno Marek\",\"\"\"Marek, Juno\"\";Yuno Marek\",\"zz\",\"Border Programme - 2019 - active - 2019-06-24 - 2020-01-31;Second\",\"Demo List\"\n";
        using var book = Import(table);
        var found = SanctionLists.Find(book, "Yuno Marek", Day(2019, 12, 1));
        Assert.Contains(found, f => f.Record.Program == "Second" && f.Answer == "unknown");
        Assert.Contains(found, f => f.Record.Program == "Border Programme" && f.Record.Last == "2020-01-31");
    }

    [Fact]
    public void The_list_of_OFAC_speaks_of_its_own_day_only()
    {
        const string xml = "<sdnList xmlns=\"urn:x\"><publshInformation><Publish_Date>01/10/2026</Publish_Date></publshInformation><sdnEntry><uid>7</uid><firstName>Juno</firstName><lastName>MAREK</lastName><sdnType>Individual</sdnType><programList><program>DEMO</program></programList><akaList><aka><category>weak</category><lastName>THE FOX</lastName></aka></akaList></sdnEntry></sdnList>";
        using var book = Import(xml);
        Assert.Equal("listed", Assert.Single(SanctionLists.Find(book, "Juno Marek", Day(2026, 1, 10))).Answer);
        Assert.Equal("unknown", Assert.Single(SanctionLists.Find(book, "Juno Marek", Day(2025, 1, 10))).Answer);
        Assert.True(Assert.Single(SanctionLists.Find(book, "fox the", Day(2026, 1, 10))).IsWeak);
        Assert.Empty(SanctionLists.Find(book, "Juno", Day(2026, 1, 10)));
    }

    [Fact]
    public void The_tables_of_OFAC_are_joined()
    {
        var (records, issue) = SanctionReader.Read(
        [
            Source("sdn.csv", "7,\"MAREK, Juno\",\"individual\",\"DEMO\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"invented\"\n8,\"FOX SHIPPING\",-0- ,\"DEMO\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-\n"),
            Source("alt.csv", "7,1,\"aka\",\"MAREK, Yuno\",-0-\n9,1,\"aka\",\"NOBODY\",-0-\n"),
        ]);
        Assert.Null(issue);
        Assert.Equal(["Juno Marek", "FOX SHIPPING"], records.Select(r => r.Name));
        Assert.Equal(["Yuno Marek"], records[0].Aliases);
    }

    [Fact]
    public void A_newer_issue_replaces_the_older_as_a_whole()
    {
        using var book = Import(Lines);
        SanctionLists.Import(book, "list", Day(2026, 2, 1), [new SanctionRecord { Id = "q", Name = "Other Body" }]);
        Assert.Empty(SanctionLists.Find(book, "Juno Marek", Day(2020, 1, 1)));
        Assert.Equal([("list", "2026-02-01", 1)], SanctionLists.All(book));
    }

    [Theory]
    [InlineData("hello", "ENT4101")]
    [InlineData("", "ENT4101")]
    [InlineData("{\"id\":1}", "ENT4102")]
    [InlineData("{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"A\"]}}\n{broken", "ENT4102")]
    [InlineData("<sdnList><sdnEntry>", "ENT4102")]
    public void What_is_no_list_says_so(string text, string code) => Assert.Equal(code, Assert.Throws<EntenteException>(() => SanctionReader.Read([Source("x", text)])).Code);

    [Theory]
    [InlineData("{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"A\"]}}\n{\"id\":\"b", "x:2")]
    [InlineData("<sdnList>\n<sdnEntry>", "x:2")]
    [InlineData("id,schema,name,sanctions\na,Person,A,P - 2019\nb,Person,\"B", "x:3")]
    [InlineData("7,\"MAREK, Juno\",\"individual\",\"DEMO\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"invented\"\n8,\"FOX SHIP\u001A", "x:2")]
    public void A_list_that_is_cut_off_names_the_line_and_gives_nothing(string text, string at)
    {
        var error = Assert.Throws<EntenteException>(() => SanctionReader.Read([Source("x", text)]));
        Assert.Equal(("ENT4102", true), (error.Code, error.Message.Contains(at + ":", StringComparison.Ordinal)));
        Assert.DoesNotContain("LineNumber", error.Message, StringComparison.Ordinal);
    }

    private static ImportSource Source(string name, string text) => new(name, () => new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private Casebook Import(string text)
    {
        var (records, issue) = SanctionReader.Read([Source("list.txt", text)]);
        var book = Casebook.Open(folder[Guid.NewGuid().ToString("N") + ".db"]);
        SanctionLists.Import(book, "list", issue is null ? Day(2026, 1, 10) : NodaTime.Text.LocalDatePattern.Iso.Parse(issue).Value, records);
        return book;
    }
}
