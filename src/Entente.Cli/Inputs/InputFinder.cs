using System.IO.Enumeration;
using Entente.Language;
using Entente.Pages;

namespace Entente.Cli.Inputs;

/// <summary>Turns what was named on the command line into inputs: files, folders (all below, in ordinal order), patterns, <c>-</c> and addresses.</summary>
internal sealed class InputFinder(Terminal terminal, UrlFetcher fetcher)
{
    private static readonly HashSet<string> NoPages = new(StringComparer.OrdinalIgnoreCase)
    {
        ".css", ".js", ".mjs", ".map", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".ico", ".bmp", ".tif", ".tiff", ".woff", ".woff2", ".ttf",
        ".otf", ".eot", ".mp3", ".mp4", ".m4a", ".webm", ".ogg", ".wav", ".db", ".db-wal", ".db-shm", ".db-journal", ".sqlite", ".exe", ".dll", ".so",
    };

    private static readonly string[] AboutFolder = ["README", "LICENSE", "NOTICE", "CHANGELOG"];

    /// <summary>Files of a folder that were passed over because they are no pages by name (images, style sheets, casebooks, README).</summary>
    public int PassedOver { get; private set; }

    /// <summary>Finds the inputs; each thing that cannot be found or listed is handed to <paramref name="failed"/>.</summary>
    public IEnumerable<Input> Find(IEnumerable<string> names, Action<EntenteException> failed)
    {
        foreach (var name in names)
        {
            if (name == "-") yield return StandardInput();
            else if (UrlFetcher.IsAddress(name)) yield return fetcher.Input(name);
            else if (File.Exists(name)) yield return OfFile(name, Path.GetFileName(name));
            else if (Directory.Exists(name))
                foreach (var input in Folder(name, name, failed)) yield return input;
            else if (name.AsSpan().ContainsAny('*', '?'))
                foreach (var input in Pattern(name, failed)) yield return input;
            else failed(InputErrors.Missing(name));
        }
    }

    private IEnumerable<Input> Folder(string root, string folder, Action<EntenteException> failed)
    {
        string[] entries;
        try
        {
            entries = Directory.GetFileSystemEntries(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            failed(InputErrors.Unreadable(folder, error));
            yield break;
        }

        Array.Sort(entries, string.CompareOrdinal);
        foreach (var entry in entries)
        {
            if (Path.GetFileName(entry).StartsWith('.')) continue;
            if (Directory.Exists(entry))
            {
                // a link back to a folder above would never end
                if (new DirectoryInfo(entry).LinkTarget is not null) continue;
                foreach (var input in Folder(root, entry, failed)) yield return input;
            }
            else if (IsNoPage(entry))
            {
                PassedOver++;
            }
            else
            {
                yield return OfFile(entry, Path.GetRelativePath(root, entry).Replace('\\', '/'));
            }
        }
    }

    private static IEnumerable<Input> Pattern(string pattern, Action<EntenteException> failed)
    {
        var folder = Path.GetDirectoryName(pattern);
        var inFolder = string.IsNullOrEmpty(folder) ? "." : folder;
        string[] files = [];
        try
        {
            if (Directory.Exists(inFolder))
            {
                var wanted = Path.GetFileName(pattern);
                files = [.. Directory.GetFiles(inFolder).Where(f => FileSystemName.MatchesSimpleExpression(wanted, Path.GetFileName(f), ignoreCase: false))];
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            failed(InputErrors.Unreadable(inFolder, error));
            yield break;
        }

        if (files.Length == 0) failed(InputErrors.Missing(pattern));
        Array.Sort(files, string.CompareOrdinal);
        foreach (var file in files) yield return OfFile(string.IsNullOrEmpty(folder) ? Path.GetFileName(file) : file, Path.GetFileName(file));
    }

    private static bool IsNoPage(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return NoPages.Contains(Path.GetExtension(path)) || AboutFolder.Contains(name, StringComparer.Ordinal);
    }

    private static Input OfFile(string path, string id)
    {
        long? size = null;
        try
        {
            size = new FileInfo(path).Length;
        }
        catch (IOException)
        {
            // opening it will tell why
        }

        return new Input(path.Replace('\\', '/'), id, size, _ =>
        {
            try
            {
                return (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 65_536, FileOptions.SequentialScan), new PageSource(path.Replace('\\', '/')));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw InputErrors.Unreadable(path, error);
            }
        });
    }

    private Input StandardInput() => new("-", "stdin", null, _ => (terminal.In(), new PageSource("-")));
}
