namespace Entente.Language.Neural;

/// <summary>
/// Vectors of forms met before, one slot for each hash, the newest wins. A vector depends on its form alone, so what the cache holds
/// never changes a result.
/// </summary>
internal sealed class WordCache(int width)
{
    private const int Slots = 16384;
    private const int MaxForm = 24;
    private readonly float[] vectors = new float[Slots * width];
    private readonly char[] forms = new char[Slots * MaxForm];
    private readonly byte[] lengths = new byte[Slots];

    /// <summary>The vector of a form, or nothing.</summary>
    public ReadOnlySpan<float> Find(ReadOnlySpan<char> form)
    {
        if (form.Length > MaxForm) return [];
        var slot = Slot(form);
        return lengths[slot] == form.Length && forms.AsSpan(slot * MaxForm, form.Length).SequenceEqual(form) ? vectors.AsSpan(slot * width, width) : [];
    }

    /// <summary>Keeps the vector of a form.</summary>
    public void Keep(ReadOnlySpan<char> form, ReadOnlySpan<float> vector)
    {
        if (form.Length is 0 or > MaxForm) return;
        var slot = Slot(form);
        lengths[slot] = (byte)form.Length;
        form.CopyTo(forms.AsSpan(slot * MaxForm));
        vector.CopyTo(vectors.AsSpan(slot * width));
    }

    private static int Slot(ReadOnlySpan<char> form) => (int)(WordFeatures.Hash(form, 7) % Slots);
}
