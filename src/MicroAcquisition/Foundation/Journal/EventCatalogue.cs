using System.Reflection;
using System.Text.Json;

namespace MicroAcquisition.Foundation.Journal;

/// <summary>A kind of event: its type and what its attribute says.</summary>
public sealed record EventKind(Type Type, JournalKindAttribute Facts)
{
    /// <summary>The kind's name.</summary>
    public string Kind => Facts.Kind;

    /// <summary>The version of its payload.</summary>
    public int Version => Facts.Version;
}

/// <summary>Every kind of event of the library, found by its attribute. A kind without one cannot be journalled.</summary>
public static class EventCatalogue
{
    private static readonly Dictionary<Type, EventKind> ByType = typeof(EventCatalogue).Assembly.GetTypes()
        .Where(type => typeof(IJournalEvent).IsAssignableFrom(type) && !type.IsInterface)
        .Select(type => new EventKind(type, type.GetCustomAttribute<JournalKindAttribute>()
            ?? throw new InvalidOperationException($"{type.Name} lacks its JournalKind.")))
        .ToDictionary(kind => kind.Type);

    private static readonly Dictionary<string, EventKind> ByName = ByType.Values.ToDictionary(kind => kind.Kind, StringComparer.Ordinal);

    /// <summary>All kinds, in the order of their rooms and names.</summary>
    public static IReadOnlyList<EventKind> All { get; } =
        [.. ByType.Values.OrderBy(kind => kind.Type.Namespace, StringComparer.Ordinal).ThenBy(kind => kind.Kind, StringComparer.Ordinal)];

    /// <summary>Kinds that some audience may read.</summary>
    public static IReadOnlyList<string> KindsFor(Audience audience) => [.. All.Where(kind => kind.Facts.Audience == audience).Select(kind => kind.Kind)];

    /// <summary>The kind of an event in hand.</summary>
    public static EventKind Of(IJournalEvent journalEvent) => ByType[journalEvent.GetType()];

    /// <summary>The name of the kind of an event type.</summary>
    public static string NameOf<T>() where T : IJournalEvent => ByType[typeof(T)].Kind;

    /// <summary>Reads an entry's payload back; null when the kind is not this type's.</summary>
    public static T? Read<T>(JournalEntry entry) where T : class, IJournalEvent =>
        ByName.TryGetValue(entry.Kind, out var kind) && kind.Type == typeof(T) ? JsonSerializer.Deserialize<T>(entry.Payload, CanonicalJson.Options) : null;
}
