using Entente.Coding.World.Tables;
using Entente.Language;

namespace Entente.Coding.World.Linking;

/// <summary>Reads noun phrases that name or describe somebody off the units of a sentence.</summary>
internal sealed class PhraseReader(PageWords words, WorldTables tables, PhraseInterpreter interpreter)
{
    /// <summary>The phrases of a sentence in order, without overlap.</summary>
    public List<Phrase> Read(List<Unit> units)
    {
        var phrases = new List<Phrase>();
        for (var k = 0; k < units.Count;)
        {
            if (!Starts(units[k]))
            {
                k++;
                continue;
            }

            var (found, end) = Group(units, k);
            phrases.AddRange(found);
            k = Math.Max(end, k + 1);
        }

        phrases = new AppositionJoiner(words).Join(phrases);
        foreach (var phrase in phrases) TakeParty(phrase);
        return phrases;
    }

    // "Rand Paul, R-Ky.": a legislator of the USA.
    private void TakeParty(Phrase phrase)
    {
        if (phrase.Kind != PhraseKind.Person || phrase.Countries.Count > 0 || !words.IsParty(phrase.End)) return;
        phrase.Countries.Add("USA");
        phrase.Rules.Add("party and state");
        if (phrase.Role is null && phrase.Sectors.Length == 0) phrase.Sectors = ["LEG"];
    }

    private static bool Starts(Unit unit) => unit.Kind is not (UnitKind.Other or UnitKind.Preposition or UnitKind.Conjunction or UnitKind.Pronoun);

    private static bool EndsGroup(Unit unit) => unit.Kind == UnitKind.Person || unit.Kind == UnitKind.Name && unit.Type == NameType.Person;

    // A group of units without a break, the phrases in it, and the phrases that hang on by a preposition.
    private (List<Phrase> Phrases, int End) Group(List<Unit> units, int start)
    {
        var end = Extent(units, start);
        var coordinated = Coordinated(units, start, ref end);
        var phrases = interpreter.Interpret(units, start, end, coordinated);
        if (phrases.Count == 0) return (phrases, end);
        while (end + 1 < units.Count && units[end].Kind == UnitKind.Preposition && Adjoins(units[end]) && Adjoins(units[end + 1]) && Starts(units[end + 1]))
        {
            var preposition = words.Form(units[end].First).ToString().ToLowerInvariant();
            if (!Attacher.Takes(phrases[^1], preposition) || preposition is "from" && IsRemoved(phrases[^1])) break;
            var innerEnd = Extent(units, end + 1);
            var innerCoordinated = Coordinated(units, end + 1, ref innerEnd);
            var inner = interpreter.Interpret(units, end + 1, innerEnd, innerCoordinated);
            if (inner.Count != 1 || inner[0].End != units[innerEnd - 1].End || !Attacher.Attach(phrases[^1], inner[0], preposition, words, tables)) break;
            end = innerEnd;
        }

        return (phrases, end);
    }

    // "withdrew its soldiers from Niger": where somebody is taken away from is not where he belongs.
    private bool IsRemoved(Phrase phrase)
    {
        var token = words.TokenOf(phrase.Head);
        return words.Parsed.Tokens[token].Relation is Relation.Obj or Relation.NsubjPass && words.Parsed.Head(token) is >= 0 and var verb && LinkingWords.Shipped.Is(words.Parsed.Lemma(verb), "removes");
    }

    private bool Adjoins(Unit unit) => words.All[unit.First].Joined;

    private int Extent(List<Unit> units, int start)
    {
        var k = start;
        while (k < units.Count && Starts(units[k]))
        {
            if (k > start && !Adjoins(units[k])) break;
            if (k > start && units[k].Kind == UnitKind.Determiner && !(k == start + 1 && units[start].Kind == UnitKind.Determiner)) break;
            if (k > start && IsParticiple(units[k]) && units[k - 1].Kind is UnitKind.State or UnitKind.Seat or UnitKind.Place or UnitKind.Name or UnitKind.Body or UnitKind.People) break;
            k++;
            if (EndsGroup(units[k - 1]) && !words.All[units[k - 1].End - 1].Possessive) break;
        }

        return k;
    }

    private bool IsParticiple(Unit unit) => unit.Kind == UnitKind.Adjective && words.Pos(unit.First) == UniversalPos.Verb && !words.All[unit.First].Hyphened;

    // "Iranian and Pakistani naval authorities", "US, British and French forces".
    private List<Unit>? Coordinated(List<Unit> units, int start, ref int end)
    {
        var k = start;
        while (k < end && units[k].Kind is UnitKind.Determiner or UnitKind.Adjective or UnitKind.Number) k++;
        if (k != end - 1 || !IsModifier(units[k])) return null;
        var list = new List<Unit> { units[k] };
        var at = k + 1;
        while (at < units.Count)
        {
            var next = at;
            var conjunction = units[at].Kind == UnitKind.Conjunction;
            if (conjunction) next++;
            else if (words.Gap(units[at].First) is not ", ")
            {
                if (list.Count < 2) return null;
                break; // headlines leave the "and" out: "Indian, Pakistani troops"
            }

            if (next >= units.Count || !IsModifier(units[next])) return null;
            list.Add(units[next]);
            at = next + 1;
            if (conjunction) break;
        }

        if (list.Count < 2 || at >= units.Count || !Adjoins(units[at]) || !Starts(units[at])) return null;
        var extent = Extent(units, at);
        if (units[extent - 1].Kind != UnitKind.Role) return null;
        for (var i = at; i < extent; i++)
            if (units[i].Kind is UnitKind.Determiner || words.All[units[i].End - 1].Possessive && i < extent - 1) return null;
        end = extent;
        return list;
    }

    private bool IsModifier(Unit unit) =>
        !words.All[unit.End - 1].Possessive && (unit.Kind == UnitKind.Demonym || unit.Kind == UnitKind.People && !words.Form(unit.End - 1).EndsWith("s") || unit.Kind is UnitKind.State or UnitKind.Body && words.All[unit.First].AllUpper);
}
