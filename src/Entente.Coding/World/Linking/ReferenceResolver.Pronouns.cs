using Entente.Coding.World.Tables;
using Entente.Language;

namespace Entente.Coding.World.Linking;

/// <summary>The part that finds what pronouns, "the former" and "the latter" stand for.</summary>
internal sealed partial class ReferenceResolver
{
    private void Pronouns(ref int from, int to, int sentence)
    {
        for (; from < to; from++)
        {
            var token = parsed.Tokens[from];
            var form = parsed.Form(from).ToString().ToLowerInvariant();
            var one = form is "former" or "latter" && IsOneOfTwo(from);
            if (!one && token.Pos is not (UniversalPos.Pron or UniversalPos.Det) || token.Relation == Relation.Expl) continue;
            var antecedent = form switch
            {
                "former" or "latter" => one ? OneOfTwo(sentence, form == "latter") : null,
                "he" or "him" or "his" or "she" or "her" or "hers" or "himself" or "herself" => Ahead(from, sentence) ?? Person(sentence, form.EndsWith("self", StringComparison.Ordinal) ? [] : Beside(from, sentence), IsFemale(form)),
                "it" or "its" or "itself" => Ordered(from, sentence) ?? Thing(sentence, from),
                "they" or "them" or "their" or "theirs" or "themselves" => Plural(sentence),
                _ => null,
            };
            if (antecedent is null) continue;
            if (antecedent.Entities is [{ Kind: EntityKind.Person } person] && form[0] is 'h' or 's') Heard(person, IsFemale(form));
            mentions.Add(new EntityMention(new TextSpan(token.Start, token.End), parsed.Form(from).ToString(), from, from + 1, from, antecedent.Entities,
                $"{(one ? "the " : "pronoun ")}{form} -> {string.Join(", ", antecedent.Entities.Select(e => e.Name))}", IsReference: true));
            history.Add(antecedent with { Sentence = sentence, Token = from, IsSubject = IsSubject(from), Phrase = antecedent.Phrase });
        }
    }

    // "the former said", not "the former minister".
    private bool IsOneOfTwo(int token)
    {
        if (token == 0 || !parsed.Form(token - 1).Equals("the", StringComparison.OrdinalIgnoreCase) || token + 1 >= parsed.Tokens.Length) return false;
        var next = token + 1;
        while (next + 1 < parsed.Tokens.Length && parsed.Tokens[next].Pos == UniversalPos.Adj) next++;
        var describes = parsed.Tokens[token].Relation is Relation.Amod or Relation.Compound && parsed.Head(token) is >= 0 and var head && parsed.Tokens[head].Pos is UniversalPos.Noun or UniversalPos.Propn;
        return !describes && parsed.Tokens[next].Pos is not (UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Num);
    }

    // The two that the sentence before set side by side; where it named more than two, nobody knows which are meant.
    private Antecedent? OneOfTwo(int sentence, bool latter)
    {
        for (var back = 0; back <= 1; back++)
        {
            var named = new List<Antecedent>();
            foreach (var item in history)
            {
                if (item.Sentence != sentence - back || item.Phrase is null or { Kind: PhraseKind.Adjective } || item.Entities.Count != 1 || item.Entities[0].Kind is EntityKind.Thing or EntityKind.Place) continue;
                if (named.TrueForAll(n => n.Entities[0].Id != item.Entities[0].Id)) named.Add(item);
            }

            if (named.Count == 2) return latter ? named[1] : named[0];
            if (named.Count > 0) return null;
        }

        return null;
    }

    // "During his visit, General Baqeri met": the possessor of a phrase set before the subject is the subject.
    private Antecedent? Ahead(int token, int sentence)
    {
        if (parsed.Tokens[token].Relation != Relation.NmodPoss) return null;
        var carrier = parsed.Head(token);
        while (carrier >= 0 && parsed.Tokens[carrier].Relation is Relation.Nmod or Relation.Conj) carrier = parsed.Head(carrier);
        if (carrier < 0 || parsed.Tokens[carrier].Relation is not (Relation.Obl or Relation.Advcl) || parsed.Head(carrier) < carrier) return null;
        foreach (var ahead in linked)
        {
            if (ahead.Sentence != sentence || ahead.Phrase.Kind != PhraseKind.Person || ahead.Entities.Count != 1) continue;
            var head = words.TokenOf(ahead.Phrase.Head);
            if (head < token) continue;
            head = Heads.Of(parsed, words.FirstToken(ahead.Phrase.First), words.TokenOf(ahead.Phrase.End - 1) + 1, head);
            if (parsed.Tokens[head].Relation is Relation.Nsubj or Relation.NsubjPass && parsed.Head(head) == parsed.Head(carrier)) return new Antecedent(ahead.Entities, sentence, head, true, ahead.Phrase, ahead.Phrase.Role);
        }

        return null;
    }

    // "He accused Munir": whoever the verb names beside the pronoun is somebody else.
    private HashSet<string> Beside(int pronoun, int sentence)
    {
        var others = new HashSet<string>(StringComparer.Ordinal);
        var verb = parsed.Head(pronoun);
        if (verb < 0 || parsed.Tokens[pronoun].Relation is Relation.NmodPoss) return others;
        foreach (var item in linked)
        {
            if (item.Sentence != sentence || item.Entities is not [{ Kind: EntityKind.Person } person]) continue;
            var head = Heads.Of(parsed, words.FirstToken(item.Phrase.First), words.TokenOf(item.Phrase.End - 1) + 1, words.TokenOf(item.Phrase.Head));
            if (parsed.Head(head) == verb && parsed.Tokens[head].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Iobj or Relation.Obl) others.Add(person.Id);
        }

        return others;
    }

