namespace Entente.Pages.Tests.Dumps;

public class DumpTests
{
    [Fact]
    public void A_dump_is_cut_into_article_and_furniture()
    {
        var article = Reading.One(Pages.Dump);
        Reading.HoldsTogether(article);
        Assert.Equal(
            """
            Title: Neighbours sign water treaty after nine years of talks
            Lead: The treaty regulates how much water each side may take from the lake.
            Caption*: The two presidents shook hands on the terrace of the old customs house (Photo: State Press Office)
            Paragraph: The presidents of the two republics signed the treaty on Tuesday in the border town on the northern shore. The two presidents shook hands on the terrace of the old customs house.
            Paragraph: Under the text each side may take no more than a third of the yearly inflow. A joint commission will measure it every month.
            Subheading: What the treaty leaves open
            Paragraph: Fishing rights are not part of the treaty. Both delegations said that they would speak about them next year.
            Paragraph: The opposition in the upstream republic criticised the agreement. Its leader told reporters that parliament had not been asked.
            """,
            Reading.Kinds(article));
        Assert.Equal("Jonas Brandt", article.Byline);
        Assert.Equal("Lake Observer", article.Outlet);
        Assert.Equal("2024-05-14T18:20", article.Published?.ToIso());
        Assert.Equal(Genre.Opinion, article.Genre);
        Assert.Equal("ticker", Reason(article, "Ferry service"));
        Assert.Equal("related", Reason(article, "Dam in the south"));
        Assert.Equal("disclaimer", Reason(article, "The views expressed"));
        Assert.Equal("most-read", Reason(article, "Ten photos"));
        Assert.Equal("most-read", Reason(article, "The views from the mountain"));
        Assert.Equal("copyright", Reason(article, "Copyright"));
    }

    [Theory]
    [InlineData("de", "Startseite\nMenü\nRegierungen einigen sich auf Vertrag über den See\nVon Jonas Brandt\n14. Mai 2024, 18:20 Uhr\nDie beiden Regierungen haben sich am Dienstag nach neun Jahren auf einen Vertrag über das Wasser geeinigt.\nLesen Sie auch: Fähre fällt aus\nEin gemeinsamer Ausschuss soll die Mengen nun in jedem Monat messen und veröffentlichen.\nMeistgelesen\nZehn Bilder vom alten Hafen", "2024-05-14T18:20")]
    [InlineData("fr", "Accueil\nConnexion\nLes deux gouvernements signent un traité sur le lac\nPar Jeanne Morel\nPublié le 14 mai 2024 à 18h20\nLes deux gouvernements ont signé mardi un traité sur le partage de l'eau après neuf ans de négociations.\nLire aussi\nLe ferry reste à quai\nUne commission commune mesurera désormais chaque mois les quantités prélevées par les deux parties.\nLes plus lus\nDix images du vieux port", "2024-05-14T18:20")]
    [InlineData("ru", "Главная\nПоиск\nДва правительства подписали договор об озере\n14 мая 2024, 18:20\nПравительства двух республик во вторник подписали договор о воде после девяти лет переговоров.\nЧитайте также\nПаром не вышел в рейс\nСовместная комиссия будет каждый месяц измерять, сколько воды берут обе стороны.\nПопулярное\nДесять снимков старого порта", "2024-05-14T18:20")]
    [InlineData("tr", "Anasayfa\nReklam\nİki hükümet göl anlaşmasını imzaladı\n14 Mayıs 2024 18:20\nİki ülkenin hükümetleri dokuz yıl süren görüşmelerin ardından salı günü su anlaşmasını imzaladı.\nİlgili Haberler\nFeribot seferi iptal edildi\nOrtak komisyon her ay iki tarafın ne kadar su aldığını ölçecek ve sonuçları açıklayacak.\nEn çok okunanlar\nEski limandan on fotoğraf", "2024-05-14T18:20")]
    [InlineData("ar", "الرئيسية\nبحث\nالحكومتان توقعان اتفاقية بشأن مياه البحيرة\n14 مايو 2024\nوقعت حكومتا البلدين يوم الثلاثاء اتفاقية بشأن تقاسم مياه البحيرة بعد تسع سنوات من المفاوضات.\nاقرأ أيضا\nتوقف العبارة بسبب العاصفة\nوستقيس لجنة مشتركة في كل شهر كمية المياه التي يأخذها كل من الطرفين من البحيرة.\nالأكثر قراءة\nعشر صور من الميناء القديم", "2024-05-14")]
    [InlineData("zh", "首页\n登录\n两国政府签署湖水分配条约\n2024年5月14日 18:20\n经过九年的谈判，两国政府星期二在北岸的边境城镇签署了关于湖水分配的条约。\n相关新闻\n渡轮停航\n联合委员会今后将每个月测量一次双方各自从湖中取用的水量，并且公布结果。\n热门新闻\n老港口的十张照片", "2024-05-14T18:20")]
    public void Other_languages_survive(string language, string page, string published)
    {
        var article = Reading.One(page);
        Assert.Equal(language, article.Language);
        Assert.Equal(published, article.Published?.ToIso());
        Assert.Equal([BlockKind.Title, BlockKind.Paragraph, BlockKind.Paragraph], article.Blocks.Select(b => b.Kind));
    }

