using Entente.Coding.World;
using Entente.Language;

namespace Entente.Coding.Events;

/// <summary>Finds the mention at a token quickly: the one whose head it is, else the smallest that covers it.</summary>
internal sealed class MentionIndex
{
    private readonly EntityMention?[] byHead;
    private readonly EntityMention?[] covering;
    private readonly PlaceMention?[] places;

    /// <summary>Indexes the mentions of a page.</summary>
    public MentionIndex(ParsedText text, Mentions mentions)
    {
        byHead = new EntityMention?[text.Tokens.Length];
        covering = new EntityMention?[text.Tokens.Length];
        places = new PlaceMention?[text.Tokens.Length];
        foreach (var mention in mentions.Entities)
        {
            if (Better(mention, byHead[mention.Head])) byHead[mention.Head] = mention;
            for (var i = mention.FirstToken; i < mention.EndToken; i++)
                if (covering[i] is not { } other || mention.EndToken - mention.FirstToken < other.EndToken - other.FirstToken) covering[i] = mention;
        }

        foreach (var place in mentions.Places)
            for (var i = place.FirstToken; i < place.EndToken; i++) places[i] = place;
    }

    /// <summary>The mention headed by a token, or <see langword="null"/>.</summary>
    public EntityMention? HeadedBy(int token) => byHead[token];

    /// <summary>The smallest mention that covers a token, or <see langword="null"/>.</summary>
    public EntityMention? Covering(int token) => covering[token];

    /// <summary>The place named at a token, or <see langword="null"/>.</summary>
    public PlaceMention? PlaceAt(int token) => places[token];

    private static bool Better(EntityMention mention, EntityMention? other) =>
        other is null || (other.IsAdjective && !mention.IsAdjective) || mention.EndToken - mention.FirstToken > other.EndToken - other.FirstToken;
}
