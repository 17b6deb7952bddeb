using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Entente.Casebook.Exchange;

/// <summary>Writes one JSON object as a line.</summary>
internal static class JsonLine
{
    public static string Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, RecordJson.Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static void Counts(this Utf8JsonWriter json, Views.EventCounts counts)
    {
        json.WriteNumber("reports", counts.Reports);
        json.WriteNumber("outlets", counts.Outlets);
        json.WriteNumber("origins", counts.Origins);
    }

    public static void Record(this Utf8JsonWriter json, string name, Coding.Events.Report report)
    {
        json.WritePropertyName(name);
        RecordJson.Write(json, report);
    }
}
