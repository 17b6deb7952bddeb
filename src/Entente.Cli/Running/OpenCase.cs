using System.Globalization;
using Entente.Casebook.Store;
using Entente.Language;
using Book = Entente.Casebook.Casebook;

namespace Entente.Cli.Running;

/// <summary>Opens casebooks for commands.</summary>
internal static class OpenCase
{
    /// <summary>For views: read-only, unless pages wait to be merged (a read was cut off) or the corrections file has changed, which is settled first.</summary>
    public static Book ToRead(string path)
    {
        if (Current(path) is { } book)
        {
            if (book.IsSettled && CorrectionsFile.IsFollowed(book, path)) return book;
            book.Dispose();
        }

        var writable = Book.Open(path, new CasebookOptions { Access = CasebookAccess.Write });
        writable.Settle();
        CorrectionsFile.Follow(writable, path);
        return writable;
    }

    /// <summary>The casebook read-only, or <see langword="null"/> where an older version wrote it and its tables have to be brought up to date first.</summary>
    private static Book? Current(string path)
    {
        try
        {
            return Book.Open(path, new CasebookOptions { Access = CasebookAccess.Read });
        }
        catch (EntenteException error) when (error.Code == "ENT4011")
        {
            return null;
        }
    }

    public static Book ToWrite(string path, string command, Terminal terminal, CasebookAccess access = CasebookAccess.Create) => Book.Open(path, new CasebookOptions
    {
        Access = access,
        Command = command,
        Version = ProgramVersion.Short,
        Started = terminal.Now().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
    });
}
