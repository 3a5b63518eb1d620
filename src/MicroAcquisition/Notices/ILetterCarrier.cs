namespace MicroAcquisition.Notices;

/// <summary>Takes letters away, as long as a scope lasts.</summary>
public interface ILetterCarrier
{
    /// <summary>Hands the letter to whoever delivers it; says why when nobody took it, else null.</summary>
    Task<NotTaken?> CarryAsync(OutboxLetter letter, CancellationToken cancellation);
}
