using Entente.Coding.World;

namespace Entente.Coding.Tests.World;

/// <summary>One normaliser, and every match says which rule made it.</summary>
public sealed class NameNormaliserTests
{
    [Theory]
    [InlineData("Élysée Palace", "elysee palace")]
    [InlineData("N'Djamena", "ndjamena")]
    [InlineData("U.S. Navy", "us navy")]
    [InlineData("Côte d’Ivoire", "cote divoire")]
    [InlineData("People's Daily", "people daily")]
    [InlineData("  Al-Qaeda ", "al qaeda")]
    [InlineData("Łódź", "lodz")]
    [InlineData("", "")]
    public void Folds(string name, string folded) => Assert.Equal(folded, NameNormaliser.Fold(name));

    [Theory]
    [InlineData("Qasemi", "Qasemi", "exact")]
    [InlineData("QASEMI", "Qasemi", "case")]
    [InlineData("Orbán", "Orban", "diacritics")]
    [InlineData("Araqchi", "Araghchi", "q~gh")]
    [InlineData("Rezaei", "Rezai", "-ei~-i")]
    [InlineData("Jaish al-Fatah", "Jaish Fatah", "al-")]
    [InlineData("Zelensky", "Zelenskyy", "double letters")]
    [InlineData("Gaddafi", "Kaddafi", null)]
    [InlineData("Iran", "Iraq", null)]
    [InlineData("Niger", "Nigeria", null)]
    [InlineData("Austria", "Australia", null)]
    public void ComparesWithAReason(string left, string right, string? rule) => Assert.Equal(rule, NameNormaliser.Compare(left, right)?.Rule);

    [Theory]
    [InlineData("Mohammad Hossein", "Muhammad Hussain")]
    [InlineData("Hezbollah", "Hizbullah")]
    [InlineData("Sergei Lavrov", "Sergey Lavrov")]
    public void FindsOtherSpellings(string left, string right) => Assert.NotNull(NameNormaliser.Compare(left, right));

    [Fact]
    public void IsTheSameFromBothSides()
    {
        string[] names = ["Baqeri", "Bagheri", "Khamenei", "Xamenei", "Yusuf", "Yousef", "Dmitry", "Dmitri", "Al-Shabaab", "Shabab", "Xi", "Kim"];
        foreach (var a in names)
            foreach (var b in names)
                Assert.Equal(NameNormaliser.Compare(a, b)?.Rule, NameNormaliser.Compare(b, a)?.Rule);
    }
}
