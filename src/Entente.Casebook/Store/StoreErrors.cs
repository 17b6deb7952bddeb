using Entente.Language;
using Microsoft.Data.Sqlite;

namespace Entente.Casebook.Store;

/// <summary>Turns what SQLite and the file system say into errors that a user can act on.</summary>
internal static class StoreErrors
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    public static EntenteException Missing(string path) =>
        new("ENT4001", path, "there is no casebook here; `entente read` makes one");

    public static EntenteException NotACasebook(string path, Exception? inner = null) =>
        new("ENT4002", path, "this file is not a casebook", inner);

    public static EntenteException NewerSchema(string path, long found, int known) =>
        new("ENT4003", path, $"the casebook was written by a newer Entente (schema {found}; this one knows {known})");

    public static EntenteException Damaged(string path, string what, Exception? inner = null) =>
        new("ENT4004", path, $"the casebook is damaged: {what}", inner);

    public static EntenteException Unwritable(string path, Exception? inner = null) =>
        new("ENT4005", path, "the casebook cannot be written here", inner);

    public static EntenteException From(SqliteException error, string path) => error.SqliteErrorCode switch
    {
        NotADatabase => NotACasebook(path, error),
        Corrupt => Damaged(path, error.Message, error),
        ReadOnly => Unwritable(path, error),
        Busy or Locked => new("ENT4006", path, "another process is writing to the casebook and did not finish in time", error),
        Full => new("ENT4007", path, "the disk is full; pages already read are safe", error),
        InputOutput => new("ENT4008", path, $"the disk failed: {error.Message}", error),
        CannotOpen => new("ENT4009", path, "the casebook cannot be opened", error),
        _ => new("ENT4010", path, error.Message, error),
    };
}
