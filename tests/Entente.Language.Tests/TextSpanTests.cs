namespace Entente.Language.Tests;

public sealed class TextSpanTests
{
    [Fact]
    public void HalfOpenSpansThatTouchDoNotOverlap()
    {
        Assert.False(new TextSpan(0, 3).Overlaps(new TextSpan(3, 5)));
        Assert.True(new TextSpan(0, 4).Overlaps(new TextSpan(3, 5)));
    }
}
