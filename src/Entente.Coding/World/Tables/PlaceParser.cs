using System.Globalization;

namespace Entente.Coding.World.Tables;

/// <summary>Reads a row of the gazetteer.</summary>
internal static class PlaceParser
{
    public static PlaceRow Parse(TextTable table, int row)
    {
        var (country, region) = (table.Text(row, "iso3"), table.Text(row, "admin1"));
        _ = int.TryParse(table.Text(row, "population"), NumberStyles.None, CultureInfo.InvariantCulture, out var population);
        return new PlaceRow(
            table.Text(row, "name"),
            table.Text(row, "kind"),
            country.Length == 0 ? null : country,
            region,
            region.Length == 0 ? "" : NameNormaliser.Fold(region),
            table.Number(row, table.Column("lat")) ?? 0,
            table.Number(row, table.Column("lon")) ?? 0,
            population,
            table.Name.Contains("-own", StringComparison.Ordinal),
            table.User && table.Name.Contains("-import", StringComparison.Ordinal));
    }
}
