using System.Globalization;
using Entente.Language;
using Microsoft.Data.Sqlite;

namespace Entente.Casebook.Store;

/// <summary>Opens the file: checks that it is a casebook this version knows, and brings its tables up to date.</summary>
internal static class CasebookFile
{
    private static readonly byte[] Magic = "SQLite format 3\0"u8.ToArray();

    public static Database Open(string path, CasebookOptions options)
    {
        Check(path, options.Access);
        try
        {
            return options.Access == CasebookAccess.Read ? OpenToRead(path, options) : OpenToWrite(path, options);
        }
        catch (SqliteException error)
        {
            throw StoreErrors.From(error, path);
        }
    }

    private static void Check(string path, CasebookAccess access)
    {
        if (Directory.Exists(path)) throw new EntenteException("ENT4002", path, "this is a folder, not a casebook");
        if (!File.Exists(path))
        {
            if (access != CasebookAccess.Create) throw StoreErrors.Missing(path);
            var folder = Path.GetDirectoryName(Path.GetFullPath(path));
            if (!Directory.Exists(folder)) throw new EntenteException("ENT4001", path, "the folder for the casebook does not exist");
            return;
        }

        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Span<byte> head = stackalloc byte[Magic.Length];
            var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            if (length > 0 && !head[..length].SequenceEqual(Magic)) throw StoreErrors.NotACasebook(path);
            if (length == 0 && access != CasebookAccess.Create) throw StoreErrors.NotACasebook(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EntenteException("ENT4009", path, "the casebook cannot be opened", error);
        }
    }

    private static Database OpenToWrite(string path, CasebookOptions options)
    {
        var database = Connect(path, SqliteOpenMode.ReadWriteCreate, options);
        try
        {
            var found = Schema(database, path);
            database.Script("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 8000; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;");
            if (options.MaximumPages > 0)
                database.Script(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {options.MaximumPages};"));
            if (found < Migrations.Newest) Migrate(database, path);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private static Database OpenToRead(string path, CasebookOptions options)
    {
        var database = Connect(path, SqliteOpenMode.ReadOnly, options);
        try
        {
            RequireTables(database, path);
            return database;
        }
        catch (SqliteException)
        {
            // on a read-only disk the shared-memory file of the log cannot be made; without a log the file may be read as it is
            database.Dispose();
            if (File.Exists(path + "-wal")) throw;
            database = Connect("file:" + Uri.EscapeDataString(Path.GetFullPath(path)) + "?immutable=1", SqliteOpenMode.ReadOnly, options);
            RequireTables(database, path);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private static void RequireTables(Database database, string path)
    {
        var found = Schema(database, path);
        if (found == 0) throw StoreErrors.NotACasebook(path);
        if (found < Migrations.Newest)
            throw new EntenteException("ENT4011", path, $"the casebook has schema {found}; open it once for writing to bring it to {Migrations.Newest}");
    }

    private static void Migrate(Database database, string path)
    {
        database.Begin();
        try
        {
            // another process may have done it while this one waited
            Migrations.Apply(database, Schema(database, path));
            database.Commit();
        }
        catch
        {
            database.Rollback();
            throw;
        }
    }

    private static int Schema(Database database, string path)
    {
        var schema = (int)database.Number("PRAGMA user_version");
        var application = database.Number("PRAGMA application_id");
        var tables = database.Number("SELECT COUNT(*) FROM sqlite_master");
        if (application != Migrations.ApplicationId && (tables > 0 || application != 0)) throw StoreErrors.NotACasebook(path);
        if (schema > Migrations.Newest) throw StoreErrors.NewerSchema(path, schema, Migrations.Newest);
        return schema;
    }

    private static Database Connect(string path, SqliteOpenMode mode, CasebookOptions options)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = (int)Math.Max(1, Math.Ceiling(options.Wait.TotalSeconds)),
        };
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            return new Database(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
