using System.Security.Cryptography;
using Entente.Language;

namespace Entente.Coding;

/// <summary>Names what made a record: the program, and a hash over every table and model packed into it.</summary>
internal static class DataVersion
{
    private const int Digits = 8;
    private static readonly Lazy<string> Lazily = new(Compute);

    /// <summary>Such as <c>0.1.0+data.1a2b3c4d</c>: two records with the same version were made by the same program, data and model.</summary>
    public static string Text => Lazily.Value;

    /// <summary>The same with the user's own tables: <c>0.1.0+data.1a2b3c4d.own.5e6f7a8b</c>.</summary>
    /// <param name="userFolder">The folder with the tables, or <see langword="null"/>.</param>
    public static string With(string? userFolder)
    {
        if (userFolder is null || !Directory.Exists(userFolder)) return Text;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var any = false;
        foreach (var file in Directory.EnumerateFiles(userFolder, "*.tsv", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(userFolder, f).Replace('\\', '/')).Order(StringComparer.Ordinal))
        {
            any = true;
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(file));
            try
            {
                using var stream = File.OpenRead(Path.Combine(userFolder, file));
                hash.AppendData(SHA256.HashData(stream));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // loading the table names it with the reason
            }
        }

        return any ? $"{Text}.own.{Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits]}" : Text;
    }

    private static string Compute()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var assembly in (ReadOnlySpan<System.Reflection.Assembly>)[typeof(LanguageModel).Assembly, typeof(Pages.PageReader).Assembly, typeof(DataVersion).Assembly])
            foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
            {
                hash.AppendData(System.Text.Encoding.UTF8.GetBytes(name.Replace('\\', '/')));
                using var stream = assembly.GetManifestResourceStream(name)!;
                hash.AppendData(SHA256.HashData(stream));
            }

        var program = typeof(DataVersion).Assembly.GetName().Version?.ToString(3) ?? "0";
        return $"{program}+data.{Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits]}";
    }
}
