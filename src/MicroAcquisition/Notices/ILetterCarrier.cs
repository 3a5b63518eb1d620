namespace MicroAcquisition.Notices;

/// <summary>Takes letters away, as long as a scope lasts; throws when it could not.</summary>
public interface ILetterCarrier
{
    /// <summary>Hands the letter to whoever delivers it.</summary>
    Task CarryAsync(OutboxLetter letter, CancellationToken cancellation);
}
