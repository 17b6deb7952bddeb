namespace Entente.Pages.Fields;

/// <summary>Runs over the words of a text: letters, digits and the marks and apostrophes between them; each character of a script without blanks is a word of its own.</summary>
internal ref struct WordEnumerator(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    public ReadOnlySpan<char> Current { get; private set; }

    public readonly WordEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        var start = 0;
        while (start < _rest.Length && !IsWord(_rest[start])) start++;
        if (start == _rest.Length) return false;
        var end = start + 1;
        if (!HasNoBlanks(_rest[start]))
            while (end < _rest.Length && !HasNoBlanks(_rest[end]) && (IsWord(_rest[end]) || (IsJoint(_rest[end]) && end + 1 < _rest.Length && IsWord(_rest[end + 1])))) end++;
        Current = _rest[start..end];
        _rest = _rest[end..];
        return true;
    }

    /// <summary>Number of words.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in new WordEnumerator(text)) count++;
        return count;
    }

    /// <summary>Whether the script of the character writes words without blanks between them.</summary>
    public static bool HasNoBlanks(char c) => c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF';

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static bool IsJoint(char c) => c is '\'' or '’';
}
