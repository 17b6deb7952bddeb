using System.Collections.Frozen;
using Entente.Coding.Events.Frames;
using Entente.Language;

namespace Entente.Coding.Events.Sayings;

/// <summary>The verbs of saying and the rules that tell what a saying with a modal is (<c>coding/sayings</c>).</summary>
internal sealed class SayingTable
{
    private const string RuleFile = "coding/sayings/rules.tsv";
    private readonly FrozenSet<string> verbs;
    private readonly SayingRule[] rules;

    private SayingTable(FrozenSet<string> verbs, SayingRule[] rules)
    {
        this.verbs = verbs;
        this.rules = rules;
    }

    /// <summary>Loads both tables.</summary>
    /// <exception cref="EntenteException">ENT3001: a rule that cannot be read, with file and line.</exception>
    public static SayingTable Load() => new(
        DataTable.Read("coding/sayings/verbs.tsv", 1).SelectMany(r => r.Cells[0].Split('|')).ToFrozenSet(StringComparer.Ordinal),
        [.. DataTable.Read(RuleFile, 6).Select(r => Read($"{RuleFile}:{r.Line}", r.Cells))]);

    /// <summary>Whether a lemma is a verb of saying.</summary>
    public bool IsSaying(string lemma) => verbs.Contains(lemma);

    /// <summary>The first rule that fits, or <see langword="null"/>.</summary>
    public SayingRule? Find(SayingModal modal, Frame? told, string verb) => Array.Find(rules, r => r.Fits(modal, told, verb));

    private static SayingRule Read(string source, string[] cells)
    {
        var modal = cells[0] switch
        {
            "must" => SayingModal.Must,
            "will" => SayingModal.Will,
            "not" => SayingModal.Not,
            "unless" => SayingModal.Unless,
            "blame" => SayingModal.Blame,
            var other => throw new EntenteException("ENT3001", source, $"there is no modal '{other}'"),
        };
        var isVerbs = cells[1].StartsWith("v:", StringComparison.Ordinal);
        var alternatives = (isVerbs ? cells[1][2..] : cells[1]).Split('|');
        foreach (var type in isVerbs ? [] : alternatives)
            if (type != "*" && !Ontology.IsType(type.Split('/')[0])) throw new EntenteException("ENT3001", source, $"there is no type '{type}'");

        return new SayingRule(modal, isVerbs ? [] : alternatives, isVerbs ? alternatives : [], cells[2] == "-" ? null : FrameOf(source, cells));
    }

    private static Frame FrameOf(string source, string[] cells)
    {
        var code = cells[2].Split('/');
        if (!Ontology.IsType(code[0])) throw new EntenteException("ENT3001", source, $"there is no type '{code[0]}'");

        return new Frame(source, [cells[0]], FrameKind.Verb, [], code[0], code.Length > 1 ? code[1] : null, Symmetric: false, cells[3], ["subj"], ["obj", "iobj", "to"], []);
    }
}
