using System.Globalization;
using System.Xml;
using Entente.Casebook.Views;
using Entente.Coding.Events;

namespace Entente.Casebook.Exchange;

/// <summary>What was read out of a document, as layers of NAF over its terms. A layer without items, and an item without words, may not be written.</summary>
internal sealed class NafLayers(XmlWriter xml, NafWords words, IReadOnlyList<Report> reports)
{
    private readonly List<Report> told = [.. reports.Where(r => words.Any(r.Trigger.Start, r.Trigger.End))];

    public void Write()
    {
        var parties = told.SelectMany(r => r.Actors.Concat(r.Recipients).Concat(r.Mediators)).Where(p => p.Entity is not null && words.Any(p.Start, p.End)).ToList();
        Layer("entities", parties.GroupBy(p => p.Entity!, StringComparer.Ordinal), Entity);
        Layer("coreferences", told.Where(r => r.Event is not null).GroupBy(r => r.Event!, StringComparer.Ordinal), Coreference);
        Layer("srl", told, Predicate);
        Layer("timeExpressions", told.Where(r => Place(r, r.Date?.Text) >= 0).DistinctBy(r => (r.Start, r.Date!.Text)), Time);
        Layer("attribution", told.Where(r => r.Attribution.Count > 0 && Place(r, r.Attribution[0].Text) >= 0), Attribution);
        Layer("factualities", told, Factuality);
    }

    private void Layer<T>(string name, IEnumerable<T> items, Action<T, int> write)
    {
        var number = 0;
        foreach (var item in items)
        {
            if (number == 0) xml.WriteStartElement(name);
            write(item, ++number);
            xml.WriteEndElement();
        }

        if (number > 0) xml.WriteEndElement();
    }

    private void Start(string element, string prefix, int number)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("id", prefix + NafWords.Number(number));
    }

    /// <summary>Parties with their mentions on the page and their id in the casebook.</summary>
    private void Entity(IGrouping<string, Participant> mentions, int number)
    {
        Start("entity", "e", number);
        xml.WriteAttributeString("type", mentions.Key.Contains("person:", StringComparison.Ordinal) ? "Person" : mentions.Key.StartsWith("state:", StringComparison.Ordinal) ? "Location" : "Organization");
        xml.WriteStartElement("references");
        foreach (var (from, to) in mentions.Select(p => (p.Start, p.End)).Distinct()) words.Span(xml, from, to);
        xml.WriteEndElement();
        Reference("entente", mentions.Key);
    }

    /// <summary>Mentions of one event on the page, with its id in the casebook.</summary>
    private void Coreference(IGrouping<string, Report> mentions, int number)
    {
        Start("coref", "co", number);
        xml.WriteAttributeString("type", "event");
        foreach (var report in mentions) words.Span(xml, report.Trigger.Start, report.Trigger.End);
        Reference("entente-event", mentions.Key);
    }

    private void Predicate(Report report, int number)
    {
        Start("predicate", "pr", number);
        xml.WriteAttributeString("confidence", report.Confidence.ToString(CultureInfo.InvariantCulture));
        words.Span(xml, report.Trigger.Start, report.Trigger.End);
        Reference("PLOVER", report.Mode is { } mode ? $"{report.Type}/{mode}" : report.Type);
        var role = 0;
        foreach (var (name, who) in report.Actors.Select(p => ("A0", p)).Concat(report.Recipients.Select(p => ("A1", p))))
        {
            if (!words.Any(who.Start, who.End)) continue;
            xml.WriteStartElement("role");
            xml.WriteAttributeString("id", $"rl{NafWords.Number(number)}.{NafWords.Number(++role)}");
            xml.WriteAttributeString("semRole", name);
            words.Span(xml, who.Start, who.End);
            xml.WriteEndElement();
        }
    }

    /// <summary>Dates that stand in the sentence: a day, month or year as TIMEX3 writes it, any other stretch as two days.</summary>
    private void Time(Report report, int number)
    {
        Start("timex3", "tmx", number);
        xml.WriteAttributeString("type", DatePhrase.Precision(report.Date!) == "days" ? "DURATION" : "DATE");
        xml.WriteAttributeString("value", DatePhrase.Short(report.Date).TrimStart('~').Replace("..", "/", StringComparison.Ordinal));
        var at = Place(report, report.Date!.Text);
        words.Span(xml, at, at + report.Date.Text!.Length);
    }

    private void Attribution(Report report, int number)
    {
        Start("statement", "a", number);
        Part("statement_target", report.Trigger.Start, report.Trigger.End);
        var (source, cue) = (report.Attribution[0].Text, report.Attribution[0].Cue);
        Part("statement_source", Place(report, source), Place(report, source) + source.Length);
        if (Place(report, cue) is var at and >= 0) Part("statement_cue", at, at + cue!.Length);
    }

    private void Factuality(Report report, int number)
    {
        var (certainty, time, polarity) = report.Status switch
        {
            EventStatus.Occurred => ("CERTAIN", "NONFUTURE", "POS"),
            EventStatus.Planned => ("PROBABLE", "FUTURE", "POS"),
            EventStatus.Proposed or EventStatus.Possible => ("POSSIBLE", "FUTURE", "POS"),
            _ => ("CERTAIN", "NONFUTURE", "NEG"),
        };
        Start("factuality", "f", number);
        words.Span(xml, report.Trigger.Start, report.Trigger.End);
        foreach (var (value, resource) in new[] { (certainty, "Certainty"), (time, "Time"), (polarity, "Polarity") })
        {
            xml.WriteStartElement("factVal");
            xml.WriteAttributeString("value", value);
            xml.WriteAttributeString("resource", "nwr:Attribution" + resource);
            xml.WriteEndElement();
        }
    }

    /// <summary>Where these words stand in the text, if they are words of the report's sentence; else -1.</summary>
    private int Place(Report report, string? text) =>
        string.IsNullOrEmpty(text) || report.Quote.IndexOf(text, StringComparison.Ordinal) is var at && at < 0 || !words.Any(report.Start + at, report.Start + at + text.Length) ? -1 : report.Start + at;

    private void Part(string element, int start, int end)
    {
        xml.WriteStartElement(element);
        words.Span(xml, start, end);
        xml.WriteEndElement();
    }

    private void Reference(string resource, string reference)
    {
        xml.WriteStartElement("externalReferences");
        xml.WriteStartElement("externalRef");
        xml.WriteAttributeString("resource", resource);
        xml.WriteAttributeString("reference", Xml.Clean(reference));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
