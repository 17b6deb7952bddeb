namespace Entente.Language;

/// <summary>What <c>entente parse</c> does: text or CoNLL-U in, CoNLL-U out.</summary>
public static class ParseText
{
    /// <summary>Sentences of pre-cut input that are held in memory at once.</summary>
    private const int BatchSize = 256;

    /// <summary>Characters of plain text that are held in memory at once.</summary>
    private const int BlockSize = 1 << 13;

    /// <summary>
    /// Parses plain text of any length in bounded memory. Hard-wrapped paragraphs are read as one line each, other line breaks end sentences; whether a text is wrapped is
    /// decided for every block of some 8,000 characters; larger ones would live in arrays that the runtime collects late.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="reader">The text; read to its end.</param>
    /// <param name="writer">Receives CoNLL-U.</param>
    /// <param name="document">Name for <c># newdoc id</c>, or <see langword="null"/> for none.</param>
    public static void Plain(LanguageModel model, TextReader reader, TextWriter writer, string? document = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(reader);
        Plain(model, reader, writer, document, BlockSize);
    }

    /// <summary>The same with blocks of a size of one's own.</summary>
    internal static void Plain(LanguageModel model, TextReader reader, TextWriter writer, string? document, int blockSize)
    {
        ConllUWriter.WriteDocument(writer, document);
        var blocks = new TextBlocks(reader, blockSize);
        var done = 0;
        while (blocks.Next() is { } block)
        {
            var parsed = model.Parse(HardWrap.Undo(block));
            var count = parsed.Sentences.Length;
            if (blocks.IsOpen && count > 1) blocks.GiveBack(parsed.Sentences[--count].Span.Start);
            ConllUWriter.Write(writer, parsed, count, done);
            done += count;
        }
    }

    /// <summary>Parses CoNLL-U input: its sentences, tokens, ids, comments and white space are kept, lemma, tags, tree and names are filled in.</summary>
    /// <param name="model">The model.</param>
    /// <param name="reader">CoNLL-U.</param>
    /// <param name="name">Name of the input, for messages.</param>
    /// <param name="writer">Receives CoNLL-U.</param>
    /// <exception cref="EntenteException">The input is not CoNLL-U (ENT1015).</exception>
    public static void Tokenized(LanguageModel model, TextReader reader, string name, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(reader);
        foreach (var batch in ConllUReader.Read(reader, name).Chunk(BatchSize))
        {
            ConllUSentence[] whole = [.. batch.Where(static sentence => sentence.Words.Any())];
            var (text, segmented) = TokenizedText.Build(whole);
            var parsed = model.Analyse(text, segmented);
            for (var s = 0; s < whole.Length; s++) WriteFilled(writer, whole[s], parsed, s);
        }
    }

    private static void WriteFilled(TextWriter writer, ConllUSentence sentence, ParsedText parsed, int number)
    {
        foreach (var comment in sentence.Comments) writer.Write(comment + "\n");
        var first = parsed.Sentences[number].FirstToken;
        var at = first;
        foreach (var row in sentence.Rows)
        {
            if (row[0].Contains('.', StringComparison.Ordinal)) continue; // empty nodes belong to enhanced graphs, which we do not write
            writer.Write(ConllUSentence.IsWord(row[0]) ? Filled(row, parsed, at++, first) : string.Join('\t', row));
            writer.Write('\n');
        }

        writer.Write('\n');
    }

    private static string Filled(string[] row, ParsedText parsed, int index, int first)
    {
        var token = parsed.Tokens[index];
        var head = token.Head < 0 ? 0 : token.Head - first + 1;
        var misc = string.Join('|', row[9].Split('|').Where(static part => part is not "_" && !part.StartsWith("NER=", StringComparison.Ordinal)));
        if (token.Name != NameType.None)
        {
            var name = $"NER={(token.BeginsName ? 'B' : 'I')}-{UniversalLabels.Label(token.Name)}";
            misc = misc.Length == 0 ? name : name + "|" + misc;
        }

        return string.Join('\t', row[0], row[1], parsed.Lemma(index), UniversalLabels.Label(token.Pos), "_", UniversalLabels.Label(token.Features),
            head.ToString(System.Globalization.CultureInfo.InvariantCulture), UniversalLabels.Label(token.Relation), "_", misc.Length == 0 ? "_" : misc);
    }
}
