using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Notices;

/// <summary>Who gets a letter, and in which language; letters are written in the order of the keys. A query makes it, by its properties and not by a constructor.</summary>
public sealed record Recipient
{
    /// <summary>The person's key, or that of whatever row stands for one.</summary>
    public Guid Key { get; init; }

    /// <summary>Address.</summary>
    public string Email { get; init; } = "";

    /// <summary>The language of their letters.</summary>
    public Language Language { get; init; }
}
