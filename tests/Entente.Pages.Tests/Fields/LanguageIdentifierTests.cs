using Entente.Pages.Fields;

namespace Entente.Pages.Tests.Fields;

/// <summary>Languages told by the text itself; sentences of our own.</summary>
public class LanguageIdentifierTests
{
    [Theory]
    [InlineData("en", "The foreign ministers of both countries met on Tuesday, and they said that the talks would go on in the spring.")]
    [InlineData("fr", "Les ministres des deux pays se sont rencontrés mardi à Genève, et ils ont dit que les négociations reprendraient au printemps avec une nouvelle équipe.")]
    [InlineData("de", "Die Minister der beiden Länder trafen sich am Dienstag und sagten, dass die Gespräche im Frühjahr mit einer neuen Gruppe fortgesetzt werden.")]
    [InlineData("es", "Los ministros de los dos países se reunieron el martes y dijeron que las conversaciones seguirían en primavera con un nuevo equipo.")]
    [InlineData("it", "I ministri dei due paesi si sono incontrati martedì a Roma e hanno detto che i colloqui continueranno in primavera con una nuova squadra.")]
    [InlineData("pt", "Os ministros dos dois países reuniram-se na terça-feira e disseram que as conversas não vão parar na primavera, com uma nova equipa.")]
    [InlineData("nl", "De ministers van de twee landen hebben elkaar dinsdag ontmoet en zeiden dat het overleg in het voorjaar met een nieuwe groep wordt voortgezet.")]
    [InlineData("pl", "Ministrowie obu krajów spotkali się we wtorek w Wiedniu i powiedzieli, że rozmowy z nową grupą będą trwać do wiosny.")]
    [InlineData("tr", "İki ülkenin bakanları salı günü bir araya geldi ve görüşmelerin yeni bir ekip ile daha sonra da devam edeceğini söyledi.")]
    [InlineData("id", "Para menteri dari kedua negara itu bertemu pada hari Selasa dan mengatakan bahwa pembicaraan akan dilanjutkan dengan tim yang baru.")]
    [InlineData("tl", "Nagkita ang mga ministro ng dalawang bansa noong Martes at sinabi nila na hindi pa tapos ang usapan sa kabila ng lahat.")]
    [InlineData("ru", "Министры двух стран встретились во вторник в Вене и сказали, что переговоры с новой группой продолжатся весной.")]
    [InlineData("uk", "Міністри двох країн зустрілися у вівторок у Відні та сказали, що переговори з новою групою триватимуть до весни.")]
    [InlineData("ar", "التقى وزراء البلدين يوم الثلاثاء في فيينا وقالوا إن المحادثات سوف تستمر في الربيع مع فريق جديد من الخبراء.")]
    [InlineData("zh", "两国部长星期二在维也纳会面，并表示会谈将在春天继续进行。")]
    [InlineData("ja", "両国の大臣は火曜日にウィーンで会談し、協議を春に続けると述べた。")]
    [InlineData("ko", "양국 장관은 화요일 빈에서 만나 봄에 회담을 계속하겠다고 말했다.")]
    public void Running_text_tells_its_language(string language, string text) => Assert.Equal(language, LanguageIdentifier.Identify(text));

    [Theory]
    [InlineData("Macron met Scholz in Berlin.")]
    [InlineData("Why do I need a visa to go to Riga?")]
    [InlineData("I do, too, said Vladimir Putin to a reporter.")]
    [InlineData("The El Niño of Las Palmas is a de la Rosa.")]
    [InlineData("Rio de Janeiro, São Paulo and Belo Horizonte do a lot.")]
    [InlineData("Norway suspended a 5% digital tax on U.S. firms.")]
    [InlineData("Die Welt and Der Spiegel reported on the talks in Bonn.")]
    [InlineData("Le Monde and La Repubblica said on Friday that the envoy of the Union would go.")]
    public void Short_English_with_foreign_names_is_never_taken_for_another_language(string text) =>
        Assert.True(LanguageIdentifier.Identify(text) is null or "en", LanguageIdentifier.Identify(text));

    [Theory]
    [InlineData("fr", "fr")]
    [InlineData("French", "fr")]
    [InlineData("pt-BR", "pt")]
    [InlineData("en_US", "en")]
    [InlineData("x", null)]
    public void A_stated_language_becomes_a_code(string stated, string? code) => Assert.Equal(code, LanguageNames.CodeOf(stated));

    [Fact]
    public void The_text_wins_over_what_the_page_declares()
    {
        var words = string.Concat(Enumerable.Repeat("<p>Le gouvernement a annoncé mardi que les négociations avec les deux pays ne reprendraient pas avant la fin de cette année.</p>", 4));
        var article = Reading.One($"<html lang=\"en\"><head><title>Les négociations</title></head><body><article><h1>Les négociations</h1>{words}</article></body></html>");
        Assert.Equal("fr", article.Language);
    }
}
