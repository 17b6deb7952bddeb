using System.Globalization;
using System.Text.Json;

namespace Entente.Casebook.Exchange;

/// <summary>What is wrong with a line of JSON, in words for the person who wrote the line.</summary>
internal static class JsonFault
{
    /// <summary>The fault and the place in the line, without the parser's own counting of lines.</summary>
    public static string Of(Exception error)
    {
        if (error is not JsonException { BytePositionInLine: { } position }) return error.Message;
        var end = error.Message.AsSpan().IndexOfAny(" Path: ", " LineNumber: ");
        return string.Create(CultureInfo.InvariantCulture, $"{(end < 0 ? error.Message : error.Message[..end]).TrimEnd('.')} (at byte {position + 1} of the line)");
    }

    private static int IndexOfAny(this ReadOnlySpan<char> text, string first, string second)
    {
        var at = text.IndexOf(first, StringComparison.Ordinal);
        return at >= 0 ? at : text.IndexOf(second, StringComparison.Ordinal);
    }
}
