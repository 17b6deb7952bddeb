using System.Globalization;
using System.Xml;
using Entente.Coding.Events;

namespace Entente.Casebook.Exchange;

/// <summary>
/// Documents in NAF v3: the text, its words, the predicates of the events with their roles, times, attributions and factuality.
/// Offsets count UTF-16 code units of the raw text.
/// </summary>
internal static class Naf
{
    private sealed record Word(int Start, int End, int Sentence);

    public static void Write(ExportSource source, TextWriter output)
    {
        foreach (var document in source.Documents())
        {
            var settings = new XmlWriterSettings { Indent = true, IndentChars = " ", NewLineChars = "\n", CloseOutput = false };
            using (var xml = XmlWriter.Create(output, settings)) Document(xml, document, source);
            output.WriteLine();
        }
    }

    private static void Document(XmlWriter xml, ExportedDocument d, ExportSource source)
    {
        var text = Xml.Clean(d.Text);
        var words = Words(text, source.Sentences(d));
        var reports = source.Reports(d);
        xml.WriteStartElement("NAF");
        xml.WriteAttributeString("xml", "lang", null, d.Language ?? "en");
        xml.WriteAttributeString("version", "v3");
        Header(xml, d);
        xml.WriteElementString("raw", text);
        Words(xml, text, words);
        Coreferences(xml, reports, words);
        Predicates(xml, reports, words);
        Attributions(xml, reports, words);
        Factualities(xml, reports, words);
        xml.WriteEndElement();
    }

