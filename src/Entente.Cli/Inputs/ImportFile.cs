using System.IO.Compression;
using Entente.Coding.World.Import;
using Entente.Language;

namespace Entente.Cli.Inputs;

/// <summary>Opens files that are to be imported: plain, gzip, or the first table or document in a zip file.</summary>
internal static class ImportFile
{
    private static readonly string[] Inside = [".txt", ".csv", ".json", ".jsonl", ".ndjson", ".xml", ".tsv"];

    /// <summary>The file as a source that can be opened again and again.</summary>
    public static ImportSource Of(string path)
    {
        if (!File.Exists(path)) throw InputErrors.Missing(path);
        if (path.EndsWith(".bz2", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".xz", StringComparison.OrdinalIgnoreCase))
            throw new EntenteException("ENT5002", path, "bzip2 and xz are not unpacked here: unpack it first, or repack it as .gz");
        return new ImportSource(Path.GetFileName(path), () => Open(path));
    }

    private static Stream Open(string path)
    {
        try
        {
            var file = File.OpenRead(path);
            if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) return new GZipStream(file, CompressionMode.Decompress);
            return path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? Member(file, path) : file;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw InputErrors.Unreadable(path, error);
        }
    }

    // The archive lives as long as the stream of its member.
    private static Stream Member(FileStream file, string path)
    {
        var archive = new ZipArchive(file, ZipArchiveMode.Read);
        var member = archive.Entries.Where(e => Inside.Contains(Path.GetExtension(e.Name), StringComparer.OrdinalIgnoreCase) && !e.Name.StartsWith("readme", StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(e => e.Length).FirstOrDefault();
        return member?.Open() ?? throw new EntenteException("ENT5002", path, "the archive holds no table or document");
    }
}
