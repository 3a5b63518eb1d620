using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Opportunities.Funding;

namespace MicroAcquisition.Notices;

/// <summary>What letters about funds add to their words.</summary>
public static class FundingLetters
{
    /// <summary>Finance, when an ended file still holds money.</summary>
    public static To FinanceWhenFundsWait { get; } = To.DoersWhenItWaits(Journey.ReleaseFunds);

    /// <summary>The total that was committed.</summary>
    public static Task<Additions> HowMuch(Told told, CancellationToken cancellation) =>
        Task.FromResult(new Additions { Values = [Formats.Amount(told.Read<PurchaseFormSigned>().Total)] });

    /// <summary>What finance wrote to the delegated manager.</summary>
    public static async Task<Additions> WhyReturnedAsync(Told told, CancellationToken cancellation) =>
        new() { Quote = await told.Ask<FundingQueries>().WordsOfReturnAsync(told.File.Id, told.Read<PurchaseFormReturned>().Number, cancellation) ?? "" };
}
