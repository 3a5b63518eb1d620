using MicroAcquisition.Notices;

namespace MicroAcquisition.Demo;

/// <summary>Delivers a letter to its reader's mailbox page, which reads the outbox: only a letter whose words the outbox does not keep is carried.</summary>
public sealed class MailboxCarrier(SignInLetters kept) : ILetterCarrier
{
    /// <inheritdoc />
    public Task<NotTaken?> CarryAsync(OutboxLetter letter, CancellationToken cancellation)
    {
        if (letter.LogId is null)
        {
            kept.Keep(letter);
        }

        return Task.FromResult<NotTaken?>(null);
    }
}
