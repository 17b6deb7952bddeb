using System.Globalization;
using System.Text;
using Entente.Casebook.Reviews;
using Entente.Cli.Inputs;
using Entente.Language;
using Book = Entente.Casebook.Casebook;

namespace Entente.Cli.Running;

/// <summary>The file of decisions beside a casebook: plain text, one decision a line, only ever added to. It may be kept under version control.</summary>
internal static class CorrectionsFile
{
    public static string PathOf(string casebook) => casebook + ".corrections";

    /// <summary>The decisions of the file, or <see langword="null"/> where there is none.</summary>
    public static List<Review>? Read(string casebook)
    {
        var path = PathOf(casebook);
        if (!File.Exists(path)) return null;
        try
        {
            return Parse(path, File.ReadAllLines(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw InputErrors.Unreadable(path, error);
        }
    }

    /// <summary>Makes the casebook follow its file. Where the file has gone, what the casebook remembers still holds.</summary>
    public static bool IsFollowed(Book book, string casebook) =>
        Read(casebook) is not { } wanted || wanted.Select(ReviewText.ToLine).SequenceEqual(book.Reviews.Select(ReviewText.ToLine), StringComparer.Ordinal);

    public static void Follow(Book book, string casebook)
    {
        if (Read(casebook) is { } wanted) book.Review(wanted);
    }

    /// <summary>Adds a decision to the file, then to the casebook.</summary>
    public static Review Append(Book book, string casebook, Func<int, Review> make)
    {
        Follow(book, casebook);
        var all = book.Reviews.ToList();
        var review = make(all.Count == 0 ? 1 : all[^1].Number + 1);
        var path = PathOf(casebook);
        try
        {
            var text = new StringBuilder();
            if (!File.Exists(path))
            {
                text.Append(ReviewText.Header).Append('\n');
                foreach (var known in all) text.Append(ReviewText.ToLine(known)).Append('\n');
            }

            File.AppendAllText(path, text.Append(ReviewText.ToLine(review)).Append('\n').ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EntenteException("ENT5021", path, $"the corrections cannot be written: {error.Message}", error);
        }

        book.Review([.. all, review]);
        return review;
    }

    private static List<Review> Parse(string path, string[] lines)
    {
        if (lines.Length == 0 || lines[0].Trim() != ReviewText.Header) throw Fault(path, 1, $"the first line has to be {ReviewText.Header}");
        var reviews = new List<Review>();
        for (var i = 1; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i])) continue;
            try
            {
                reviews.Add(ReviewText.Parse(lines[i]));
            }
            catch (FormatException error)
            {
                throw Fault(path, i + 1, error.Message);
            }

            if (reviews.Count > 1 && reviews[^1].Number <= reviews[^2].Number) throw Fault(path, i + 1, "numbers have to grow from line to line");
        }

        return reviews;
    }

    private static EntenteException Fault(string path, int line, string what) => new("ENT5020", $"{path}:{line.ToString(CultureInfo.InvariantCulture)}", what);
}
