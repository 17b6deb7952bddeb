namespace Entente.Coding.World.Tables;

/// <summary>
/// All names of all tables in one hash table over the hashes of their words, prefixes included:
/// a text is matched in one pass however many names there are. A slot holds 32 bits of the hash that its place does not show;
/// together with the place that is over 50 bits, so that two names meet by chance once in some thousand tables.
/// </summary>
internal sealed class NameIndex : INameSink
{
    private const int PrefixOnly = -1;
    private Slot[] slots;
    private int mask;
    private int used;
    private Posting[] postings;
    private int[] next;
    private int count;

    /// <summary>Makes room.</summary>
    public NameIndex(int names)
    {
        var size = 1 << 10;
        while (size < names * 2) size <<= 1;
        slots = new Slot[size];
        mask = size - 1;
        postings = new Posting[names];
        next = new int[names];
    }

    /// <summary>Number of names.</summary>
    public int Count => count;

    /// <summary>The posting at a place of a list.</summary>
    public ref readonly Posting this[int at] => ref postings[at];

    /// <summary>The next posting of the same name, or -1.</summary>
    public int Next(int at) => next[at];

    /// <inheritdoc/>
    public void AddPrefix(ulong hash)
    {
        if (used * 4 > slots.Length * 3) Grow();
        ref var slot = ref Find(hash);
        if (slot.Key != 0) return;
        slot = new Slot(KeyOf(hash), PrefixOnly);
        used++;
    }

    /// <inheritdoc/>
    public void Add(ulong hash, in Posting posting)
    {
        if (used * 4 > slots.Length * 3) Grow();
        if (count == postings.Length)
        {
            Array.Resize(ref postings, count * 2);
            Array.Resize(ref next, count * 2);
        }

        ref var slot = ref Find(hash);
        if (slot.Key == 0)
        {
            slot = new Slot(KeyOf(hash), PrefixOnly);
            used++;
        }

        postings[count] = posting;
        next[count] = slot.Head;
        slot = slot with { Head = count++ };
    }

    /// <summary>Looks a hash up.</summary>
    /// <param name="hash">Hash of the words so far.</param>
    /// <param name="first">The first posting, or -1 where a name only begins so.</param>
    /// <returns>Whether any name is or begins with these words.</returns>
    public bool Find(ulong hash, out int first)
    {
        ref var slot = ref Find(hash);
        first = slot.Key == 0 ? PrefixOnly : slot.Head;
        return slot.Key != 0;
    }

    private static uint KeyOf(ulong hash) => (uint)(hash >> 32) | 1;

    private ref Slot Find(ulong hash)
    {
        var key = KeyOf(hash);
        var at = (int)hash & mask;
        while (slots[at].Key != 0 && slots[at].Key != key) at = (at + 1) & mask;
        return ref slots[at];
    }

    // Slots do not hold the whole hash, so the table cannot grow; its maker says how many names will come.
    private void Grow() => throw new InvalidOperationException($"the name index was made for fewer names ({slots.Length / 2}); raise its size");

    private readonly record struct Slot(uint Key, int Head);
}
