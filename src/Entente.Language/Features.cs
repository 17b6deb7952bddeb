namespace Entente.Language;

/// <summary>The Universal Dependencies morphological features that coding uses, as flags.</summary>
[Flags]
public enum Features : uint
{
    /// <summary>None known.</summary>
    None = 0,
    /// <summary>Number=Sing.</summary>
    Singular = 1 << 0,
    /// <summary>Number=Plur.</summary>
    Plural = 1 << 1,
    /// <summary>Tense=Past.</summary>
    Past = 1 << 2,
    /// <summary>Tense=Pres.</summary>
    Present = 1 << 3,
    /// <summary>VerbForm=Fin.</summary>
    Finite = 1 << 4,
    /// <summary>VerbForm=Inf.</summary>
    Infinitive = 1 << 5,
    /// <summary>VerbForm=Part.</summary>
    Participle = 1 << 6,
    /// <summary>VerbForm=Ger.</summary>
    Gerund = 1 << 7,
    /// <summary>Mood=Ind.</summary>
    Indicative = 1 << 8,
    /// <summary>Mood=Imp.</summary>
    Imperative = 1 << 9,
    /// <summary>Voice=Pass.</summary>
    Passive = 1 << 10,
    /// <summary>Person=1.</summary>
    FirstPerson = 1 << 11,
    /// <summary>Person=2.</summary>
    SecondPerson = 1 << 12,
    /// <summary>Person=3.</summary>
    ThirdPerson = 1 << 13,
    /// <summary>Gender=Masc.</summary>
    Masculine = 1 << 14,
    /// <summary>Gender=Fem.</summary>
    Feminine = 1 << 15,
    /// <summary>Gender=Neut.</summary>
    Neuter = 1 << 16,
    /// <summary>Poss=Yes.</summary>
    Possessive = 1 << 17,
    /// <summary>Degree=Cmp.</summary>
    Comparative = 1 << 18,
    /// <summary>Degree=Sup.</summary>
    Superlative = 1 << 19,
    /// <summary>Definite=Def.</summary>
    Definite = 1 << 20,
    /// <summary>Definite=Ind.</summary>
    Indefinite = 1 << 21,
    /// <summary>PronType=Rel.</summary>
    Relative = 1 << 22,
    /// <summary>PronType=Int.</summary>
    Interrogative = 1 << 23,
    /// <summary>PronType=Dem.</summary>
    Demonstrative = 1 << 24,
    /// <summary>PronType=Prs.</summary>
    Personal = 1 << 25,
    /// <summary>Case=Acc.</summary>
    Accusative = 1 << 26,
    /// <summary>Case=Nom.</summary>
    Nominative = 1 << 27,
    /// <summary>Polarity=Neg.</summary>
    Negative = 1 << 28,
}
