using MicroAcquisition.Notices;

namespace MicroAcquisition.Demo;

/// <summary>Delivers a letter to its reader's mailbox page: the outbox keeps it, so there is nothing to carry.</summary>
public sealed class MailboxCarrier : ILetterCarrier
{
    /// <inheritdoc />
    public Task CarryAsync(OutboxLetter letter, CancellationToken cancellation) => Task.CompletedTask;
}
