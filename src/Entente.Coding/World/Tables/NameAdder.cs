using System.Text;

namespace Entente.Coding.World.Tables;

/// <summary>Cuts the names of table cells into words and adds them to the indexes.</summary>
internal sealed class NameAdder(INameSink names, INameSink loose, HashSet<ulong> ordinary)
{
    private static readonly ulong The = WordCutter.Hash("the");
    private readonly char[] characters = new char[1 << 16];
    private readonly char[] scratch = new char[96];
    private readonly ulong[] hashes = new ulong[16];
    private readonly ulong[] skeletons = new ulong[16];

    /// <summary>Adds every name between the bars of a cell.</summary>
    /// <param name="cell">UTF-8.</param>
    /// <param name="kind">What it names.</param>
    /// <param name="row">Row of that table.</param>
    /// <param name="form">Form of the name.</param>
    /// <param name="asPerson">Whether names of more than two words are added with the middle left out as well.</param>
    /// <param name="looseToo">Whether other spellings are to be found.</param>
    public void Cell(ReadOnlySpan<byte> cell, PostingKind kind, int row, NameForm form, bool asPerson = false, bool looseToo = false)
    {
        if (cell.IsEmpty || cell.Length > characters.Length) return;
        var text = characters.AsSpan(0, Encoding.UTF8.GetChars(cell, characters));
        foreach (var part in text.Split('|'))
        {
            Name(text[part], kind, row, form, asPerson, looseToo);
            form |= NameForm.Alias;
        }
    }

    /// <summary>Adds one name.</summary>
    public void Name(ReadOnlySpan<char> name, PostingKind kind, int row, NameForm form, bool asPerson = false, bool looseToo = false)
    {
        var cutter = new WordCutter(name, scratch, looseToo);
        int count = 0, letters = 0;
        var upper = true;
        while (count < hashes.Length && cutter.Next(out var word))
        {
            if (count == 0 && word.Hash == The) continue;
            hashes[count] = word.Hash;
            skeletons[count] = word.Skeleton != 0 || !looseToo ? word.Skeleton : Skeleton.Of(cutter.Folded);
            upper &= word.AllUpper;
            letters += cutter.Folded.Length;
            count++;
        }

        if (count == 0) return;
        if (count == 1 && kind is not (PostingKind.Word or PostingKind.Local))
        {
            var common = ordinary.Contains(hashes[0]);
            if (upper && (letters <= 3 || common)) form |= NameForm.Upper;
            else if (common) form |= NameForm.Ordinary;
        }

        Add(names, hashes.AsSpan(0, count), kind, row, form);
        if (looseToo && (count > 1 || letters >= 5)) Add(loose, skeletons.AsSpan(0, count), kind, row, form);
        if (asPerson && count > 2) Shortened(count, kind, row, form | NameForm.Shortened);
    }

    /// <summary>Adds a single word.</summary>
    public void Family(ReadOnlySpan<char> word, PostingKind kind, int row, NameForm form)
    {
        var cutter = new WordCutter(word, scratch, false);
        if (!cutter.Next(out var only)) return;
        if (ordinary.Contains(only.Hash)) form |= NameForm.Ordinary;
        names.Add(WordCutter.Join(0, only.Hash), new Posting(kind, row, form | NameForm.Family, 1));
    }

    private static void Add(INameSink index, ReadOnlySpan<ulong> words, PostingKind kind, int row, NameForm form)
    {
        ulong hash = 0;
        for (var i = 0; i < words.Length; i++)
        {
            hash = WordCutter.Join(hash, words[i]);
            if (i < words.Length - 1) index.AddPrefix(hash);
        }

        index.Add(hash, new Posting(kind, row, form, (byte)words.Length));
    }

    // "Mohammad Hossein Baqeri" is written "Mohammad Baqeri", "Syed Asim Munir" is written "Asim Munir".
    private void Shortened(int count, PostingKind kind, int row, NameForm form)
    {
        Span<ulong> two = stackalloc ulong[2];
        two[0] = hashes[0];
        two[1] = hashes[count - 1];
        Add(names, two, kind, row, form);
        if (skeletons[0] != 0 && skeletons[count - 1] != 0)
        {
            two[0] = skeletons[0];
            two[1] = skeletons[count - 1];
            Add(loose, two, kind, row, form);
        }

        two[0] = hashes[count - 2];
        two[1] = hashes[count - 1];
        Add(names, two, kind, row, form);
    }
}
