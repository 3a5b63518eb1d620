using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Money;

namespace MicroAcquisition.Tests.Foundation.Journal;

/// <summary>One event of every kind, filled by the types of its parts, always the same.</summary>
public static class EventSamples
{
    public static IJournalEvent Of(EventKind kind)
    {
        var constructor = kind.Type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        return (IJournalEvent)constructor.Invoke([.. constructor.GetParameters().Select(p => Value(p.ParameterType, p.Name!))]);
    }

    private static object Value(Type type, string name)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(string) => $"{name} «é»",
            _ when type == typeof(int) => 7,
            _ when type == typeof(long) => 7L,
            _ when type == typeof(bool) => true,
            _ when type == typeof(Guid) => new Guid("0193f1d8-0000-7000-8000-0000000000aa"),
            _ when type == typeof(Cad) => Cad.FromDollars(6_500),
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 11, 24, 15, 0, 0, 123, TimeSpan.Zero),
            _ when type == typeof(DateOnly) => new DateOnly(2026, 11, 24),
            { IsEnum: true } => Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!,
            _ when type == typeof(IReadOnlyDictionary<string, int>) => new Dictionary<string, int>(StringComparer.Ordinal) { ["b"] = 2, ["A"] = 1 },
            _ when Element(type) is { } element => Filled(element, name),
            _ => throw new NotSupportedException($"EventSamples has no value for {type.Name} ({name}): add one."),
        };
    }

    private static Type? Element(Type type) =>
        type.IsArray ? type.GetElementType() : type.IsGenericType && type.GetGenericArguments() is [var element] ? element : null;

    private static Array Filled(Type element, string name)
    {
        var array = Array.CreateInstance(element, 1);
        array.SetValue(Value(element, name), 0);
        return array;
    }
}
