using System.Runtime.CompilerServices;

namespace Entente.Language.Neural;

/// <summary>Numbers of the words of the vocabulary, by the hash that names them; 0 is any other word.</summary>
internal sealed class Vocabulary
{
    private readonly ulong[] hashes;
    private readonly int[] slots;

    // compiled at once: loading is over before tiered compilation would notice the loop
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Vocabulary(ulong[] hashes)
    {
        this.hashes = hashes;
        var size = 16;
        while (size < hashes.Length * 2) size *= 2;
        slots = new int[size];
        for (var i = 0; i < hashes.Length; i++)
        {
            var slot = (int)hashes[i] & (slots.Length - 1);
            while (slots[slot] != 0) slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = i + 1;
        }
    }

    /// <summary>The number of a word.</summary>
    public int Find(ulong hash)
    {
        var slot = (int)hash & (slots.Length - 1);
        while (slots[slot] != 0 && hashes[slots[slot] - 1] != hash) slot = (slot + 1) & (slots.Length - 1);
        return slots[slot];
    }
}
