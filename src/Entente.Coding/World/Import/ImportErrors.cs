using System.Globalization;
using Entente.Language;

namespace Entente.Coding.World.Import;

/// <summary>What can be wrong with a file of somebody else's.</summary>
internal static class ImportErrors
{
    public static EntenteException Format(string name, string why) => new("ENT2011", name, why);

    public static EntenteException Record(string name, long line, string why) => new("ENT2012", Where(name, line), why);

    public static EntenteException Date(string where, string why) => new("ENT2004", where, why);

    public static EntenteException Country(string where, string code) => new("ENT2005", where, $"'{code}' is no country that is known");

    public static EntenteException Twice(string where, string name, string before) => new("ENT2008", where, $"the name '{name}' stands at {before} as well; the first one was kept");

    public static string Where(string name, long line) => line > 0 ? name + ":" + line.ToString(CultureInfo.InvariantCulture) : name;
}
