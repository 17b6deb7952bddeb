using Entente.Pages.Fields;
using Entente.Pages.Knowledge;

namespace Entente.Pages.Tests.Fields;

public class FieldTests
{
    [Theory]
    [InlineData("2024-01-25T10:11:12.345Z", "2024-01-25T10:11:12Z")]
    [InlineData("2024-01-25 10:11 +0530", "2024-01-25T10:11+05:30")]
    [InlineData("Tue, 05 Mar 2024 12:00:00 GMT", "2024-03-05T12:00Z")]
    [InlineData("Published: January 25, 2024 5:31 PM EST", "2024-01-25T17:31-05:00")]
    [InlineData("05:31 PM | 15 Jul, 2023", "2023-07-15T17:31")]
    [InlineData("25. Jänner 2024 um 9.30 Uhr", "2024-01-25T09:30")]
    [InlineData("25 de enero de 2024", "2024-01-25")]
    [InlineData("25 января 2024 г.", "2024-01-25")]
    [InlineData("2024年1月25日", "2024-01-25")]
    [InlineData("2024년 1월 25일", "2024-01-25")]
    [InlineData("25 مايو 2024", "2024-05-25")]
    [InlineData("25.01.2024", "2024-01-25")]
    [InlineData("01/25/2024", "2024-01-25")]
    [InlineData("25 ตุลาคม 2566", "2023-10-25")]
    [InlineData("31 February 2024", null)]
    [InlineData("Call 020 7946 0018", null)]
    [InlineData("287 of the 346 members", null)]
    public void Dates_are_found(string text, string? expected) => Assert.Equal(expected, DateText.Find(text)?.As("test").ToIso());

    [Theory]
    [InlineData("https://example.org/2024/01/25/treaty", "2024-01-25")]
    [InlineData("https://example.org/news/20240125-treaty", "2024-01-25")]
    [InlineData("https://example.org/16-Jul-2023/treaty", "2023-07-16")]
    [InlineData("https://example.org/politics/treaty-signed-nid03052022/", "2022-05-03")]
    [InlineData("https://example.org/energy/2015/08/150803-treaty/", "2015-08-03")]
    [InlineData("https://example.org/energy/2015/08/161203-treaty/", null)]
    [InlineData("https://example.org/c90000-20137465.html", null)]
    [InlineData("https://web.archive.org/web/20131110121040/http://example.org/treaty", null)]
    public void Addresses_carry_dates(string url, string? expected) => Assert.Equal(expected, UrlDates.Find(url)?.ToIso());

    [Theory]
    [InlineData("By Mira Holt and Jonas Brandt, Political Editor", "Mira Holt|Jonas Brandt")]
    [InlineData("Von Anna-Lena Müller", "Anna-Lena Müller")]
    [InlineData("F.M. Brandt F.M. Brandt", "F.M. Brandt")]
    [InlineData("MIRA HOLT", "Mira Holt")]
    [InlineData("ByMira Holt", "Mira Holt")]
    [InlineData("Par Jeanne Morel (à Paris)", "Jeanne Morel")]
    [InlineData("By Staff Writer", "")]
    [InlineData("Reuters", "")]
    [InlineData("Coast Courier", "")]
    [InlineData("By News Desk", "")]
    public void Authors_are_persons(string byline, string expected) => Assert.Equal(expected, string.Join('|', PersonNames.Split(byline, "Coast Courier")));

    [Theory]
    [InlineData("BUDAPEST, Feb. 26 (Xinhua) -- Parliament approved the bill.", "Xinhua")]
    [InlineData("(Reuters) - The ministry said so.", "Reuters")]
    [InlineData("Berlin/Paris (dpa) - Die Minister trafen sich.", "dpa")]
    [InlineData("The ministry told Reuters that it had no comment.", null)]
    [InlineData("The storm passed (AFP/Reuters)", "AFP")]
    public void Agencies_are_credited(string paragraph, string? expected) => Assert.Equal(expected, Agencies.InDateline(paragraph));

    [Theory]
    [InlineData("The two governments agreed to reopen the crossing at the river, and they said so.", "en")]
    [InlineData("Die beiden Regierungen haben sich auf den Vertrag geeinigt und das auch gesagt.", "de")]
    [InlineData("Os dois governos não chegaram a um acordo sobre a água do lago, mas vão continuar.", "pt")]
    [InlineData("De to regjeringene har ikke blitt enige om avtalen etter at møtet ble avsluttet.", "no")]
    [InlineData("Уряди двох республік підписали договір про воду, що діє від травня та є чинним.", "uk")]
    [InlineData("両国の政府は火曜日に湖の水に関する条約に署名した。", "ja")]
    [InlineData("두 나라 정부는 화요일에 호수 물에 관한 조약에 서명했다.", "ko")]
    [InlineData("দুই দেশের সরকার মঙ্গলবার হ্রদের পানি নিয়ে চুক্তি সই করেছে।", "bn")]
    [InlineData("12345", null)]
    public void Languages_are_told_apart(string text, string? expected) => Assert.Equal(expected, LanguageIdentifier.Identify(text));

    [Theory]
    [InlineData("The blast wounded a photographer of Press-Agency AFP and a driver, Ola Berg, 28.", false)]
    [InlineData("Media caption Who is the new envoy to the strait?", true)]
    [InlineData("The envoy leaves the palace on Monday. - Reuters", true)]
    public void A_hyphen_inside_a_word_is_no_mark_of_a_credit(string line, bool caption) => Assert.Equal(caption, Entente.Pages.Fields.Captions.Looks(line));

    [Theory]
    [InlineData("By Mira Holt Follow", "Mira Holt")]
    [InlineData("Get short URL", null)]
    public void Buttons_are_no_part_of_a_name(string line, string? name) => Assert.Equal(name, Entente.Pages.Fields.PersonNames.Split(line, null).FirstOrDefault());

    [Theory]
    [InlineData("The report , opens new tab by the office names both.", "The report by the office names both.")]
    [InlineData("The report (opens in a new window) names both.", "The report names both.")]
    [InlineData("The shop opens new tabs for its guests.", "The shop opens new tabs for its guests.")]
    [InlineData("The page opens in a new window, he said.", "The page opens in a new window, he said.")]
    public void Remarks_for_screen_readers_go_from_dumps(string line, string expected) => Assert.Equal(expected, Entente.Pages.Knowledge.Furniture.WithoutNotes(line));
}
