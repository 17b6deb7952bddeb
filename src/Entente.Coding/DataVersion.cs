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
