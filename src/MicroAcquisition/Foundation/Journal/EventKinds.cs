using System.Reflection;
using System.Text.Json;

namespace MicroAcquisition.Foundation.Journal;

/// <summary>One version of a kind of event: its type and what its attribute says.</summary>
public sealed record EventKind(Type Type, JournalKindAttribute Facts)
{
    /// <summary>The kind's name.</summary>
    public string Kind => Facts.Kind;

    /// <summary>The version of its payload.</summary>
    public int Version => Facts.Version;
}

/// <summary>Kinds of events, each version by its own type: kind and version in an entry name the type that reads it, for ever.</summary>
public sealed class EventKinds
{
    private readonly Dictionary<Type, EventKind> byType;
    private readonly Dictionary<(string Kind, int Version), EventKind> byName;

    /// <summary>Those among the types; one without an attribute, or two of the same kind and version, are refused.</summary>
    public EventKinds(IEnumerable<Type> types)
    {
        byType = types.Where(type => typeof(IJournalEvent).IsAssignableFrom(type) && !type.IsInterface)
            .Select(type => new EventKind(type, type.GetCustomAttribute<JournalKindAttribute>()
                ?? throw new InvalidOperationException($"{type.Name} lacks its JournalKind.")))
            .ToDictionary(kind => kind.Type);
        byName = byType.Values.ToDictionary(kind => (kind.Kind, kind.Version));
        All =
        [
            .. byType.Values.OrderBy(kind => kind.Type.Namespace, StringComparer.Ordinal).ThenBy(kind => kind.Kind, StringComparer.Ordinal)
                .ThenBy(kind => kind.Version),
        ];
    }

    /// <summary>Every version of every kind, in the order of their rooms and names.</summary>
    public IReadOnlyList<EventKind> All { get; }

    /// <summary>The kind and version of an event type.</summary>
    public EventKind Of(Type type) => byType[type];

    /// <summary>
    /// Reads a payload as the event that it tells; one of a former version becomes what the next one would have told. Null when it is
    /// of another kind.
    /// </summary>
    public T? Read<T>(string kind, int version, byte[] payload) where T : class, IJournalEvent
    {
        if (kind != Of(typeof(T)).Kind || !byName.TryGetValue((kind, version), out var known))
        {
            return null;
        }

        var told = JsonSerializer.Deserialize(payload, known.Type, CanonicalJson.Options);
        while (told is IFormerJournalEvent former and not T)
        {
            told = former.AsNextVersion();
        }

        return told as T;
    }
}
