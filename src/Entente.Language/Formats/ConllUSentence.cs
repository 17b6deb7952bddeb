namespace Entente.Language;

/// <summary>One sentence of a CoNLL-U file as it stands there.</summary>
/// <param name="Comments">Lines that begin with <c>#</c>.</param>
/// <param name="Rows">All rows, each with its ten columns: words, ranges (<c>1-2</c>) and empty nodes (<c>1.1</c>).</param>
/// <param name="Line">Number of its first line in the file, from 1.</param>
internal sealed record ConllUSentence(IReadOnlyList<string> Comments, IReadOnlyList<string[]> Rows, int Line)
{
    /// <summary>The rows that are words.</summary>
    public IEnumerable<string[]> Words => Rows.Where(static row => IsWord(row[0]));

    /// <summary>Whether an id is that of a word: digits alone.</summary>
    public static bool IsWord(string id) => id.Length > 0 && id.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
}
