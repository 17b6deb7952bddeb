using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Entente.Language;

namespace Entente.Training.Baseline;

/// <summary>Reads the public sets that may train: see the table in <c>docs/language-model.md</c>.</summary>
internal static class Corpus
{
    private const uint AllTags = (1u << 15) - 1;

    public static List<TreeSentence> Trees(string file, Func<string, bool>? keep = null)
    {
        var result = new List<TreeSentence>();
        var document = "";
        using var reader = Open(file);
        foreach (var sentence in ConllUReader.Read(reader, file))
        {
            foreach (var comment in sentence.Comments)
                if (comment.StartsWith("# newdoc id = ", StringComparison.Ordinal)) document = comment["# newdoc id = ".Length..];
            if (keep is null || keep(document)) result.Add(Tree(document, [.. sentence.Words]));
        }

        return result;
    }

    /// <summary>GUM's documents whose text has an open licence.</summary>
    public static HashSet<string> OpenDocuments(string file) =>
        [.. File.ReadLines(file).Select(static line => line.Split('\t')).Where(static cells => cells[3] == "open").Select(static cells => cells[0])];

    /// <summary>A BIO file; <paramref name="map"/> gives the types that a label may stand for, <paramref name="outside"/> the types that its O does not rule out.</summary>
    public static List<NameSentence> Bio(string file, Func<string, NameType[]> map, NameType[] outside)
    {
        var result = new List<NameSentence>();
        var forms = new List<string>();
        var allowed = new List<uint>();
        using var reader = Open(file);
        while (true)
        {
            var line = reader.ReadLine();
            if (string.IsNullOrWhiteSpace(line))
            {
                if (forms.Count > 0) result.Add(new NameSentence([.. forms], Words(forms), [.. allowed]));
                forms.Clear();
                allowed.Clear();
                if (line is null) return result;
                continue;
            }

            var cells = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            forms.Add(cells[0]);
            allowed.Add(Allowed(cells[^1], forms[^1], map, outside));
        }
    }

    /// <summary>Named mentions of GUM, narrowed to their capitalised core.</summary>
    public static List<NameSentence> GumNames(string file, HashSet<string> open)
    {
        var result = new List<NameSentence>();
        using var reader = Open(file);
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            if (open.Contains(json.RootElement.GetProperty("id").GetString()!)) AddGum(json.RootElement, result);
        }

        return result;
    }

    public static TextReader Open(string file)
    {
        if (!file.EndsWith(".xz", StringComparison.Ordinal)) return new StreamReader(file);
        using var process = Process.Start(new ProcessStartInfo("xz", ["-dc", file]) { UseShellExecute = false, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        return new StringReader(process.StandardOutput.ReadToEnd());
    }

    private static uint Allowed(string label, string form, Func<string, NameType[]> map, NameType[] outside)
    {
        uint allowed = 0;
        if (label == "O")
        {
            allowed = 1;
            if (char.IsUpper(form[0]))
                foreach (var type in outside) allowed |= 1u << NameTags.Tag(type, begins: true) | 1u << NameTags.Tag(type, begins: false);
            return allowed;
        }

        foreach (var type in map(label[2..])) allowed |= type == NameType.None ? 1u : 1u << NameTags.Tag(type, label[0] == 'B');
        return allowed == 0 ? AllTags : allowed;
    }

    private static void AddGum(JsonElement document, List<NameSentence> result)
    {
        var sentences = document.GetProperty("sents").EnumerateArray().Select(static s => s.EnumerateArray().Select(static t => t.GetString()!).ToArray()).ToArray();
        var starts = new int[sentences.Length + 1];
        for (var s = 0; s < sentences.Length; s++) starts[s + 1] = starts[s] + sentences[s].Length;
        var tags = sentences.Select(static s => Enumerable.Repeat(1u, s.Length).ToArray()).ToArray();
        foreach (var mention in document.GetProperty("mentions").EnumerateArray().OrderByDescending(static m => m.GetProperty("end").GetInt32() - m.GetProperty("start").GetInt32()))
        {
            if (!mention.GetProperty("named").GetBoolean() || GumType(mention.GetProperty("etype").GetString()!) is not { } type) continue;
            var s = mention.GetProperty("sent").GetInt32();
            var (first, end) = Core(sentences[s], mention.GetProperty("start").GetInt32() - starts[s], mention.GetProperty("end").GetInt32() - starts[s]);
            if (tags[s].AsSpan(first, end - first).ContainsAnyExcept(1u)) continue; // inside a longer name
            for (var i = first; i < end && i < tags[s].Length; i++) tags[s][i] = 1u << NameTags.Tag(type, i == first);
        }

        for (var s = 0; s < sentences.Length; s++) result.Add(new NameSentence(sentences[s], Words(sentences[s]), tags[s]));
    }

    private static (int First, int End) Core(string[] forms, int first, int end)
    {
        end = Math.Min(end, forms.Length);
        while (first < end && !char.IsUpper(forms[first][0])) first++;
        if (first < end && forms[first] is "The" or "A" or "An") first++;
        while (first < end && !char.IsUpper(forms[first][0])) first++;
        var stop = first;
        for (var i = first; i < end; i++)
        {
            if (char.IsUpper(forms[i][0]) || char.IsDigit(forms[i][0])) stop = i + 1;
            else if (forms[i] is not ("of" or "the" or "and" or "for" or "-" or "&" or "'s" or "de" or "al" or "in")) break;
        }

        return (first, stop);
    }

    private static NameType? GumType(string type) => type switch
    {
        "person" => NameType.Person,
        "place" => NameType.Place,
        "organization" => NameType.Organisation,
        "event" => NameType.Event,
        "object" => NameType.Product,
        "abstract" => NameType.Work,
        _ => null,
    };

    private static WordFeatures[] Words(IReadOnlyList<string> forms)
    {
        var words = new WordFeatures[forms.Count];
        for (var i = 0; i < words.Length; i++) words[i] = WordFeatures.Of(forms[i]);
        return words;
    }

    private static TreeSentence Tree(string document, string[][] rows)
    {
        string[] forms = [.. rows.Select(static row => row[1])];
        return new TreeSentence(
            document,
            forms,
            Words(forms),
            [.. rows.Select(static row => UniversalLabels.ReadPos(row[3]))],
            [.. rows.Select(static row => UniversalLabels.ReadFeatures(row[5]))],
            [.. rows.Select(static row => row[2])],
            [.. rows.Select(row => row[6] == "0" ? rows.Length : int.Parse(row[6], System.Globalization.CultureInfo.InvariantCulture) - 1)],
            [.. rows.Select(static row => UniversalLabels.ReadRelation(row[7]))]);
    }
}
