using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace Entente.Language.Neural;

/// <summary>
/// The trained model as a file: sixteen bytes of mark and version, the SHA-256 of what follows, a JSON directory and the tensors.
/// Layout (little-endian): <c>"ENTENTEN"</c>, version (u32), length of the directory (u32), SHA-256 (32 bytes), directory, tensors.
/// </summary>
internal sealed class ModelFile
{
    private const uint Version = 1;
    private const int Head = 48;
    private readonly byte[] bytes;
    private readonly int body;
    private readonly JsonElement directory;
    private readonly Dictionary<string, JsonElement> tensors;
    private readonly string name;

    private ModelFile(byte[] bytes, int body, JsonElement directory, string name)
    {
        this.bytes = bytes;
        this.body = body;
        this.directory = directory;
        this.name = name;
        tensors = directory.GetProperty("tensors").EnumerateObject().ToDictionary(t => t.Name, t => t.Value, StringComparer.Ordinal);
        Sha256 = Convert.ToHexStringLower(bytes.AsSpan(16, 32));
    }

    private static ReadOnlySpan<byte> Mark => "ENTENTEN"u8;

    /// <summary>SHA-256 of directory and tensors, which names the model in records.</summary>
    public string Sha256 { get; }

    /// <summary>Reads and checks a model.</summary>
    /// <param name="stream">The file from its first byte.</param>
    /// <param name="name">Its name for messages.</param>
    /// <exception cref="EntenteException">ENT1011: not a model; ENT1012: another version; ENT1013: damaged.</exception>
    public static ModelFile Read(Stream stream, string name)
    {
        var file = ReadAll(stream);
        if (file.Length < Head || !file.AsSpan(0, 8).SequenceEqual(Mark))
            throw new EntenteException("ENT1011", name, "this is not an Entente language model");
        var version = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(8));
        if (version != Version)
            throw new EntenteException("ENT1012", name, string.Create(CultureInfo.InvariantCulture, $"the model has format version {version}, this program reads version {Version}"));
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(file.AsSpan(Head), hash);
        if (!hash.SequenceEqual(file.AsSpan(16, 32)))
            throw new EntenteException("ENT1013", name, "the model is damaged: its checksum does not match");
        try
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(12));
            using var document = JsonDocument.Parse(file.AsMemory(Head, length));
            return new ModelFile(file, Head + length, document.RootElement.Clone(), name);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or KeyNotFoundException or InvalidOperationException)
        {
            throw new EntenteException("ENT1013", name, "the model's directory cannot be read", e);
        }
    }

    /// <summary>A whole number of the directory, such as <c>width</c>.</summary>
    public int Number(string key) => directory.GetProperty(key).GetInt32();

    /// <summary>A list of texts of the directory, such as the labels of a layer.</summary>
    public string[] Texts(string key) => [.. directory.GetProperty(key).EnumerateArray().Select(e => e.GetString() ?? "")];

    /// <summary>A list of whole numbers.</summary>
    public int[] Numbers(string key) => [.. directory.GetProperty(key).EnumerateArray().Select(e => e.GetInt32())];

    /// <summary>A tensor of half-precision numbers, widened.</summary>
    public float[] Floats(string tensor)
    {
        var raw = MemoryMarshal.Cast<byte, Half>(Bytes(tensor));
        var values = new float[raw.Length];
        Widen(raw, values);
        return values;
    }

    // compiled at once: loading is over before tiered compilation would notice the loop
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Widen(ReadOnlySpan<Half> from, float[] to)
    {
        for (var i = 0; i < to.Length; i++) to[i] = (float)from[i];
    }

    /// <summary>The raw bytes of a tensor.</summary>
    public ReadOnlySpan<byte> Bytes(string tensor) => Memory(tensor).Span;

    /// <summary>The raw bytes of a tensor, to be kept.</summary>
    public ReadOnlyMemory<byte> Memory(string tensor)
    {
        if (!tensors.TryGetValue(tensor, out var entry))
            throw new EntenteException("ENT1013", name, $"the model has no part \"{tensor}\"");
        return bytes.AsMemory(body + entry[0].GetInt32(), entry[1].GetInt32());
    }

    /// <summary>The error for a part whose size does not fit.</summary>
    public EntenteException Misfit(string tensor) => new("ENT1013", name, $"the model part \"{tensor}\" has the wrong size");

    private static byte[] ReadAll(Stream stream)
    {
        if (!stream.CanSeek)
        {
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray();
        }

        var file = new byte[checked((int)(stream.Length - stream.Position))];
        stream.ReadExactly(file);
        return file;
    }
}
