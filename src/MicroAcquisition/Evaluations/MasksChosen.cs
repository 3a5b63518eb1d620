namespace MicroAcquisition.Evaluations;

/// <summary>What whoever releases the statements makes of the masks of one application.</summary>
/// <param name="Left">Which of the platform's proposals are left in the text, by their place from 0: words that tell nobody who wrote it.</param>
/// <param name="More">More words to mask, one on each line.</param>
public sealed record MasksChosen(IReadOnlyCollection<int> Left, string? More)
{
    /// <summary>What the platform proposes, and nothing more.</summary>
    public static readonly MasksChosen AsProposed = new([], More: null);

    /// <summary>The words that are masked in the end.</summary>
    public IEnumerable<string> Of(IReadOnlyList<ProposedMask> proposed) =>
        proposed.Where((_, place) => !Left.Contains(place)).Select(mask => mask.Words).Concat(Masking.Read(More));
}
