using System.Globalization;
using Entente.Casebook.Store;

namespace Entente.Casebook.Views;

/// <summary>Writes whom a user means as a condition on <c>event_sides</c>; the values go into a list of parameters.</summary>
internal static class PartyCondition
{
    public static string Of(Database database, string name, string alias, List<object?> values)
    {
        string Value(object value)
        {
            values.Add(value);
            return "?" + values.Count.ToString(CultureInfo.InvariantCulture);
        }

        var party = PartyResolver.Resolve(database, name);
        var alternatives = new List<string>();
        if (party.Country is { } country) alternatives.Add($"{alias}.country = {Value(country)}");
        foreach (var entity in party.Entities) alternatives.Add($"{alias}.entity = {Value(entity)}");
        if (alternatives.Count == 0) alternatives.Add($"instr(lower({alias}.name), {Value(name.ToLowerInvariant())}) > 0");
        return "(" + string.Join(" OR ", alternatives) + ")";
    }
}
