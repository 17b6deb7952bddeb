using System.Text;
using Entente.Pages.Dumps;
using Entente.Pages.Fields;
using Entente.Pages.Knowledge;

namespace Entente.Pages.Html;

/// <summary>Cuts the tree of a page into segments: runs of text between block boundaries.</summary>
internal sealed class Segmenter
{
    private readonly List<Segment> _segments = [];
    private readonly StringBuilder _run = new();
    private int _linkLetters;
    private int _boldLetters;
    private int _letters;
    private PageNode? _block;

    /// <summary>Segments in page order; <see cref="PageNode.First"/> and <see cref="PageNode.End"/> of each node are set.</summary>
    public static List<Segment> Cut(PageNode root)
    {
        var segmenter = new Segmenter { _block = root };
        segmenter.Walk(root, false, false);
        segmenter.Flush();
        root.End = segmenter._segments.Count;
        return segmenter._segments;
    }

    private void Walk(PageNode node, bool link, bool bold)
    {
        if (node.IsText)
        {
            Add(node.Text, link, bold);
            return;
        }

        if (node.Tag is "br") { Break(); return; }
        if (node.Tag is "hr") { Flush(); return; }
        link |= node.Tag is "a";
        bold |= node.Tag is "b" or "strong" || (node.Tag is "em" && false);
        var outer = _block;
        if (node.IsBlock)
        {
            Flush();
            _block = node;
        }

        node.First = _segments.Count;
        foreach (var child in node.Children) Walk(child, link, bold);
        if (node.IsBlock)
        {
            Flush();
            _block = outer;
        }

        node.End = _segments.Count;
    }

    private void Add(string text, bool link, bool bold)
    {
        if (Furniture.IsNote(text)) return;
        _run.Append(text);
        var letters = 0;
        foreach (var c in text)
            if (char.IsLetterOrDigit(c)) letters++;
        _letters += letters;
        if (link) _linkLetters += letters;
        if (bold) _boldLetters += letters;
    }

    /// <summary>A line break ends the run where a sentence ends there; elsewhere it is a blank.</summary>
    private void Break()
    {
        if (_run.Length == 0) return;
        var so = _run.ToString();
        if (so.TrimEnd(' ').EndsWith('\n') || TextTools.EndsSentence(so.AsSpan().TrimEnd()) || (_boldLetters == _letters && _letters > 0)) Flush();
        else _run.Append('\n');
    }

    private void Flush()
    {
        if (_letters > 0 && _block is not null)
        {
            var text = TextTools.Squeeze(_run.ToString());
            if (text.Length > 0) Emit(text, _block);
        }

        _run.Clear();
        _letters = _linkLetters = _boldLetters = 0;
    }

    private void Emit(string text, PageNode block)
    {
        var (match, reason) = Furniture.Find(text);
        int heading = 0, list = 0, quote = 0, table = 0, figure = 0;
        for (var at = block; at is not null; at = at.Parent)
            switch (at.Tag)
            {
                case "h1" or "h2" or "h3" or "h4" or "h5" or "h6": if (heading == 0) heading = at.Tag[1] - '0'; break;
                case "li" or "dd" or "dt": list++; break;
                case "blockquote": quote++; break;
                case "td" or "th" or "caption": table++; break;
                case "figure": figure++; break;
            }

        _segments.Add(new Segment
        {
            Text = text,
            Node = block,
            Words = DumpLines.CountWords(text),
            LinkLetters = _linkLetters,
            Letters = _letters,
            Ends = TextTools.EndsSentence(text),
            Furniture = match,
            Reason = reason,
            Bold = _boldLetters >= _letters,
            Heading = heading,
            InList = list > 0,
            InQuote = quote > 0,
            InTable = table > 0,
            InFigure = figure > 0,
        });
    }
}
