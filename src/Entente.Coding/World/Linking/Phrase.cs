using Entente.Coding.World.Tables;

namespace Entente.Coding.World.Linking;

/// <summary>A phrase that names or describes somebody, before it is linked.</summary>
internal sealed class Phrase
{
    /// <summary>First word.</summary>
    public required int First { get; set; }

    /// <summary>One past the last word.</summary>
    public required int End { get; set; }

    /// <summary>The word that heads it.</summary>
    public required int Head { get; set; }

    public required PhraseKind Kind { get; set; }

    /// <summary>The name in it, for persons, bodies, outlets, states.</summary>
    public Unit? Name { get; set; }

    /// <summary>The word for the office or kind of people.</summary>
    public WordRow? Role { get; set; }

    /// <summary>The words for the office as they stand ("Chief of Staff of the Armed Forces"), as a span of words.</summary>
    public (int First, int End)? RoleWords { get; set; }

    /// <summary>Countries named in it; several only for coordinated adjectives and collectives.</summary>
    public List<string> Countries { get; } = [];

    /// <summary>Bodies that coordinated or modify it ("US and NATO forces").</summary>
    public List<int> Bodies { get; } = [];

    public string[] Sectors { get; set; } = [];

    /// <summary>Sectors said before the office (a serving rank before "defence minister").</summary>
    public bool RankFirst { get; set; }

    public bool HasRank { get; set; }

    public bool Former { get; set; }

    public bool Definite { get; set; }

    public bool Indefinite { get; set; }

    public bool Plural { get; set; }

    public bool Possessive { get; set; }

    /// <summary>How many a collective counts (2 for "both").</summary>
    public int Count { get; set; }

    /// <summary>Why country or sector is what it is.</summary>
    public List<string> Rules { get; } = [];

    public string? Country => Countries.Count > 0 ? Countries[0] : null;

    /// <summary>The phrase that this one describes, set beside it.</summary>
    public Phrase? Apposition { get; set; }

    /// <summary>Country said before the name of a listed body ("the Iranian news agency Tasnim").</summary>
    public string? StatedCountry { get; set; }

    /// <summary>Words of the place it is said to be in.</summary>
    public (int First, int End)? PlaceWords { get; set; }
}
