using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Notices;

/// <summary>Who gets a letter, and in which language.</summary>
public sealed record Recipient(string Email, Language Language);

/// <summary>One letter that the platform writes when an event is journalled. Its name is part of what makes an outbox row unique: never reuse one.</summary>
public interface ILetter
{
    /// <summary>For instance <c>request-waits</c>.</summary>
    string Name { get; }

    /// <summary>The kind of event that it tells.</summary>
    string EventKind { get; }

    /// <summary>Who gets it, in an order that does not change.</summary>
    Task<IReadOnlyList<Recipient>> RecipientsAsync(JournalEntry entry, CancellationToken cancellation);

    /// <summary>Its words for one recipient, in the current language.</summary>
    Task<WrittenLetter> WriteAsync(JournalEntry entry, Recipient recipient, CancellationToken cancellation);
}
