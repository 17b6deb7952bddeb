using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace Entente.Language.Neural;

/// <summary>
/// The trained model as a file: sixteen bytes of mark and version, the SHA-256 of what follows, a JSON directory and the tensors.
/// Layout (little-endian): <c>"ENTENTEN"</c>, version (u32), length of the directory (u32), SHA-256 (32 bytes), directory, tensors.
/// The bytes are used where they lie.
/// </summary>
internal sealed class ModelFile
{
    private const uint Version = 1;
    private const int Head = 48;
    private readonly ReadOnlyMemory<byte> body;
    private readonly JsonElement directory;
    private readonly string name;

    // beside each other: a dictionary of pairs would have to be compiled at every start
    private readonly List<string> tensors = [];
    private readonly List<int> places = [];
    private readonly List<int> lengths = [];

    private ModelFile(ReadOnlyMemory<byte> body, JsonElement directory, string sha256, string name)
    {
        this.body = body;
        this.directory = directory;
        this.name = name;
        Sha256 = sha256;
        foreach (var tensor in directory.GetProperty("tensors").EnumerateObject())
        {
            tensors.Add(tensor.Name);
            places.Add(tensor.Value[0].GetInt32());
            lengths.Add(tensor.Value[1].GetInt32());
        }
    }

    private static ReadOnlySpan<byte> Mark => "ENTENTEN"u8;

    /// <summary>SHA-256 of directory and tensors, which names the model in records.</summary>
    public string Sha256 { get; }

    /// <summary>Reads and checks a model.</summary>
    /// <param name="stream">The file from its first byte; where it is mapped into memory it stays there.</param>
    /// <param name="name">Its name for messages.</param>
    /// <exception cref="EntenteException">ENT1011: not a model; ENT1012: another version; ENT1013: damaged.</exception>
    public static ModelFile Read(Stream stream, string name)
    {
        var memory = MappedBytes.Of(stream);
        var file = memory.Span;
        if (file.Length < Head || !file[..8].SequenceEqual(Mark))
            throw new EntenteException("ENT1011", name, "this is not an Entente language model");
        var version = BinaryPrimitives.ReadUInt32LittleEndian(file[8..]);
        if (version != Version)
            throw new EntenteException("ENT1012", name, string.Create(CultureInfo.InvariantCulture, $"the model has format version {version}, this program reads version {Version}"));
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(file[Head..], hash);
        if (!hash.SequenceEqual(file.Slice(16, 32)))
            throw new EntenteException("ENT1013", name, "the model is damaged: its checksum does not match");
        try
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(file[12..]);
            var root = JsonElement.Parse(file.Slice(Head, length));
            return new ModelFile(memory[(Head + length)..], root, Convert.ToHexStringLower(hash), name);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new EntenteException("ENT1013", name, "the model's directory cannot be read", e);
        }
    }

    /// <summary>A whole number of the directory, such as <c>width</c>.</summary>
    public int Number(string key) => directory.GetProperty(key).GetInt32();

    /// <summary>A list of texts of the directory, such as the labels of a layer.</summary>
    public string[] Texts(string key)
    {
        var list = directory.GetProperty(key);
        var texts = new string[list.GetArrayLength()];
        var at = 0;
        foreach (var text in list.EnumerateArray()) texts[at++] = text.GetString() ?? "";
        return texts;
    }

    /// <summary>A list of whole numbers.</summary>
    public int[] Numbers(string key)
    {
        var list = directory.GetProperty(key);
        var numbers = new int[list.GetArrayLength()];
        var at = 0;
        foreach (var number in list.EnumerateArray()) numbers[at++] = number.GetInt32();
        return numbers;
    }

    /// <summary>A tensor of half-precision numbers, widened.</summary>
    public float[] Floats(string tensor)
    {
        var raw = MemoryMarshal.Cast<byte, ushort>(Bytes(tensor));
        var values = new float[raw.Length];
        HalfPrecision.Widen(raw, values);
        return values;
    }

    /// <summary>The raw bytes of a tensor.</summary>
    public ReadOnlySpan<byte> Bytes(string tensor) => Memory(tensor).Span;

    /// <summary>The raw bytes of a tensor, to be kept.</summary>
    public ReadOnlyMemory<byte> Memory(string tensor)
    {
        var at = tensors.IndexOf(tensor);
        if (at < 0) throw new EntenteException("ENT1013", name, $"the model has no part \"{tensor}\"");
        return body.Slice(places[at], lengths[at]);
    }

    /// <summary>The error for a part whose size does not fit.</summary>
    public EntenteException Misfit(string tensor) => new("ENT1013", name, $"the model part \"{tensor}\" has the wrong size");
}
