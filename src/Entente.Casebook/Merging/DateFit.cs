namespace Entente.Casebook.Merging;

/// <summary>Whether the dates of two reports can be one; the weight is below nothing where they only nearly fit.</summary>
internal readonly record struct DateFit(bool Fits, int Weight, string Because)
{
    /// <summary>How far apart two months may be told, and how far a page without a date for its event may be from the event, in days.</summary>
    public const int MonthLong = 31, NearPages = 10, LaterPages = 120;

    /// <summary>Whether only the names on their pages tell that both are of one story.</summary>
    public bool IsStory { get; init; }

    private const int FewDays = 4, Long = 62;

    /// <summary>Weight of a pair of which one neither tells a date nor stands on a page with one.</summary>
    public const int Timeless = -2;

    public static DateFit Of(ReportFeatures a, ReportFeatures b)
    {
        if (a.Days is not { } daysA || b.Days is not { } daysB) return Undated(a, b);
        var (lengthA, lengthB) = (daysA.End - daysA.Start + 1, daysB.End - daysB.Start + 1);
        var gap = Math.Max(daysA.Start, daysB.Start) - Math.Min(daysA.End, daysB.End);
        var longer = Math.Max(lengthA, lengthB);
        if (gap <= 0)
        {
            return longer <= FewDays ? new DateFit(Fits: true, 2, "the same days")
                : longer <= Long ? new DateFit(Fits: true, 1, "dates that overlap")
                : new DateFit(Fits: true, 0, "dates that may overlap");
        }

        // a day apart: a time zone, a weekday counted from another page; a month apart where both know only the month
        if (longer <= FewDays && gap == 1) return new DateFit(Fits: true, 0, "one day apart");
        return Math.Min(lengthA, lengthB) >= 28 && longer <= Long && gap <= MonthLong
            ? new DateFit(Fits: true, -1, "told of neighbouring months")
            : new DateFit(Fits: false, 0, "other days");
    }

    private static DateFit Undated(ReportFeatures a, ReportFeatures b)
    {
        // a page without any date says nothing against; what else is shared must be the more certain
        if (a.Published is not { } pageA || b.Published is not { } pageB)
        {
            return a.Document == b.Document ? new DateFit(Fits: true, 0, "no dates told")
                : StoryNames.Certainty(a.PageNames, b.PageNames) is { } certainty ? new DateFit(Fits: true, certainty, "pages that tell of the same names") { IsStory = true }
                : new DateFit(Fits: true, Timeless, "one page has no date");
        }

        if (a.Days is null && b.Days is null)
            return Math.Abs(pageA - pageB) <= NearPages ? new DateFit(Fits: true, 0, "no dates told, on pages of the same days") : new DateFit(Fits: false, 0, "pages of other days");
        var days = a.Days ?? b.Days!.Value;
        var page = a.Days is null ? pageA : pageB;
        // told without a date: the page must be of the days around the event
        return page >= days.Start - NearPages && page <= days.End + NearPages
            ? new DateFit(Fits: true, 0, "only one is dated, the other's page is of those days")
            : page > days.End && page <= days.End + LaterPages
                ? new DateFit(Fits: true, -1, "only one is dated, the other's page is of the weeks after")
                : new DateFit(Fits: false, 0, "the page is of other days");
    }
}
