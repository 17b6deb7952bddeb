using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Entente.Casebook.Store;

/// <summary>One connection with its prepared statements. Parameters are ?1, ?2 … in order. Not safe to share between threads.</summary>
internal sealed class Database : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);
    private SqliteTransaction? transaction;

    public Database(SqliteConnection connection) => this.connection = connection;

    public long LastKey => SQLitePCL.raw.sqlite3_last_insert_rowid(connection.Handle!);

    public void Run(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteNonQuery();

    /// <summary>Runs a script of several statements that takes no parameters.</summary>
    public void Script(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }

    public long Number(string sql, params ReadOnlySpan<object?> values) =>
        Bind(sql, values).ExecuteScalar() is { } value and not DBNull ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : 0;

    public string? Word(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteScalar() as string;

    /// <summary>Reads all rows at once, so that another statement may run while they are used.</summary>
    public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        var rows = new List<T>();
        using var reader = Bind(sql, values).ExecuteReader();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    /// <summary>Visits rows one at a time, for passages over a whole casebook; no other statement of this text may run meanwhile.</summary>
    public void Each(string sql, Action<SqliteDataReader> visit, params ReadOnlySpan<object?> values)
    {
        using var reader = Bind(sql, values).ExecuteReader();
        while (reader.Read()) visit(reader);
    }

    /// <summary>Begins a transaction that may write; waits for other writers.</summary>
    public void Begin() => transaction = connection.BeginTransaction(deferred: false);

    /// <summary>Begins a transaction that only reads: everything read until its end is of one moment.</summary>
    public void BeginRead() => transaction = connection.BeginTransaction(deferred: true);

    public void Commit()
    {
        transaction!.Commit();
        End();
    }

    public void Rollback()
    {
        try
        {
            transaction?.Rollback();
        }
        catch (SqliteException)
        {
            // SQLite rolls back by itself when the disk is full or damaged; the first error is the one to tell
        }
        finally
        {
            End();
        }
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values) command.Dispose();
        connection.Dispose();
    }

    private void End()
    {
        transaction?.Dispose();
        transaction = null;
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
                command.Parameters.Add(new SqliteParameter { ParameterName = "?" + (i + 1).ToString(CultureInfo.InvariantCulture) });
            prepared.Add(sql, command);
        }

        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }
}
