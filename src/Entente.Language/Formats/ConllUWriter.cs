namespace Entente.Language;

/// <summary>Writes parsed texts as CoNLL-U, the ten columns of Universal Dependencies; names stand in MISC as <c>NER=B-PER</c>.</summary>
public static class ConllUWriter
{
    /// <summary>Writes all sentences of a text.</summary>
    /// <param name="writer">Receives the lines, each ended by a line feed.</param>
    /// <param name="parsed">The text.</param>
    /// <param name="document">Name for <c># newdoc id</c>, or <see langword="null"/> for none.</param>
    public static void Write(TextWriter writer, ParsedText parsed, string? document = null)
    {
        WriteDocument(writer, document);
        Write(writer, parsed, parsed.Sentences.Length, 0);
    }

    /// <summary>Writes the head of a document that has a name.</summary>
    internal static void WriteDocument(TextWriter writer, string? document)
    {
        if (document is not null) writer.Write("# newdoc id = " + OneLine(document) + "\n");
    }

    /// <summary>Writes the first sentences of a part of a document.</summary>
    /// <param name="writer">Receives the lines.</param>
    /// <param name="parsed">The part.</param>
    /// <param name="count">How many of its sentences to write.</param>
    /// <param name="before">Sentences of the document before this part.</param>
    internal static void Write(TextWriter writer, ParsedText parsed, int count, int before)
    {
        for (var s = 0; s < count; s++) WriteSentence(writer, parsed, s, before);
    }

    private static void WriteSentence(TextWriter writer, ParsedText parsed, int number, int before)
    {
        var sentence = parsed.Sentences[number];
        writer.Write($"# sent_id = {before + number + 1}\n# text = {OneLine(sentence.Span.Of(parsed.Text))}\n");
        var rangeEnd = sentence.FirstToken;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (i >= rangeEnd)
            {
                rangeEnd = WrittenWordEnd(parsed, i, sentence.EndToken);
                if (rangeEnd > i + 1) WriteRange(writer, parsed, i, rangeEnd, sentence);
            }

            WriteToken(writer, parsed, i, sentence, rangeEnd > i + 1 || i > sentence.FirstToken && InRange(parsed, i, sentence));
        }

        writer.Write('\n');
    }

    private static bool InRange(ParsedText parsed, int token, Sentence sentence) =>
        token > sentence.FirstToken && Joins(parsed, token);

    private static int WrittenWordEnd(ParsedText parsed, int first, int limit)
    {
        var end = first + 1;
        while (end < limit && Joins(parsed, end)) end++;
        return end;
    }

    private static bool Joins(ParsedText parsed, int token)
    {
        var tokens = parsed.Tokens;
        return tokens[token - 1].End == tokens[token].Start && tokens[token].Pos != UniversalPos.Punct && Clitics.JoinsLeft(parsed.Form(token - 1), parsed.Form(token));
    }

    private static void WriteRange(TextWriter writer, ParsedText parsed, int first, int end, Sentence sentence)
    {
        var tokens = parsed.Tokens;
        var form = parsed.Text[tokens[first].Start..tokens[end - 1].End];
        var space = SpaceAfter(parsed, end - 1, sentence);
        writer.Write($"{first - sentence.FirstToken + 1}-{end - sentence.FirstToken}\t{Field(form)}\t_\t_\t_\t_\t_\t_\t_\t{(space ? "_" : "SpaceAfter=No")}\n");
    }

    private static void WriteToken(TextWriter writer, ParsedText parsed, int index, Sentence sentence, bool inRange)
    {
        var token = parsed.Tokens[index];
        var id = index - sentence.FirstToken + 1;
        var head = token.Head < 0 ? 0 : token.Head - sentence.FirstToken + 1;
        writer.Write($"{id}\t{Field(parsed.Form(index).ToString())}\t{Field(parsed.Lemma(index))}\t{UniversalLabels.Label(token.Pos)}\t_\t");
        writer.Write($"{UniversalLabels.Label(token.Features)}\t{head}\t{UniversalLabels.Label(token.Relation)}\t_\t{Misc(parsed, index, sentence, inRange)}\n");
    }

    private static string Misc(ParsedText parsed, int index, Sentence sentence, bool inRange)
    {
        var token = parsed.Tokens[index];
        var name = token.Name == NameType.None ? null : $"NER={(token.BeginsName ? 'B' : 'I')}-{UniversalLabels.Label(token.Name)}";
        var space = inRange || SpaceAfter(parsed, index, sentence) ? null : "SpaceAfter=No";
        return (name, space) switch
        {
            (null, null) => "_",
            (null, _) => space,
            (_, null) => name,
            _ => name + "|" + space,
        };
    }

    private static bool SpaceAfter(ParsedText parsed, int index, Sentence sentence) =>
        index + 1 >= parsed.Tokens.Length || index + 1 == sentence.EndToken || parsed.Tokens[index + 1].Start > parsed.Tokens[index].End;

    private static string Field(string value) => value.Length == 0 ? "_" : OneLine(value).Replace(' ', '\u00A0');

    /// <summary>Line breaks, tabs and other controls would break the format: they are written as blanks; lone surrogates as the replacement mark.</summary>
    private static string OneLine(string value)
    {
        var clean = true;
        foreach (var c in value) clean &= !char.IsControl(c) && !char.IsSurrogate(c) && c is not ('\u2028' or '\u2029');
        if (clean) return value;
        return string.Create(value.Length, value, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                var c = source[i];
                var lone = char.IsHighSurrogate(c) ? i + 1 >= source.Length || !char.IsLowSurrogate(source[i + 1])
                    : char.IsLowSurrogate(c) && (i == 0 || !char.IsHighSurrogate(source[i - 1]));
                target[i] = lone ? '\uFFFD' : char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c;
            }
        });
    }
}