    private static void Header(XmlWriter xml, ExportedDocument d)
    {
        xml.WriteStartElement("nafHeader");
        xml.WriteStartElement("fileDesc");
        if (d.Title is { } title) xml.WriteAttributeString("title", Xml.Clean(title));
        if (d.Authors.Count > 0) xml.WriteAttributeString("author", Xml.Clean(string.Join(", ", d.Authors)));
        if (d.Published is { } published) xml.WriteAttributeString("creationtime", published);
        xml.WriteAttributeString("filename", Xml.Clean(d.Id));
        xml.WriteEndElement();
        xml.WriteStartElement("public");
        xml.WriteAttributeString("publicId", d.Hash);
        if (d.Url is { } url) xml.WriteAttributeString("uri", Xml.Clean(url));
        xml.WriteEndElement();
        foreach (var layer in new[] { "text", "srl" })
        {
            xml.WriteStartElement("linguisticProcessors");
            xml.WriteAttributeString("layer", layer);
            xml.WriteStartElement("lp");
            xml.WriteAttributeString("name", "entente");
            xml.WriteAttributeString("version", typeof(Naf).Assembly.GetName().Version?.ToString(3));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Runs of letters and digits, and every other mark for itself.</summary>
    private static List<Word> Words(string text, IReadOnlyList<(int Start, int End)> sentences)
    {
        var words = new List<Word>();
        for (var s = 0; s < sentences.Count; s++)
        {
            for (var at = sentences[s].Start; at < sentences[s].End;)
            {
                if (char.IsWhiteSpace(text[at]))
                {
                    at++;
                    continue;
                }

                var start = at;
                if (char.IsLetterOrDigit(text[at]))
                    while (at < sentences[s].End && char.IsLetterOrDigit(text[at])) at++;
                else at += char.IsHighSurrogate(text[at]) && at + 1 < sentences[s].End ? 2 : 1;
                words.Add(new Word(start, at, s + 1));
            }
        }

        return words;
    }

    private static void Words(XmlWriter xml, string text, List<Word> words)
    {
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

    /// <summary>Mentions of one event on the page, with its id in the casebook.</summary>
    private static void Coreferences(XmlWriter xml, IReadOnlyList<Report> reports, List<Word> words)
    {
        xml.WriteStartElement("coreferences");
        var number = 0;
        foreach (var told in reports.Where(r => r.Event is not null).GroupBy(r => r.Event!, StringComparer.Ordinal))
        {
            xml.WriteStartElement("coref");
            xml.WriteAttributeString("id", "co" + Number(++number));
            xml.WriteAttributeString("type", "event");
            foreach (var report in told) Span(xml, words, report.Trigger.Start, report.Trigger.End);
            Reference(xml, "entente-event", told.Key);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Predicates(XmlWriter xml, IReadOnlyList<Report> reports, List<Word> words)
    {
        xml.WriteStartElement("srl");
        for (var i = 0; i < reports.Count; i++)
        {
            var report = reports[i];
            xml.WriteStartElement("predicate");
            xml.WriteAttributeString("id", "pr" + Number(i + 1));
            xml.WriteAttributeString("confidence", report.Confidence.ToString(CultureInfo.InvariantCulture));
            Span(xml, words, report.Trigger.Start, report.Trigger.End);
            Reference(xml, "PLOVER", report.Mode is { } mode ? $"{report.Type}/{mode}" : report.Type);
            var role = 0;
            foreach (var (name, who) in report.Actors.Select(p => ("A0", p)).Concat(report.Recipients.Select(p => ("A1", p))))
            {
                xml.WriteStartElement("role");
                xml.WriteAttributeString("id", $"rl{Number(i + 1)}.{Number(++role)}");
                xml.WriteAttributeString("semRole", name);
                Span(xml, words, who.Start, who.End);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Attributions(XmlWriter xml, IReadOnlyList<Report> reports, List<Word> words)
    {
        xml.WriteStartElement("attribution");
        var number = 0;
        foreach (var report in reports)
        {
            if (report.Attribution.Count == 0 || report.Quote.IndexOf(report.Attribution[0].Text, StringComparison.Ordinal) is var at && at < 0) continue;
            xml.WriteStartElement("statement");
            xml.WriteAttributeString("id", "a" + Number(++number));
            xml.WriteStartElement("statement_target");
            Span(xml, words, report.Trigger.Start, report.Trigger.End);
            xml.WriteEndElement();
            xml.WriteStartElement("statement_source");
            Span(xml, words, report.Start + at, report.Start + at + report.Attribution[0].Text.Length);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Factualities(XmlWriter xml, IReadOnlyList<Report> reports, List<Word> words)
    {
        xml.WriteStartElement("factualities");
        for (var i = 0; i < reports.Count; i++)
        {
            var (certainty, time, polarity) = reports[i].Status switch
            {
                EventStatus.Occurred => ("CERTAIN", "NONFUTURE", "POS"),
                EventStatus.Planned => ("PROBABLE", "FUTURE", "POS"),
                EventStatus.Proposed or EventStatus.Possible => ("POSSIBLE", "FUTURE", "POS"),
                _ => ("CERTAIN", "NONFUTURE", "NEG"),
            };
            xml.WriteStartElement("factuality");
            xml.WriteAttributeString("id", "f" + Number(i + 1));
            Span(xml, words, reports[i].Trigger.Start, reports[i].Trigger.End);
            foreach (var (value, resource) in new[] { (certainty, "Certainty"), (time, "Time"), (polarity, "Polarity") })
            {
                xml.WriteStartElement("factVal");
                xml.WriteAttributeString("value", value);
                xml.WriteAttributeString("resource", "nwr:Attribution" + resource);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Reference(XmlWriter xml, string resource, string reference)
    {
        xml.WriteStartElement("externalReferences");
        xml.WriteStartElement("externalRef");
        xml.WriteAttributeString("resource", resource);
        xml.WriteAttributeString("reference", reference);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Span(XmlWriter xml, List<Word> words, int start, int end)
    {
        xml.WriteStartElement("span");
        for (var w = 0; w < words.Count; w++)
            if (words[w].Start < end && start < words[w].End) Target(xml, "t" + Number(w + 1));
        xml.WriteEndElement();
    }

    private static void Target(XmlWriter xml, string id)
    {
        xml.WriteStartElement("target");
        xml.WriteAttributeString("id", id);
        xml.WriteEndElement();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
