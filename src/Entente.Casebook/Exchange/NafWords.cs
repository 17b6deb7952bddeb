using System.Globalization;
using System.Xml;

namespace Entente.Casebook.Exchange;

/// <summary>The words of a document in NAF: runs of letters and digits, and every other mark for itself; a term for each.</summary>
internal sealed class NafWords
{
    private readonly string text;
    private readonly List<(int Start, int End, int Sentence)> words = [];

    public NafWords(string text, IReadOnlyList<(int Start, int End)> sentences)
    {
        this.text = text;
        for (var s = 0; s < sentences.Count; s++) Split(sentences[s].Start, sentences[s].End, s + 1);
    }

    /// <summary>Writes the layers <c>text</c> and <c>terms</c>.</summary>
    public void Write(XmlWriter xml)
    {
        if (words.Count == 0) return;
        xml.WriteStartElement("text");
        for (var w = 0; w < words.Count; w++)
        {
            xml.WriteStartElement("wf");
            xml.WriteAttributeString("id", "w" + Number(w + 1));
            xml.WriteAttributeString("sent", Number(words[w].Sentence));
            xml.WriteAttributeString("offset", Number(words[w].Start));
            xml.WriteAttributeString("length", Number(words[w].End - words[w].Start));
            xml.WriteString(text[words[w].Start..words[w].End]);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("terms");
        for (var w = 0; w < words.Count; w++)
        {
            xml.WriteStartElement("term");
            xml.WriteAttributeString("id", "t" + Number(w + 1));
            xml.WriteStartElement("span");
            Target(xml, "w" + Number(w + 1));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Whether any word stands in this stretch of the text: a span without words may not be written.</summary>
    public bool Any(int start, int end) => words.Exists(w => w.Start < end && start < w.End);

    /// <summary>Writes a stretch of the text as the terms that it touches.</summary>
    public void Span(XmlWriter xml, int start, int end)
    {
        xml.WriteStartElement("span");
        for (var w = 0; w < words.Count; w++)
            if (words[w].Start < end && start < words[w].End) Target(xml, "t" + Number(w + 1));
        xml.WriteEndElement();
    }

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static void Target(XmlWriter xml, string id)
    {
        xml.WriteStartElement("target");
        xml.WriteAttributeString("id", id);
        xml.WriteEndElement();
    }

    private void Split(int from, int end, int sentence)
    {
        for (var at = from; at < end;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            if (char.IsLetterOrDigit(text[at]))
                while (at < end && char.IsLetterOrDigit(text[at])) at++;
            else at += char.IsHighSurrogate(text[at]) && at + 1 < end ? 2 : 1;
            words.Add((start, at, sentence));
        }
    }
}
