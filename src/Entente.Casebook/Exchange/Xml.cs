using System.Xml;

namespace Entente.Casebook.Exchange;

/// <summary>Text that XML 1.0 may hold.</summary>
internal static class Xml
{
    /// <summary>Puts a replacement character, of the same length, where XML allows none of that kind.</summary>
    public static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i])) continue;
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                i++;
                continue;
            }

            text = text[..i] + '\uFFFD' + text[(i + 1)..];
        }

        return text;
    }
}
