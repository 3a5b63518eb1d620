using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Notices;

/// <summary>What letters to whoever applied, changed or withdrew add to their words: what the platform now holds. The only letters that know of a sealed application.</summary>
public static class ApplicationLetters
{
    /// <summary>The supplier's own page of the application.</summary>
    public static Uri Page(ISiteAddresses addresses, Told told) => addresses.Application(OfficialLanguages.Current, Receipt(told).Reference);

    /// <summary>The reference for the place {2}; the receipt, when something arrived.</summary>
    public static async Task<Additions> ReceiptAsync(Told told, CancellationToken cancellation)
    {
        var (reference, sha256) = Receipt(told);
        var facts = new List<(string Name, string Value)> { (NoticesText.Fact_Reference, reference) };
        if (sha256 is not null && await told.Ask<ApplicationQueries>().CheckAsync(reference, sha256, cancellation) is { } receipt)
        {
            facts.Add((NoticesText.Fact_Received, Formats.Millisecond(receipt.ArrivedAt)));
            facts.Add((NoticesText.Fact_Hash, sha256));
        }

        facts.Add((NoticesText.Fact_Closes, Formats.Closing(told.File.ClosesAt!.Value)));
        return new() { Values = [reference], Facts = facts };
    }

    private static (string Reference, string? Sha256) Receipt(Told told) =>
        told.Find<ApplicationSubmitted>() is { } submitted ? (submitted.Reference, submitted.Sha256)
        : told.Find<ApplicationChanged>() is { } changed ? (changed.Reference, changed.Sha256)
        : (told.Read<ApplicationWithdrawn>().Reference, null);
}
