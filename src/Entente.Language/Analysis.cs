namespace Entente.Language;

/// <summary>What an analyser says about one token.</summary>
internal struct Analysis
{
    /// <summary>Part of speech.</summary>
    public UniversalPos Pos;

    /// <summary>Morphological features.</summary>
    public Features Features;

    /// <summary>Index of the head inside the sentence, or -1 for its one root.</summary>
    public int Head;

    /// <summary>Relation to the head; <see cref="Relation.Root"/> exactly where the head is -1.</summary>
    public Relation Relation;

    /// <summary>Type of the name that the token is part of.</summary>
    public NameType Name;

    /// <summary>Whether a name begins here.</summary>
    public bool BeginsName;

    /// <summary>Type of the wider phrase (titles, common nouns and pronouns included) that stands for an actor or place here.</summary>
    public NameType Mention;

    /// <summary>Whether such a phrase begins here.</summary>
    public bool BeginsMention;

    /// <summary>One more than the analyser's class of lemma, 0 where it has none.</summary>
    public short LemmaClass;
}
