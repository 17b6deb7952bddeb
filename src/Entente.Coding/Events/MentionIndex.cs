using Entente.Coding.World;
using Entente.Language;

namespace Entente.Coding.Events;

/// <summary>Finds the mention at a token quickly: the one whose head it is, else the smallest that covers it.</summary>
internal sealed class MentionIndex
{
    private readonly EntityMention?[] byHead;
    private readonly EntityMention?[] covering;
    private readonly PlaceMention?[] places;
    private readonly IReadOnlyList<EntityMention> all;
    private readonly bool[] times;

    /// <summary>Indexes the mentions of a page.</summary>
    public MentionIndex(ParsedText text, Mentions mentions)
    {
        all = mentions.Entities;
        byHead = new EntityMention?[text.Tokens.Length];
        covering = new EntityMention?[text.Tokens.Length];
        places = new PlaceMention?[text.Tokens.Length];
        times = new bool[text.Tokens.Length];
        foreach (var mention in mentions.Entities)
        {
            if (Better(mention, byHead[mention.Head])) byHead[mention.Head] = mention;
            for (var i = mention.FirstToken; i < mention.EndToken; i++)
                if (covering[i] is not { } other || mention.EndToken - mention.FirstToken < other.EndToken - other.FirstToken) covering[i] = mention;
        }

        foreach (var time in mentions.Times)
            for (var i = FirstFrom(text, time.Span.Start); i < text.Tokens.Length && text.Tokens[i].End <= time.Span.End; i++) times[i] = true;

        // "March" and "May" are months before they are towns
        foreach (var place in mentions.Places.Where(p => !mentions.Times.Any(t => t.Span.Overlaps(p.Span))))
            for (var i = place.FirstToken; i < place.EndToken; i++) places[i] = place;
    }

    /// <summary>The mention headed by a token, or <see langword="null"/>.</summary>
    public EntityMention? HeadedBy(int token) => byHead[token];

    /// <summary>The smallest mention that covers a token, or <see langword="null"/>.</summary>
    public EntityMention? Covering(int token) => covering[token];

    /// <summary>Whether a token belongs to an expression of time.</summary>
    public bool IsTime(int token) => times[token];

    /// <summary>The place named at a token, or <see langword="null"/>.</summary>
    public PlaceMention? PlaceAt(int token) => places[token];

    /// <summary>
    /// The nominal that ends just before a finite verb for which the tree has no subject: commas, adverbs and "along with X" between them are passed over,
    /// any other preposition, verb or conjunction ends the search. -1 where there is none.
    /// </summary>
    public int JustBefore(ParsedText text, int verb)
    {
        var first = text.Sentences[text.SentenceOf(verb)].FirstToken;
        for (var at = verb - 1; at >= first; at--)
        {
            if (text.Tokens[at].Pos is UniversalPos.Punct or UniversalPos.Adv or UniversalPos.Aux && text.Form(at) is not (";" or ":" or "\"" or "”")) continue;
            if (times[at] || (text.Tokens[at].Pos is UniversalPos.Adp && at + 1 < verb && times[at + 1])) continue; // "the rebels on April 12 released"
            if (Widest(at) is not { IsAdjective: false } mention) return -1;

            var before = mention.FirstToken - 1;
            if (before < first || text.Tokens[before].Pos is not UniversalPos.Adp) return mention.Head;
            if (before > first && text.Form(before) is "with" && text.Form(before - 1) is "along" or "together") at = before - 1;
            else return -1;
        }

        return -1;
    }

    /// <summary>The nearest mention before a pronoun, in its sentence, that names the entity it stands for, or <see langword="null"/>.</summary>
    public EntityMention? NamedBefore(ParsedText text, int pronoun, Entity entity)
    {
        var first = text.Sentences[text.SentenceOf(pronoun)].FirstToken;
        for (var at = pronoun - 1; at >= first; at--)
            if (byHead[at] is { IsAdjective: false } mention && text.Tokens[at].Pos is not UniversalPos.Pron && mention.Entities.Any(e => string.Equals(e.Id, entity.Id, StringComparison.Ordinal))) return mention;

        return null;
    }

    /// <summary>The widest mention that begins at a token, or just after an article there.</summary>
    public EntityMention? StartingAt(int token)
    {
        EntityMention? widest = null;
        foreach (var mention in all)
            if (mention.FirstToken == token && (widest is null || mention.EndToken > widest.EndToken)) widest = mention;

        return widest;
    }

    /// <summary>The first token that begins at or after a place in the text.</summary>
    private static int FirstFrom(ParsedText text, int start)
    {
        int low = 0, high = text.Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (text.Tokens[middle].Start < start) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private EntityMention? Widest(int token)
    {
        EntityMention? widest = null;
        foreach (var mention in all)
            if (mention.FirstToken <= token && token < mention.EndToken && (widest is null || mention.EndToken - mention.FirstToken > widest.EndToken - widest.FirstToken)) widest = mention;

        return widest;
    }

    private static bool Better(EntityMention mention, EntityMention? other) =>
        other is null || (other.IsAdjective && !mention.IsAdjective) || mention.EndToken - mention.FirstToken > other.EndToken - other.FirstToken;
}
