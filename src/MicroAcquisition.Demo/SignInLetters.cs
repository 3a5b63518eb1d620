using System.Collections.Concurrent;
using MicroAcquisition.Notices;

namespace MicroAcquisition.Demo;

/// <summary>The words of delivered sign-in letters, which the outbox does not keep: until the demonstration stops.</summary>
public sealed class SignInLetters
{
    private readonly ConcurrentDictionary<Guid, (string Subject, string Text)> words = new();

    /// <summary>Keeps a letter's words.</summary>
    public void Keep(OutboxLetter letter) => words[letter.Id] = (letter.Subject, letter.Text);

    /// <summary>The letters whose words are kept.</summary>
    public ICollection<Guid> Letters => words.Keys;

    /// <summary>The words of a letter; null when they were not kept.</summary>
    public (string Subject, string Text)? Find(Guid letter) => words.TryGetValue(letter, out var found) ? found : null;
}
