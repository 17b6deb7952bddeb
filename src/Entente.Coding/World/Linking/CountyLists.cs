using Entente.Coding.World.Tables;

namespace Entente.Coding.World.Linking;

/// <summary>Finds the counties of "Clarke, Madison and Oconee counties": each name is a county's, whatever it would be alone.</summary>
internal sealed class CountyLists(PageWords words, WorldTables tables)
{
    private static readonly ulong County = WordCutter.Hash("county");
    private static readonly ulong Parish = WordCutter.Hash("parish");

    /// <summary>Puts the units of such lists, by their first word, into a dictionary; empty for nearly every sentence.</summary>
    public void Find(int first, int end, Dictionary<int, Unit> into)
    {
        for (var w = first + 2; w < end; w++)
            if (words.Form(w) is "counties" or "Counties" or "parishes") Back(first, w, words.Form(w) is "parishes" ? Parish : County, into);
    }

    private void Back(int first, int list, ulong kind, Dictionary<int, Unit> into)
    {
        for (var end = list; end > first;)
        {
            var start = end;
            while (start > first && words.All[start - 1].Capital && end - start < 3 && (start == end || words.All[start].Joined)) start--;
            if (start == end || !Add(start, end, kind, into)) return;
            end = start;
            if (end > first && words.Form(end - 1) is "and" or "or") end--;
            else if (words.Gap(end) is not ", ") return;
        }
    }

    // The longest run of words that is a county's name.
    private bool Add(int start, int end, ulong kind, Dictionary<int, Unit> into)
    {
        for (var from = start; from < end; from++)
        {
            if (!tables.Names.Find(WordCutter.Join(words.HashOf(from, end), kind), out var at)) continue;
            for (; at >= 0; at = tables.Names.Next(at))
            {
                if (tables.Names[at].Kind != PostingKind.Place) continue;
                into[from] = new Unit(from, end, UnitKind.Place, at, tables.Names[at].Row, Rule: InList) { PlacePosting = at };
                return true;
            }
        }

        return false;
    }

    /// <summary>Rule of the units found.</summary>
    public const string InList = "in a list of counties";
}
