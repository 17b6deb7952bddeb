using Entente.Casebook.Store;
using Entente.Coding.Events;
using NodaTime;
using NodaTime.Text;

namespace Entente.Casebook.Merging;

/// <summary>Takes from a report what merging looks at.</summary>
internal static class FeatureBuilder
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>What merging looks at.</summary>
    /// <param name="stored">The report.</param>
    /// <param name="documentHash">Hash of its page.</param>
    /// <param name="undatedText">The text of the page, where it has no date.</param>
    public static ReportFeatures Of(StoredReport stored, string documentHash, string? undatedText = null)
    {
        var report = stored.Report;
        var (words, numbers) = Topic(report);
        return new ReportFeatures
        {
            Report = stored.Key,
            Id = report.Id,
            Document = stored.Document,
            DocumentHash = documentHash,
            Sentence = report.Sentence,
            Type = report.Type,
            Mode = report.Mode,
            Status = report.Status,
            Symmetric = report.Symmetric,
            Actors = [.. report.Actors.Select(Party)],
            Recipients = [.. report.Recipients.Select(Party)],
            Days = Days(report.Date),
            IsDated = report.Date is { Basis: not ("published" or "inferred") },
            Published = Published(report.Published),
            PageNames = undatedText is null ? new HashSet<string>(StringComparer.Ordinal) : StoryNames.Of(undatedText),
            Place = report.Place is { } place ? Merging.Words.Fold(place.Name) : null,
            PlaceCountry = report.Place?.Country,
            IsPoint = report.Place?.Kind is "city" or "facility" or "base" or "port" or "town" or "village" or "airport",
            Latitude = report.Place?.Latitude,
            Longitude = report.Place?.Longitude,
            Trigger = string.Join(' ', Merging.Words.Split(report.Trigger.Text).Select(Merging.Words.Stem)),
            Words = words,
            Numbers = numbers,
            Figures = report.Figures,
            IsContent = report.ContentOf is not null,
            IsSummary = report.Part is not "body",
        };
    }

    public static int DayNumber(LocalDate day) => Period.DaysBetween(Epoch, day);

    private static Party Party(Participant who) => new(who.Entity, Merging.Words.Fold(who.Name ?? who.Text), who.Country, who.Sectors);

    private static (int, int)? Days(EventDate? date)
    {
        if (date is null) return null;
        var standsIn = date.Basis is "published" or "inferred";
        return (DayNumber(date.Start) - (standsIn ? 2 : 0), DayNumber(date.End));
    }

    private static int? Published(string? iso) =>
        iso is { Length: >= 10 } && LocalDatePattern.Iso.Parse(iso[..10]) is { Success: true } day ? DayNumber(day.Value) : null;

    /// <summary>The words of the sentence without those that name sides, time, place, speakers and the act itself.</summary>
    internal static (HashSet<string> Words, HashSet<string> Numbers) Topic(Report report)
    {
        var (words, numbers) = Merging.Words.Of(report.Quote);
        void Without(string? text)
        {
            if (text is null) return;
            foreach (var word in Merging.Words.Split(text))
            {
                words.Remove(Merging.Words.Stem(word));
                numbers.Remove(word);
            }
        }

        foreach (var who in report.Actors.Concat(report.Recipients).Concat(report.Mediators))
        {
            Without(who.Text);
            Without(who.Name);
        }

        Without(report.Trigger.Text);
        Without(report.Date?.Text);
        Without(report.Place?.Text);
        foreach (var speaker in report.Attribution)
        {
            Without(speaker.Text);
            Without(speaker.Cue);
        }

        return (words, numbers);
    }
}
