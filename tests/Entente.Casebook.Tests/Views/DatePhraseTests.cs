using Entente.Casebook.Views;
using Entente.Coding.Events;
using NodaTime.Text;

namespace Entente.Casebook.Tests.Views;

public sealed class DatePhraseTests
{
    [Theory]
    [InlineData("2025-01-03", "2025-01-03", "text", "2025-01-03")]
    [InlineData("2023-07-01", "2023-07-31", "text", "2023-07")]
    [InlineData("2024-02-01", "2024-02-29", "context", "2024-02")]
    [InlineData("2018-01-01", "2018-12-31", "text", "2018")]
    [InlineData("1970-01-01", "1979-12-31", "text", "1970..1979")]
    [InlineData("2024-12-21", "2024-12-31", "text", "2024-12-21..31")]
    [InlineData("2024-12-30", "2025-01-02", "text", "2024-12-30..2025-01-02")]
    [InlineData("2025-01-12", "2025-01-12", "published", "~2025-01-12")]
    [InlineData("2025-01-01", "2025-01-31", "inferred", "~2025-01")]
    public void A_date_is_written_no_more_precisely_than_it_is_known(string start, string end, string basis, string shown) =>
        Assert.Equal(shown, DatePhrase.Short(Date(start, end, basis)));

    [Fact]
    public void Words_tell_the_expression_the_basis_and_the_note()
    {
        Assert.Equal("undated", DatePhrase.Short(null));
        Assert.Equal("July 2023 (“last July”), said at the act", DatePhrase.Long(Date("2023-07-01", "2023-07-31", "text") with { Text = "last July" }));
        Assert.Equal("about 12 January 2025, only the page's own date is known; note: Friday is no 12th", DatePhrase.Long(Date("2025-01-12", "2025-01-12", "published") with { Note = "Friday is no 12th" }));
    }

    private static EventDate Date(string start, string end, string basis) =>
        new(LocalDatePattern.Iso.Parse(start).Value, LocalDatePattern.Iso.Parse(end).Value, null, basis);
}
