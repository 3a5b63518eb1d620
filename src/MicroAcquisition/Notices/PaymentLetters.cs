using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Deliveries;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Payments;

namespace MicroAcquisition.Notices;

/// <summary>To whom letters about delivered work and its payment go, and what they add to their words.</summary>
public static class PaymentLetters
{
    /// <summary>Those who act for the supplier of the award in hand, once the file ended.</summary>
    public static To TheSupplier { get; } = To.Those("those who act for the award's supplier", told => AwardLetters.People(told, told.Ask<IAwardees>().PeopleOf(told.Records, told.File.Id)));

    /// <summary>What is missing of the work.</summary>
    public static async Task<Additions> WhatIsMissingAsync(Told told, CancellationToken cancellation)
    {
        var (asked, award) = (told.Read<CorrectionsAsked>(), await AwardOfAsync(told, told.Read<CorrectionsAsked>().Number, cancellation));
        return new() { Quote = (await told.Ask<DeliveryQueries>().OfAsync(told.File.Id, award.Id, OfficialLanguages.Current, cancellation)).Single(d => d.Round == asked.Round).Missing };
    }

    /// <summary>The total of the invoice.</summary>
    public static Task<Additions> HowMuchInvoiced(Told told, CancellationToken cancellation) => Amount(told.Read<InvoiceConfirmed>().Total);

    /// <summary>The total that was certified.</summary>
    public static Task<Additions> HowMuchCertified(Told told, CancellationToken cancellation) => Amount(told.Read<WorkCertified>().Total);

    /// <summary>The amount that was paid.</summary>
    public static Task<Additions> HowMuchPaid(Told told, CancellationToken cancellation) => Amount(told.Read<SupplierPaid>().Amount);

    /// <summary>Why the invoice came back, and the number of its credit note.</summary>
    public static async Task<Additions> WhyReturnedAsync(Told told, CancellationToken cancellation)
    {
        var returned = told.Read<InvoiceReturned>();
        var award = await AwardOfAsync(told, returned.Number, cancellation);
        var invoice = (await told.Ask<PaymentQueries>().InvoicesAsync(award.Id, cancellation)).Single(i => i.Number == returned.Invoice);
        return new() { Values = [invoice.DocumentNumber, invoice.CreditNote], Quote = invoice.ReturnWords };
    }

    /// <summary>How much was paid, how, and the transaction's number.</summary>
    public static async Task<Additions> HowPaidAsync(Told told, CancellationToken cancellation)
    {
        var paid = told.Read<SupplierPaid>();
        var award = await AwardOfAsync(told, paid.Number, cancellation);
        var payment = await told.Ask<PaymentQueries>().PaymentAsync(award.Id, cancellation);
        return new() { Values = [Formats.Amount(paid.Amount)], Facts = [(PaymentsText.Fact_Route, AwardWords.Of(paid.Route)), (PaymentsText.Fact_Reference, payment?.Reference ?? "")] };
    }

    /// <summary>What the supplier said when the money had not arrived.</summary>
    public static async Task<Additions> WhatIsMissedAsync(Told told, CancellationToken cancellation)
    {
        var award = await AwardOfAsync(told, told.Read<PaymentMissed>().Number, cancellation);
        return new() { Quote = (await told.Ask<PaymentQueries>().PaymentAsync(award.Id, cancellation))?.MissingWords ?? "" };
    }

    private static Task<Additions> Amount(Foundation.Money.Cad amount) => Task.FromResult(new Additions { Values = [Formats.Amount(amount)] });

    private static async Task<AwardView> AwardOfAsync(Told told, int number, CancellationToken cancellation) =>
        await told.Ask<AwardQueries>().FindAsync(told.File.Id, number, cancellation) ?? throw new InvalidOperationException("The entry is about an award that there is.");
}
