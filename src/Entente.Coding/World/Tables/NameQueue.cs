namespace Entente.Coding.World.Tables;

/// <summary>Names cut on another thread, to be put into the index in order afterwards.</summary>
internal sealed class NameQueue : INameSink
{
    private readonly List<(ulong Hash, Posting Posting)> waiting = new(200_000);
    private static readonly Posting Prefix = new(PostingKind.Word, -1, NameForm.Name, 0);

    /// <inheritdoc/>
    public void AddPrefix(ulong hash) => waiting.Add((hash, Prefix));

    /// <inheritdoc/>
    public void Add(ulong hash, in Posting posting) => waiting.Add((hash, posting));

    /// <summary>Moves everything into the index, in the order it came.</summary>
    public void Drain(NameIndex index)
    {
        foreach (var (hash, posting) in waiting)
        {
            if (posting.Row < 0) index.AddPrefix(hash);
            else index.Add(hash, posting);
        }

        waiting.Clear();
    }
}
