using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Entente.Language;

/// <summary>Identifiers made from content: the same on every machine, run and thread.</summary>
public static class StableHash
{
    /// <summary>The first <paramref name="length"/> hexadecimal digits of the SHA-256 of the parts, each preceded by its length.</summary>
    /// <param name="length">Number of digits, 1 to 64.</param>
    /// <param name="parts">What the identifier is made from, in order; <see langword="null"/> differs from an empty string.</param>
    public static string Hex(int length, params ReadOnlySpan<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> prefix = stackalloc byte[4];
        foreach (var part in parts)
        {
            BinaryPrimitives.WriteInt32LittleEndian(prefix, part?.Length ?? -1);
            hash.AppendData(prefix);
            if (part is not null) hash.AppendData(Encoding.UTF8.GetBytes(part));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..length];
    }
}
