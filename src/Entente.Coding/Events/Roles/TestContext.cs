using Entente.Coding.Events.Frames;
using Entente.Coding.World;
using Entente.Language;

namespace Entente.Coding.Events.Roles;

/// <summary>Runs a frame's tests at a token.</summary>
internal sealed class TestContext(ParsedText text, MentionIndex mentions, FrameLexicon lexicon, SupportVerbs supports, RolePaths paths)
{
    /// <summary>Whether every test of the frame holds.</summary>
    public bool Passes(int token, Frame frame)
    {
        foreach (var test in frame.Tests)
            if (Any(token, test) == test.Negated) return false;

        return true;
    }

    private bool Any(int token, FrameTest test)
    {
        foreach (var (path, value) in test.Alternatives)
            if (path.Length == 0 ? Flag(token, value) : AtPath(token, path, value)) return true;

        return false;
    }

    private bool AtPath(int token, string path, string value)
    {
        switch (path)
        {
            case "amod" or "compound":
                return HasModifier(token, value);
            case "within":
                return HasWithin(token, value);
            case "obl":
                foreach (var child in text.Children(token))
                    if (Tree.IsNominalDependent(text.Tokens[child].Relation) && ValueFits(child, value)) return true;
                return false;
            default:
                foreach (var start in paths.Follow(text, token, path))
                    foreach (var at in Tree.WithConjuncts(text, start))
                        if (ValueFits(at, value) || (MeasuredBy(at) is >= 0 and var measured && ValueFits(measured, value))) return true;
                return false;
        }
    }

    /// <summary>Whether a word stands anywhere in the clause of the trigger.</summary>
    private bool HasWithin(int token, string value)
    {
        var clause = token;
        while (text.Tokens[clause].Pos is not UniversalPos.Verb && text.Head(clause) >= 0) clause = text.Head(clause);
        var (first, end) = text.Subtree(clause);
        for (var at = first; at < end; at++)
            if (ValueFits(at, value)) return true;

        return false;
    }

    /// <summary>What a word of quantity counts: the prisoners of "dozens of prisoners"; -1 where the word is none.</summary>
    private int MeasuredBy(int token) => text.Tokens[token].Pos is UniversalPos.Num || lexicon.IsIn("quantity", text.Lemma(token).ToLowerInvariant()) ? Tree.Oblique(text, token, "of") : -1;

    private bool Flag(int token, string flag) => flag switch
    {
        "support" => supports.CarrierOf(text, token) >= 0,
        "begin" => supports.HappeningOf(text, token) >= 0,
        "joint" => IsJoint(token),
        "force" => IsPhysical(token),
        "target" => Names(token, "at", "on", "into", "toward", "towards", "against", "in", "across", "over"),
        "speech" => IsPlainStatement(token),
        "told" => IsStateOfAffairs(token),
        "question" => IsQuestion(token),
        "general" or "hunger" or "attempted" => HasModifier(token, flag),
        "#plural" => IsPlural(token),
        "acl" => text.Child(token, Relation.Acl) >= 0,
        "xcomp" => HasComplement(token) || HasInfinitiveBelow(token),
        "ccomp" => text.Child(token, Relation.Ccomp) >= 0,
        "advcl" => text.Child(token, Relation.Advcl) >= 0,
        "object" => text.Child(token, Relation.Obj) >= 0,
        "-" => false,
        _ => Names(token, flag),
    };

    private bool Names(int token, params ReadOnlySpan<string> prepositions)
    {
        foreach (var preposition in prepositions)
            foreach (var nominal in paths.Follow(text, token, preposition))
                if (!lexicon.IsIn("days", text.Lemma(nominal).ToLowerInvariant())) return true;

        return false;
    }

    private bool ValueFits(int token, string value)
    {
        if (value.Length == 0) return false;
        var lemma = text.Lemma(token).ToLowerInvariant();
        if (value[0] == '@') return lexicon.IsInMarked(value, lemma) || (mentions.HeadedBy(token) is { } m && value == "@persons" && m.Entities.Any(e => e.Kind is EntityKind.Person or EntityKind.Group));
        if (value[0] != '#') return string.Equals(lemma, value, StringComparison.Ordinal);

        var mention = mentions.HeadedBy(token) ?? mentions.Covering(token);
        return value switch
        {
            "#entity" => mention is { IsAdjective: false } && mention.Entities.Any(e => e.Kind is not (EntityKind.Thing or EntityKind.Place)),
            "#person" => mention is not null && mention.Entities.Any(e => e.Kind is EntityKind.Person or EntityKind.Office),
            "#official" => lemma is "counterpart" || (mention is not null && mention.Entities.Any(IsOfficial)),
            "#people" => mention?.Entities.Any(e => e.Kind == EntityKind.Group) == true || lexicon.IsIn("persons", lemma) || lemma is "thousand" or "hundred" or "ten" or "crowd",
            "#place" => mentions.PlaceAt(token) is not null || mention?.Entities.Any(e => e.Kind == EntityKind.State) == true,
            "#igo" => mention is not null && mention.Entities.Any(e => e.Country is "IGO" or "UNO" or "EUR") && !ParticipantFinder.IsStatesOfARegion(text, mention),
            _ => false,
        };
    }

