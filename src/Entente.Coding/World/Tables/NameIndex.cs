namespace Entente.Coding.World.Tables;

/// <summary>
/// All names of all tables in one hash table over the hashes of their words, prefixes included:
/// a text is matched in one pass however many names there are. Keys are 64 bits wide, so that two names meet by chance once in about 10^8 tables.
/// </summary>
internal sealed class NameIndex
{
    private const int PrefixOnly = -1;
    private ulong[] keys;
    private int[] heads;
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
        keys = new ulong[size];
        heads = new int[size];
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

    /// <summary>Marks the hash of a name's beginning.</summary>
    public void AddPrefix(ulong hash)
    {
        if (used * 4 > keys.Length * 3) Grow();
        var slot = Slot(hash);
        if (keys[slot] != 0) return;
        keys[slot] = hash;
        heads[slot] = PrefixOnly;
        used++;
    }

    /// <summary>Adds a name.</summary>
    public void Add(ulong hash, in Posting posting)
    {
        if (used * 4 > keys.Length * 3) Grow();
        if (count == postings.Length)
        {
            Array.Resize(ref postings, count * 2);
            Array.Resize(ref next, count * 2);
        }

        var slot = Slot(hash);
        if (keys[slot] == 0)
        {
            keys[slot] = hash;
            heads[slot] = PrefixOnly;
            used++;
        }

        postings[count] = posting;
        next[count] = heads[slot];
        heads[slot] = count++;
    }

    /// <summary>Looks a hash up.</summary>
    /// <param name="hash">Hash of the words so far.</param>
    /// <param name="first">The first posting, or -1 where a name only begins so.</param>
    /// <returns>Whether any name is or begins with these words.</returns>
    public bool Find(ulong hash, out int first)
    {
        var slot = Slot(hash);
        first = heads[slot];
        return keys[slot] != 0;
    }

    private int Slot(ulong hash)
    {
        var slot = (int)(hash ^ (hash >> 31)) & mask;
        while (keys[slot] != 0 && keys[slot] != hash) slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        var (oldKeys, oldHeads) = (keys, heads);
        keys = new ulong[oldKeys.Length * 2];
        heads = new int[keys.Length];
        mask = keys.Length - 1;
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] == 0) continue;
            var slot = Slot(oldKeys[i]);
            keys[slot] = oldKeys[i];
            heads[slot] = oldHeads[i];
        }
    }
}