    // "ordered Israel to halt its offensive", "accused Iran of hiding its stocks": the possessor in a clause that somebody is to carry out or is blamed for is whoever that is.
    private Antecedent? Ordered(int pronoun, int sentence)
    {
        if (parsed.Tokens[pronoun].Relation != Relation.NmodPoss) return null;
        var clause = parsed.Head(pronoun);
        while (clause >= 0 && parsed.Tokens[clause].Relation is Relation.Obj or Relation.Obl or Relation.Nmod or Relation.Conj && parsed.Tokens[clause].Pos is UniversalPos.Noun or UniversalPos.Propn) clause = parsed.Head(clause);
        if (clause < 0 || parsed.Tokens[clause].Relation is not (Relation.Xcomp or Relation.Advcl) || parsed.Child(clause, Relation.Mark) < 0 || parsed.Head(clause) is not (>= 0 and var governor)) return null;
        var told = parsed.Child(governor, Relation.Obj);
        if (told < 0) told = parsed.Child(governor, Relation.Iobj);
        if (told < governor || told > clause || parsed.Child(clause, Relation.Nsubj) >= 0) return null;
        return history.FindLast(h => h.Sentence == sentence && h.Token == told && h.Entities is [{ Kind: EntityKind.State or EntityKind.Body }] && h.Phrase?.Kind != PhraseKind.Adjective);
    }

    private static bool IsFemale(string pronoun) => pronoun[0] == 's' || pronoun.StartsWith("her", StringComparison.Ordinal);

    // How often "he" and "she" stood for a person so far: who has been "he" twice is not "she".
    private void Heard(Entity person, bool female)
    {
        var (men, women) = spokenOf.GetValueOrDefault(person.Id);
        spokenOf[person.Id] = female ? (men, women + 1) : (men + 1, women);
    }

    private bool IsOther(Entity person, bool female) => spokenOf.TryGetValue(person.Id, out var heard) && (female ? heard.Men > 1 && heard.Women == 0 : heard.Women > 1 && heard.Men == 0);

    private readonly Dictionary<string, (int Men, int Women)> spokenOf = new(StringComparer.Ordinal);

    private Antecedent? Person(int sentence, HashSet<string> others, bool female)
    {
        Antecedent? recent = null;
        for (var i = history.Count - 1; i >= 0 && history[i].Sentence >= sentence - 3; i--)
        {
            var item = history[i];
            if (item.Entities.Count == 1 && (others.Contains(item.Entities[0].Id) || IsOther(item.Entities[0], female))) continue;
            if (item.Entities is not [{ Kind: EntityKind.Person or EntityKind.Office } or { Kind: EntityKind.Group }] || item.Entities[0].Kind == EntityKind.Group && (item.Phrase is null or { Plural: true } || Manifold(item.Phrase))) continue;
            if (item.IsSubject || item.Entities[0].Kind == EntityKind.Person && IsPossessorOfSubject(item.Token)) return item;
            recent ??= item;
        }

        return recent;
    }

    // "Mr. Duda's speech was long. He": who owns the subject is spoken of as much as the subject; not so what somebody else says of his speech.
    private bool IsPossessorOfSubject(int token) =>
        parsed.Tokens[token].Relation == Relation.NmodPoss && parsed.Head(token) is >= 0 and var head && parsed.Tokens[head].Relation is Relation.Nsubj or Relation.NsubjPass
        && parsed.Head(head) is >= 0 and var verb && parsed.Tokens[verb].Relation is Relation.Root;

    // Words in the singular for several people: nobody of them is "he".
    private bool Manifold(Phrase phrase) =>
        LinkingWords.Shipped.IsAnyCase(words.Form(phrase.Head), "many");

    private Antecedent? Thing(int sentence, int token)
    {
        Antecedent? recent = null;
        for (var i = history.Count - 1; i >= 0 && history[i].Sentence >= sentence - 1; i--)
        {
            var item = history[i];
            if (item.Entities is not [{ Kind: EntityKind.State or EntityKind.Body or EntityKind.Outlet or EntityKind.Thing }] || item.Phrase?.Kind == PhraseKind.Adjective) continue;
            if (item.IsSubject) return item.Entities[0].Kind == EntityKind.Thing ? null : item;
            recent ??= item;
        }

        _ = token;
        return recent is { } r && r.Entities[0].Kind != EntityKind.Thing && r.Sentence >= sentence - 1 && !IsSubject(token) ? recent : null;
    }

    private Antecedent? Plural(int sentence)
    {
        Antecedent? people = null; // "stands with the Iraqi people as they fight": plural people of the sentence, before subjects of earlier ones
        for (var i = history.Count - 1; i >= 0 && history[i].Sentence >= sentence - 2; i--)
        {
            var item = history[i];
            if (item.Phrase?.Kind == PhraseKind.Adjective) continue;
            if (item.Sentence < sentence && people is not null) return people;
            if (item.Sentence == sentence && item.Phrase is { Plural: true } && item.Entities is [{ Kind: EntityKind.Group }]) people ??= item;
            if (item.Entities.Count > 1 && (item.IsSubject || item.Sentence == sentence)) return item;
            if (i > 0 && item.Phrase is not null && history[i - 1].Phrase is { } before && before.Kind == item.Phrase.Kind && before.End + 1 == item.Phrase.First && words.Form(before.End) is "and" && (history[i - 1].IsSubject || item.Sentence == sentence))
                return item with { Entities = [.. history[i - 1].Entities, .. item.Entities] };
            if (item.IsSubject && item.Phrase is { Plural: true }) return item;
            if (item.IsSubject && item.Entities[0].Kind is EntityKind.Body or EntityKind.Group or EntityKind.Person && item.Entities[0].Kind != EntityKind.Person) return item;
        }

        return people;
    }
}