    private static bool IsOfficial(Entity entity) =>
        entity.Kind is EntityKind.Person or EntityKind.Office
        || (entity.Kind is EntityKind.Body or EntityKind.Group && entity.Sectors.Any(s => s is "GOV" or "MIL" or "LEG" or "JUD" or "SPY" or "COP"));

    private bool HasModifier(int token, string lemma)
    {
        foreach (var child in text.Children(token))
            if (text.Tokens[child].Relation is Relation.Amod or Relation.Compound or Relation.Advmod or Relation.Det
                && string.Equals(text.Lemma(child), lemma, StringComparison.OrdinalIgnoreCase)) return true;

        return false;
    }

    private bool IsJoint(int token)
    {
        foreach (var modifier in (ReadOnlySpan<string>)["joint", "jointly", "bilateral", "trilateral", "multilateral", "multinational", "together", "combined", "side", "allied"])
            if (HasModifier(token, modifier)) return true;

        if (Names(token, "with", "between", "alongside")) return true;
        return paths.Follow(text, token, "support").Any(t => Tree.WithConjuncts(text, t).Length > 1);
    }

    private bool IsPhysical(int token)
    {
        foreach (var modifier in (ReadOnlySpan<string>)["verbal", "verbally", "personal", "ad", "heart", "panic", "hunger", "labour", "labor", "general", "political", "media", "charm", "diplomatic", "trade", "legal", "cyber", "rhetorical"])
            if (HasModifier(token, modifier)) return false;

        foreach (var child in text.Children(token))
            if (Tree.IsNominalDependent(text.Tokens[child].Relation) && text.Lemma(child) is "speech" or "statement" or "tweet" or "interview" or "editorial" or "article" or "letter" or "post" or "column") return false;

        return true;
    }

    /// <summary>Whether the complement only states something ("insisted that it is safe") and asks for nothing.</summary>
    private bool IsPlainStatement(int token)
    {
        var complement = text.Child(token, Relation.Ccomp);
        if (complement < 0 || !Tree.IsFinite(text, complement)) return false; // "insisted that Iraq leave"
        foreach (var child in text.Children(complement))
            if (text.Tokens[child].Relation is Relation.Aux && text.Lemma(child) is "should" or "must" or "have") return false;

        return true;
    }

    /// <summary>Whether the complement tells what is or was so ("warned that the region is entering a famine"), and nothing that is still to come.</summary>
    private bool IsStateOfAffairs(int token)
    {
        var complement = text.Child(token, Relation.Ccomp);
        if (complement < 0) return false;
        var copula = text.Child(complement, Relation.Cop); // "the area was part of its territory"
        if (!Tree.IsFinite(text, copula >= 0 ? copula : complement)) return false;
        foreach (var child in text.Children(complement))
            if (text.Tokens[child].Relation is Relation.Aux && text.Lemma(child).ToLowerInvariant() is not ("be" or "have" or "do")) return false;

        return text.Child(complement, Relation.Advcl) < 0; // "warned that it reserves the right if …"
    }

    /// <summary>"asked whether he would go", "Asked about it, she said": somebody wants to know, and nobody is to do anything.</summary>
    private bool IsQuestion(int token)
    {
        if (text.Tokens[token].Relation is Relation.Advcl && text.Sentences[text.SentenceOf(token)].FirstToken == token) return true;
        foreach (var clause in text.Children(token))
        {
            if (text.Tokens[clause].Relation is not (Relation.Ccomp or Relation.Advcl)) continue;
            foreach (var word in text.Children(clause))
                if (lexicon.IsIn("question_words", text.Lemma(word).ToLowerInvariant())) return true;
        }

        return false;
    }

    private bool IsPlural(int token)
    {
        foreach (var subject in paths.Follow(text, token, "subj"))
            if (text.Tokens[subject].Features.HasFlag(Features.Plural) || Tree.WithConjuncts(text, subject).Length > 1) return true;

        return false;
    }

    /// <summary>A complement that is no name: "told Agence France-Presse" asks for nothing.</summary>
    private bool HasComplement(int token)
    {
        foreach (var child in text.Children(token))
            if (text.Tokens[child].Relation is Relation.Xcomp && (text.Tokens[child].Pos is not UniversalPos.Propn || text.Child(child, Relation.Mark) >= 0)) return true;

        return false;
    }

    private bool HasInfinitiveBelow(int token)
    {
        foreach (var child in text.Children(token))
            if (text.Tokens[child].Relation is Relation.Advcl or Relation.Acl or Relation.Ccomp or Relation.Csubj && Tree.IsInfinitive(text, child)) return true;

        return false;
    }
}
