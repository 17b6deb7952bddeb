using Entente.Coding.Events;

namespace Entente.Casebook.Views;

/// <summary>Names sides and speakers for a reader.</summary>
public static class WhoPhrase
{
    /// <summary><c>Asim Munir (PAK) → Iran</c>, with <c>↔</c> between equals.</summary>
    public static string Sides(Report report)
    {
        var (actors, recipients) = (List(report.Actors), List(report.Recipients));
        return (actors.Length, recipients.Length) switch
        {
            (0, 0) => "?",
            (0, _) => "? → " + recipients,
            (_, 0) => actors,
            _ => actors + (report.Symmetric ? " ↔ " : " → ") + recipients,
        };
    }

    /// <summary>Names parted by commas, each with its country where the name does not say it.</summary>
    public static string List(IReadOnlyList<Participant> participants) => string.Join(", ", participants.Select(One).Distinct(StringComparer.Ordinal));

    /// <summary>One name with its country where the name does not say it.</summary>
    public static string One(Participant who)
    {
        var name = who.Name ?? who.Text;
        return who.Country is null || who.Entity?.StartsWith("state:", StringComparison.Ordinal) == true ? name : $"{name} ({who.Country})";
    }

    /// <summary>Who says so, nearest first, and the outlet at the end: <c>a spokesman of X ← Tasnim ← Dawn</c>.</summary>
    public static string Speakers(Report report)
    {
        var chain = report.Attribution.Select(s => s.Name ?? s.Text).Where(s => s.Length > 0).ToList();
        chain.Add(report.Outlet ?? report.Document);
        return string.Join(" ← ", chain);
    }
}
