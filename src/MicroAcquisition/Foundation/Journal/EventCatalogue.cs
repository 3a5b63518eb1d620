namespace MicroAcquisition.Foundation.Journal;

/// <summary>Every kind of event of the library, found by its attribute. A kind without one cannot be journalled.</summary>
public static class EventCatalogue
{
    private static readonly EventKinds Kinds = new(typeof(EventCatalogue).Assembly.GetTypes());

    /// <summary>Every version of every kind, in the order of their rooms and names.</summary>
    public static IReadOnlyList<EventKind> All => Kinds.All;

    /// <summary>Names of the kinds that some audience may read.</summary>
    public static IReadOnlyList<string> KindsFor(Audience audience) =>
        [.. All.Where(kind => kind.Facts.Audience == audience).Select(kind => kind.Kind).Distinct(StringComparer.Ordinal)];

    /// <summary>Names of the kinds that a step of the journey tells.</summary>
    public static IReadOnlyList<string> KindsOf(string step) =>
        [.. All.Where(kind => kind.Facts.Of.Contains(step, StringComparer.Ordinal)).Select(kind => kind.Kind).Distinct(StringComparer.Ordinal)];

    /// <summary>The latest version of a kind.</summary>
    public static EventKind Named(string kind) => All.Last(known => known.Kind == kind);

    /// <summary>The kind of an event in hand.</summary>
    public static EventKind Of(IJournalEvent journalEvent) => Kinds.Of(journalEvent.GetType());

    /// <summary>The name of the kind of an event type.</summary>
    public static string NameOf<T>() where T : IJournalEvent => Kinds.Of(typeof(T)).Kind;

    /// <summary>Reads an entry's payload back, whatever the version that it was written in; null when the kind is not this type's.</summary>
    public static T? Read<T>(JournalEntry entry) where T : class, IJournalEvent => Kinds.Read<T>(entry.Kind, entry.Version, entry.Payload);
}
