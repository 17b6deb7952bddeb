using System.Globalization;
using System.Reflection;

namespace Entente.Casebook.Store;

/// <summary>The numbered SQL scripts that make and change the tables. <c>user_version</c> says which ran.</summary>
internal static class Migrations
{
    /// <summary>"ENTT": marks an SQLite file as a casebook.</summary>
    public const int ApplicationId = 0x454E5454;

    private static readonly (int Number, string Resource)[] Scripts = Find();

    public static int Newest => Scripts[^1].Number;

    public static int Apply(Database database, int from)
    {
        foreach (var (number, resource) in Scripts)
        {
            if (number <= from) continue;
            database.Script(Read(resource));
            database.Script(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {number}; PRAGMA application_id = {ApplicationId};"));
        }

        return Newest;
    }

    private static (int Number, string Resource)[] Find() =>
        [.. typeof(Migrations).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("migrations/", StringComparison.Ordinal))
            .Select(name => (Number: int.Parse(name.AsSpan("migrations/".Length, 3), CultureInfo.InvariantCulture), name))
            .OrderBy(script => script.Number)];

    private static string Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
