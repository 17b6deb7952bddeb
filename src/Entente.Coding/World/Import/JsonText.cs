using System.Text.Json;

namespace Entente.Coding.World.Import;

/// <summary>Short ways through JSON whose shape nobody vouches for.</summary>
internal static class JsonText
{
    /// <summary>A member of an object, or <see langword="null"/> where there is none.</summary>
    public static JsonElement? Get(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    /// <summary>A member as a string, or <see langword="null"/>.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.Get(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>The items of an array, none where it is no array.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement? element)
    {
        if (element is not { ValueKind: JsonValueKind.Array } array) yield break;
        foreach (var item in array.EnumerateArray()) yield return item;
    }

    /// <summary>The strings of an array, or the one string that stands in its place.</summary>
    public static IEnumerable<string> Strings(this JsonElement? element)
    {
        if (element is { ValueKind: JsonValueKind.String } one)
        {
            yield return one.GetString()!;
            yield break;
        }

        foreach (var item in element.Items())
            if (item.ValueKind == JsonValueKind.String) yield return item.GetString()!;
    }
}
