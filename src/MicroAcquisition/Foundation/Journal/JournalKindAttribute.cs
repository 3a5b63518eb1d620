using MicroAcquisition.Acquisitions;

namespace MicroAcquisition.Foundation.Journal;

/// <summary>Who may read that an event happened.</summary>
public enum Audience
{
    /// <summary>Anyone.</summary>
    Public,

    /// <summary>Those with a seat that covers the file, and its requester.</summary>
    File,

    /// <summary>Those who must be able to defend the file: it tells something personal of the supplier.</summary>
    Defence,

    /// <summary>Only the supplier concerned, until an offer to them is confirmed: that an application exists, and when it came, stays sealed.</summary>
    SealedUntilConfirmation,

    /// <summary>Administrators: seats, accounts, settings.</summary>
    Administration,
}

/// <summary>What the platform must know of a kind of event. The kind and its version fix the canonical bytes for ever.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class JournalKindAttribute(string kind, int version, Audience audience) : Attribute
{
    /// <summary>For instance <c>request-submitted</c>.</summary>
    public string Kind { get; } = kind;

    /// <summary>Rises when the payload's shape changes; each version has a type of its own.</summary>
    public int Version { get; } = version;

    /// <summary>Who may read it.</summary>
    public Audience Audience { get; } = audience;

    /// <summary>The steps of the journey that tell it, by name; none for what no step does, such as the passing of time.</summary>
    public string[] Of { get; init; } = [];

    /// <summary>The milestone that the event reaches on its file, if any.</summary>
    public Milestone Reaches { get; init; }

    /// <summary>The milestone that falls on its file, if any, with all that rests on it.</summary>
    public Milestone Undoes { get; init; }

    /// <summary>The ending that the event brings to its file, if any.</summary>
    public Ending Ends { get; init; }

    /// <summary>True when public pages change with it.</summary>
    public bool ChangesPublicPages { get; init; }

    /// <summary>One sentence for docs/events.md.</summary>
    public required string Means { get; init; }
}
