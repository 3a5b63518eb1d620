using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Evaluations;

/// <summary>Words that the platform masks unless whoever releases the statements leaves them. Their kind and number can be shown; the words themselves may be a name.</summary>
/// <param name="Kind">What they tell.</param>
/// <param name="Words">The words.</param>
/// <param name="Places">In how many places they stand.</param>
public sealed record ProposedMask(Telling Kind, string Words, int Places);
