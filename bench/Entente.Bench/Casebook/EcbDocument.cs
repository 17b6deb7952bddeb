using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Entente.Bench.Casebook;

/// <summary>A document of ECB+ as text with its marked words.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Topic">Its topic.</param>
/// <param name="Text">Its tokens with blanks between, a sentence a line.</param>
/// <param name="Mentions">Its mentions.</param>
internal sealed record EcbDocument(string Name, string Topic, string Text, IReadOnlyList<EcbDocument.Mention> Mentions)
{
    /// <summary>Marked words.</summary>
    /// <param name="Id">Id in the document.</param>
    /// <param name="Kind">The tag: ACTION_OCCURRENCE, HUMAN_PART_PER, ...</param>
    /// <param name="Start">First code unit.</param>
    /// <param name="End">One past the last.</param>
    /// <param name="Sentence">The sentence's number in the file.</param>
    /// <param name="Chain">The chain that the annotators put it in; one of its own where they put it in none.</param>
    internal sealed record Mention(string Id, string Kind, int Start, int End, int Sentence, string Chain)
    {
        /// <summary>Whether the annotators linked it across documents.</summary>
        public bool IsAcross { get; init; }

        public bool IsAction => Kind.Contains("ACTION", StringComparison.Ordinal);
    }

    public static EcbDocument Read(string file)
    {
        var (name, topic) = (Path.GetFileNameWithoutExtension(file), Path.GetFileName(Path.GetDirectoryName(file))!);
        var root = XDocument.Load(file).Root!;
        var (text, spans) = (new StringBuilder(), new Dictionary<string, (int Start, int End, int Sentence)>(StringComparer.Ordinal));
        var last = -1;
        foreach (var token in root.Elements("token"))
        {
            var sentence = int.Parse(token.Attribute("sentence")!.Value, CultureInfo.InvariantCulture);
            if (text.Length > 0) text.Append(sentence == last ? " " : "\n\n");
            last = sentence;
            spans[token.Attribute("t_id")!.Value] = (text.Length, text.Length + token.Value.Length, sentence);
            text.Append(token.Value);
        }

        var chains = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var relation in root.Element("Relations")!.Elements())
        {
            var chain = relation.Name == "CROSS_DOC_COREF" ? relation.Attribute("note")!.Value : name + " " + relation.Attribute("r_id")!.Value;
            foreach (var source in relation.Elements("source")) chains[source.Attribute("m_id")!.Value] = chain;
        }

        var mentions = new List<Mention>();
        foreach (var mark in root.Element("Markables")!.Elements())
        {
            var tokens = mark.Elements("token_anchor").Select(a => spans[a.Attribute("t_id")!.Value]).ToList();
            if (tokens.Count == 0) continue;
            var id = mark.Attribute("m_id")!.Value;
            mentions.Add(new Mention(id, mark.Name.LocalName, tokens[0].Start, tokens[^1].End, tokens[0].Sentence, chains.GetValueOrDefault(id, name + " alone " + id)) { IsAcross = chains.TryGetValue(id, out var chain) && !chain.StartsWith(name + " ", StringComparison.Ordinal) });
        }

        return new EcbDocument(name, topic, text.ToString(), mentions);
    }
}
