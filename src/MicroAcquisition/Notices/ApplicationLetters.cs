using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.People;

namespace MicroAcquisition.Notices;

/// <summary>What letters to whoever applied, changed or withdrew add to their words: what the platform now holds. Those, and those to the other members of a business, are the only letters that know of a sealed application.</summary>
public static class ApplicationLetters
{
    /// <summary>The supplier's own page of the application.</summary>
    public static Uri Page(ISiteAddresses addresses, Told told) => addresses.Application(OfficialLanguages.Current, Receipt(told).Reference);

    /// <summary>As <see cref="ReceiptAsync"/>, with who did it for the place {3}.</summary>
    public static async Task<Additions> ByMemberAsync(Told told, CancellationToken cancellation)
    {
        var receipt = await ReceiptAsync(told, cancellation);
        return receipt with { Values = [.. receipt.Values, await told.ActorAsync(cancellation)] };
    }

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

        var business = await told.Ask<MembershipQueries>().NameOfAsync(await told.Ask<ApplicationQueries>().SupplierOfAsync(reference, cancellation), cancellation);
        if (business.Length > 0)
        {
            facts.Add((NoticesText.Fact_Business, Words.Unlinked(business)));
        }

        facts.Add((NoticesText.Fact_Closes, Formats.Closing(told.File.ClosesAt!.Value)));
        return new() { Values = [reference], Facts = facts };
    }

    /// <summary>The reference of the application that an event tells of.</summary>
    internal static string ReferenceOf(Told told) => Receipt(told).Reference;

    private static (string Reference, string? Sha256) Receipt(Told told) =>
        told.Find<ApplicationSubmitted>() is { } submitted ? (submitted.Reference, submitted.Sha256)
        : told.Find<ApplicationChanged>() is { } changed ? (changed.Reference, changed.Sha256)
        : (told.Read<ApplicationWithdrawn>().Reference, null);
}
