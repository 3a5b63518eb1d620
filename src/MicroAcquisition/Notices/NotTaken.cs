namespace MicroAcquisition.Notices;

/// <summary>Why nobody took a letter.</summary>
/// <param name="Problem">For the log: where it was brought and a code, neither address nor words.</param>
/// <param name="Words">What the other side said, which may hold the address; for administrators.</param>
/// <param name="IsForGood">True when this address takes no letter, so that trying again is of no use.</param>
public sealed record NotTaken(string Problem, string Words, bool IsForGood);
