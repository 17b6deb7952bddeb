using System.Globalization;
using Entente.Casebook.Store;
using Entente.Coding.Events;

namespace Entente.Casebook.Merging;

/// <summary>Writes features as one line and reads them back. Fields are parted by tabs, lists by <c>|</c>, parts of an item by <c>;</c>.</summary>
internal static class FeatureText
{
    public static string Write(ReportFeatures f) => string.Join('\t', new[]
    {
        f.Id, f.DocumentHash, Number(f.Document), f.Type, f.Mode ?? "", StatusNames.Of(f.Status), f.Symmetric ? "1" : "", Parties(f.Actors), Parties(f.Recipients),
        f.Days is { } days ? $"{Number(days.Start)} {Number(days.End)}" : "", f.Published is { } page ? Number(page) : "", Clean(f.Place), f.PlaceCountry ?? "",
        f.IsPoint ? "1" : "", f.Latitude?.ToString("R", CultureInfo.InvariantCulture) ?? "", f.Longitude?.ToString("R", CultureInfo.InvariantCulture) ?? "",
        Clean(f.Trigger), Set(f.Words), Set(f.Numbers),
        string.Join('|', f.Figures.Select(x => $"{Clean(x.Kind)};{Row.FromDecimal(x.Low)};{Row.FromDecimal(x.High)}")), f.IsContent ? "1" : "", Number(f.Sentence), f.IsSummary ? "1" : "", f.IsDated ? "1" : "", Set(f.PageNames),
    });

    public static ReportFeatures Read(long report, string line)
    {
        var p = line.Split('\t');
        return new ReportFeatures
        {
            Report = report,
            Id = p[0],
            DocumentHash = p[1],
            Document = long.Parse(p[2], CultureInfo.InvariantCulture),
            Type = p[3],
            Mode = OrNull(p[4]),
            Status = StatusNames.Parse(p[5]),
            Symmetric = p[6].Length > 0,
            Actors = Parties(p[7]),
            Recipients = Parties(p[8]),
            Days = p[9].Length == 0 ? null : (Int(p[9][..p[9].IndexOf(' ', StringComparison.Ordinal)]), Int(p[9][(p[9].IndexOf(' ', StringComparison.Ordinal) + 1)..])),
            Published = p[10].Length == 0 ? null : Int(p[10]),
            Place = OrNull(p[11]),
            PlaceCountry = OrNull(p[12]),
            IsPoint = p[13].Length > 0,
            Latitude = p[14].Length == 0 ? null : double.Parse(p[14], CultureInfo.InvariantCulture),
            Longitude = p[15].Length == 0 ? null : double.Parse(p[15], CultureInfo.InvariantCulture),
            Trigger = p[16],
            Words = Set(p[17]),
            Numbers = Set(p[18]),
            Figures = p[19].Length == 0 ? [] : [.. p[19].Split('|').Select(x => x.Split(';')).Select(x => new Figure(x[0], Row.ToDecimal(x[1]), Row.ToDecimal(x[2]), ""))],
            IsContent = p[20].Length > 0,
            Sentence = Int(p[21]),
            IsSummary = p[22].Length > 0,
            // lines of older versions end before
            IsDated = p.Length > 23 && p[23].Length > 0,
            PageNames = Set(p.Length > 24 ? p[24] : ""),
        };
    }

    private static string Parties(IReadOnlyList<Party> list) =>
        string.Join('|', list.Select(p => $"{Clean(p.Entity)};{Clean(p.Name)};{Clean(p.Country)};{string.Join(' ', p.Sectors)}"));

    private static Party[] Parties(string text) => text.Length == 0 ? [] :
        [.. text.Split('|').Select(x => x.Split(';')).Select(x => new Party(OrNull(x[0]), x[1], OrNull(x[2]), x[3].Length == 0 ? [] : x[3].Split(' ')))];

    private static string Set(IReadOnlySet<string> set) => string.Join(' ', set.Order(StringComparer.Ordinal));

    private static HashSet<string> Set(string text) => text.Length == 0 ? new(StringComparer.Ordinal) : new(text.Split(' '), StringComparer.Ordinal);

    private static string Clean(string? text) => text is null ? "" : text.AsSpan().ContainsAny("\t|;\n") ? string.Concat(text.Where(c => c is not ('\t' or '|' or ';' or '\n'))) : text;

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
