using System.Text;
using Entente.Pages.Charsets;

namespace Entente.Pages.Tests.Charsets;

public class CharsetTests
{
    static CharsetTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("windows-1252", "Le général a déclaré que l’armée était prête à négocier à Genève — c’est très important.")]
    [InlineData("windows-1251", "Правительства двух республик подписали договор о воде после девяти лет переговоров.")]
    [InlineData("windows-1250", "Zástupci vlády podepsali smlouvu o vodě po devíti letech jednání, řekl mluvčí ministerstva.")]
    [InlineData("windows-1254", "İki ülkenin hükümetleri dokuz yıl süren görüşmelerin ardından su anlaşmasını imzaladı, dışişleri açıkladı.")]
    [InlineData("windows-1256", "وقعت حكومتا البلدين يوم الثلاثاء اتفاقية بشأن تقاسم مياه البحيرة بعد تسع سنوات من المفاوضات.")]
    [InlineData("windows-1253", "Οι κυβερνήσεις των δύο χωρών υπέγραψαν τη συνθήκη για το νερό της λίμνης.")]
    [InlineData("gb18030", "经过九年的谈判，两国政府星期二在北岸的边境城镇签署了关于湖水分配的条约。")]
    [InlineData("shift_jis", "両国の政府は火曜日に湖の水に関する条約に署名した。委員会が毎月水量を測る。")]
    [InlineData("euc-kr", "두 나라 정부는 화요일에 호수 물에 관한 조약에 서명했다.")]
    [InlineData("utf-16", "Οι κυβερνήσεις υπέγραψαν τη συνθήκη.")]
    public void Old_code_pages_are_guessed(string name, string text)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
        Assert.Equal(text, CharsetDetector.Decode(bytes, null, out _));
    }

    [Fact]
    public void A_server_that_lies_is_not_believed_over_valid_utf8() =>
        Assert.Equal("Genève", CharsetDetector.Decode("Genève"u8, "text/html; charset=iso-8859-1", out _));

    [Fact]
    public void The_page_is_believed_where_bytes_do_not_tell()
    {
        var bytes = Encoding.GetEncoding("windows-1251").GetBytes("<meta charset=windows-1251><p>Да");
        Assert.EndsWith("Да", CharsetDetector.Decode(bytes, null, out var unknown), StringComparison.Ordinal);
        Assert.Null(unknown);
        CharsetDetector.Decode(Encoding.GetEncoding("windows-1252").GetBytes("é"), "text/html; charset=klingon", out unknown);
        Assert.Equal("klingon", unknown);
    }

    [Theory]
    [InlineData("The generalâ€™s visit to GenÃ¨ve", "The general’s visit to Genève")]
    [InlineData("La CÃ¢mara â€“ in SÃ£o Paulo", "La Câmara – in São Paulo")]
    [InlineData("SÃO PAULO e Âmbar", "SÃO PAULO e Âmbar")]
    [InlineData("plain", "plain")]
    public void Mojibake_is_repaired_and_nothing_else(string broken, string expected) => Assert.Equal(expected, Mojibake.Repair(broken));
}
