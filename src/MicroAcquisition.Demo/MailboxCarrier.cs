using System.Collections.Concurrent;
using MicroAcquisition.Notices;

namespace MicroAcquisition.Demo;

/// <summary>The words of delivered letters that the outbox does not keep: ways in, which run out before the demonstration is started again.</summary>
public sealed class OpenedLetters
{
    private readonly ConcurrentDictionary<Guid, (string Subject, string Text)> words = new();

    /// <summary>Keeps a letter's words.</summary>
    public void Keep(OutboxLetter letter) => words[letter.Id] = (letter.Subject, letter.Text);

    /// <summary>The letters whose words are kept.</summary>
    public ICollection<Guid> Letters => words.Keys;

    /// <summary>The words of a letter; null when they were not kept.</summary>
    public (string Subject, string Text)? Find(Guid letter) => words.TryGetValue(letter, out var found) ? found : null;
}

/// <summary>Delivers a letter to its reader's mailbox page, which reads the outbox: only a letter whose words the outbox does not keep is carried.</summary>
public sealed class MailboxCarrier(OpenedLetters opened) : ILetterCarrier
{
    /// <inheritdoc />
    public Task CarryAsync(OutboxLetter letter, CancellationToken cancellation)
    {
        if (letter.LogId is null)
        {
            opened.Keep(letter);
        }

        return Task.CompletedTask;
    }
}