    [Fact]
    public void A_line_with_credit_place_and_two_dates_is_no_paragraph()
    {
        var article = Reading.One(
            """
            Norway summons envoy, protests over ferry row - NTB

            Reuters | Oslo | Updated: 04-11-2021 18:05 IST | Created: 04-11-2021 17:45 IST
            The foreign ministry in Oslo summoned the envoy on Thursday and protested over the closing of the ferry line between the two coasts, the agency NTB reported.
            The envoy said afterwards that his government would answer in writing within a week, and that the line might open again before the winter.
            (This story has not been edited by our staff and is auto-generated from a syndicated feed.)
            """);
        Assert.Equal(("2021-11-04T17:45", "2021-11-04T18:05"), (article.Published?.ToIso(), article.Modified?.ToIso()));
        Assert.Equal([BlockKind.Title, BlockKind.Paragraph, BlockKind.Paragraph], article.Blocks.Select(b => b.Kind));
    }

    [Fact]
    public void An_agency_with_a_town_above_the_date_is_a_credit()
    {
        var article = Reading.One(
            """
            Norway summons envoy over closed ferry line

            Press Trust of India New Delhi
            Last Updated : Dec 15 2018 | 10:50 PM IST

            The foreign ministry in Oslo summoned the envoy on Thursday and protested over the closing of the ferry line between the two coasts.
            The envoy said afterwards that his government would answer in writing within a week, and that the line might open again before the winter.

            First Published: Dec 15 2018 | 10:50 PM IST

            Next Story
            """);
        Assert.Equal(("PTI", "2018-12-15"), (article.Credit, article.Published?.ToIso()[..10]));
        Assert.Empty(article.Authors);
        Assert.Equal([BlockKind.Title, BlockKind.Paragraph, BlockKind.Paragraph], article.Blocks.Select(b => b.Kind));
    }

    [Theory]
    [InlineData("By Mira Holt Follow", "Mira Holt")]
    [InlineData("By MIRA HOLT, JONAS BRANDT and ANNA FINK-BERG", "Mira Holt, Jonas Brandt, Anna Fink-Berg")]
    public void A_byline_is_no_headline_and_wins_over_what_only_looks_like_a_name(string byline, string authors)
    {
        var article = Reading.One("Harbour Crisis\nHarbour Watch\nPlay audio\n" + byline + "\n14 May 2024\nThe two governments signed the treaty on Tuesday after nine years of talks about the water of the lake.\nA joint commission will measure in each month how much water both sides take, and publish it.");
        Assert.Equal(authors, article.Byline);
        Assert.DoesNotContain("Holt", article.Title ?? "", StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_page_clock_is_no_date_of_publication()
    {
        var article = Reading.One("15 April 2024, Monday, 12:58\nDeputies vote for the treaty\nThe parliament voted on Tuesday for the water treaty with its neighbour, with two votes against.\nThe president has five days to sign it.");
        Assert.Null(article.Published);
        Assert.Contains("no date", article.Notes);
    }

    private static string? Reason(Article article, string start) => article.Removed.FirstOrDefault(r => r.Text.StartsWith(start, StringComparison.Ordinal))?.Reason;
}
