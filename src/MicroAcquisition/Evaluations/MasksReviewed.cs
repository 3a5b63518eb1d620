using System.Security.Cryptography;
using System.Text;
using MicroAcquisition.Applications;

namespace MicroAcquisition.Evaluations;

/// <summary>What whoever releases the statements makes of all masks, and of which proposals they made it.</summary>
/// <param name="Seal">Of what was proposed when they looked (<see cref="SealOf"/>): an applicant's account may have another name since. Null: nothing was chosen.</param>
/// <param name="Chosen">By the reference of each application; what the platform proposes where one is absent.</param>
public sealed record MasksReviewed(string? Seal, IReadOnlyDictionary<string, MasksChosen> Chosen)
{
    /// <summary>What the platform proposes, in every application.</summary>
    public static readonly MasksReviewed AsProposed = new(Seal: null, new Dictionary<string, MasksChosen>(StringComparer.Ordinal));

    /// <summary>A digest of what the platform proposes in these applications; their random references are in it, so that no name is guessed from it.</summary>
    public static string SealOf(IEnumerable<StatementsToRelease> applications) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n', applications.SelectMany(a => Masking.Propose(a).Select(mask => $"{mask.Kind}:{mask.Words}").Prepend(a.Reference))))));

    /// <summary>The words that are masked in the end in one application.</summary>
    public IEnumerable<string> Of(StatementsToRelease application) => Chosen.GetValueOrDefault(application.Reference, MasksChosen.AsProposed).Of(Masking.Propose(application));
}
