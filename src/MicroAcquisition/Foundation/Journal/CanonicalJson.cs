using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;

namespace MicroAcquisition.Foundation.Journal;

/// <summary>
/// JSON whose bytes are fixed (RFC 8785): members sorted by UTF-16 code units, no white space, the shortest escapes. Numbers are
/// whole and within ±(2^53 − 1), so that every reader sees the same value; anything else is refused.
/// </summary>
public static class CanonicalJson
{
    private const long LargestExact = 9_007_199_254_740_991;

    /// <summary>How events become JSON, and come back.</summary>
    internal static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower), new InstantConverter(), new CadConverter() },
    };

    /// <summary>The canonical bytes of an object; members that are null are left out.</summary>
    public static byte[] Bytes(object value) => Bytes(JsonSerializer.SerializeToNode(value, value.GetType(), Options));

    /// <summary>The canonical bytes of a tree.</summary>
    public static byte[] Bytes(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(JsonNode? node, StringBuilder to)
    {
        switch (node)
        {
            case null:
                to.Append("null");
                break;
            case JsonObject members:
                WriteList(to, '{', '}', members.OrderBy(m => m.Key, StringComparer.Ordinal), member =>
                {
                    WriteString(member.Key, to);
                    to.Append(':');
                    Write(member.Value, to);
                });
                break;
            case JsonArray items:
                WriteList(to, '[', ']', items, item => Write(item, to));
                break;
            default:
                WriteValue(node.AsValue(), to);
                break;
        }
    }

    private static void WriteList<T>(StringBuilder to, char open, char close, IEnumerable<T> items, Action<T> write)
    {
        to.Append(open);
        var first = true;
        foreach (var item in items)
        {
            if (!first)
            {
                to.Append(',');
            }

            first = false;
            write(item);
        }

        to.Append(close);
    }

    private static void WriteValue(JsonValue value, StringBuilder to)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                WriteString(value.GetValue<string>(), to);
                break;
            case JsonValueKind.True:
                to.Append("true");
                break;
            case JsonValueKind.False:
                to.Append("false");
                break;
            case JsonValueKind.Number when long.TryParse(value.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && Math.Abs(number) <= LargestExact:
                to.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                throw new NotSupportedException($"Not a canonical value: {value.ToJsonString()}");
        }
    }

    private static void WriteString(string value, StringBuilder to)
    {
        to.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => to.Append("\\\""),
                '\\' => to.Append("\\\\"),
                '\b' => to.Append("\\b"),
                '\f' => to.Append("\\f"),
                '\n' => to.Append("\\n"),
                '\r' => to.Append("\\r"),
                '\t' => to.Append("\\t"),
                < ' ' => to.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => to.Append(c),
            };
        }

        to.Append('"');
    }

    private sealed class InstantConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(Formats.Iso(value));
    }

    private sealed class CadConverter : JsonConverter<Cad>
    {
        public override Cad Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Cad.FromCents(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Cad value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Cents);
    }
}
