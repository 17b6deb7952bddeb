using System.Text.Json.Serialization;

namespace Entente.Cli.Running;

/// <summary>Serialisation without reflection, which the trimmed build needs.</summary>
[JsonSerializable(typeof(Dictionary<string, string?>))]
internal sealed partial class TextJson : JsonSerializerContext;
