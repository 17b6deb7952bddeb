namespace Entente.Coding.World.Import;

/// <summary>Formats in which others keep persons, bodies and places.</summary>
public enum ImportFormat
{
    /// <summary>To be found out by looking at the file.</summary>
    Unknown,
    /// <summary>Wikidata: lines of a JSON dump, or one document of <c>wbgetentities</c>.</summary>
    Wikidata,
    /// <summary>SPARQL 1.1 query results in JSON.</summary>
    Sparql,
    /// <summary>FollowTheMoney entities, one JSON object a line, nested or not (OpenSanctions, Aleph).</summary>
    FollowTheMoney,
    /// <summary>The list of OFAC as XML (<c>sdn.xml</c>, <c>consolidated.xml</c>).</summary>
    OfacXml,
    /// <summary>The list of OFAC as CSV files (<c>sdn.csv</c> with <c>alt.csv</c> and <c>add.csv</c>).</summary>
    OfacCsv,
    /// <summary>A table of GeoNames in the layout of <c>allCountries.txt</c>.</summary>
    GeoNames,
}
