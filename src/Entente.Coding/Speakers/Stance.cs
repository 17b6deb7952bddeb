namespace Entente.Coding.Speakers;

/// <summary>What a speaker does with what is told, after the word that tells it.</summary>
public enum Stance : byte
{
    /// <summary>Says, without more.</summary>
    Says,
    /// <summary>Says what the writer does not vouch for: claims, alleges, insists.</summary>
    Claims,
    /// <summary>Reports, of media.</summary>
    Reports,
    /// <summary>Shows or finds, of documents and studies.</summary>
    Shows,
    /// <summary>Suggests, hints, seems.</summary>
    Suggests,
    /// <summary>Confirms.</summary>
    Confirms,
    /// <summary>Admits.</summary>
    Admits,
    /// <summary>Denies.</summary>
    Denies,
    /// <summary>Doubts or questions.</summary>
    Doubts,
    /// <summary>Warns or fears.</summary>
    Warns,
    /// <summary>Threatens.</summary>
    Threatens,
    /// <summary>Urges, demands, calls for.</summary>
    Urges,
    /// <summary>Asks a question or for something.</summary>
    Asks,
    /// <summary>Promises or offers.</summary>
    Promises,
    /// <summary>Agrees.</summary>
    Agrees,
    /// <summary>Refuses.</summary>
    Refuses,
    /// <summary>Accuses, blames, condemns.</summary>
    Accuses,
    /// <summary>Praises, thanks, welcomes.</summary>
    Praises,
    /// <summary>Supports.</summary>
    Supports,
    /// <summary>Opposes or rejects.</summary>
    Opposes,
    /// <summary>Believes, knows, thinks.</summary>
    Believes,
    /// <summary>Wants, plans, decides.</summary>
    Wants,
    /// <summary>Expects or predicts.</summary>
    Expects,
    /// <summary>Describes as.</summary>
    Describes,
}
