namespace Entente.Coding.World.Tables;

/// <summary>Takes the hashes of names and of their beginnings.</summary>
internal interface INameSink
{
    /// <summary>Marks the hash of a name's beginning.</summary>
    void AddPrefix(ulong hash);

    /// <summary>Adds a name.</summary>
    void Add(ulong hash, in Posting posting);
}
