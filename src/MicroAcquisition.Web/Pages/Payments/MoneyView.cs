using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Deliveries;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Payments;

namespace MicroAcquisition.Web.Pages.Payments;

/// <summary>What was delivered, invoiced, certified, paid and settled of the award in hand, for those who may read it.</summary>
public sealed record MoneyView(
    string Number, IReadOnlyList<DeliveryView> Deliveries, IReadOnlyList<InvoiceView> Invoices, SignedLine? Certification, PaymentView? Payment, SettlementView? Settlement,
    bool IsForStaff);

/// <summary>Puts it together.</summary>
public sealed class MoneyViews(AwardQueries awards, DeliveryQueries deliveries, PaymentQueries payments)
{
    /// <summary>Null before anything was delivered.</summary>
    public async Task<MoneyView?> OfAsync(Acquisition file, bool isForStaff, CancellationToken cancellation)
    {
        if (await awards.InHandAsync(file.Id, cancellation) is not { } award || await deliveries.OfAsync(file.Id, award.Id, OfficialLanguages.Current, cancellation) is not { Count: > 0 } delivered)
        {
            return null;
        }

        var invoices = await payments.InvoicesAsync(award.Id, cancellation);
        var certification = invoices is [{ CreditedAt: null } living, ..] ? await payments.CertificationAsync(award.Id, living.Number, cancellation) : null;
        return new MoneyView(
            file.Number, delivered, invoices, certification, await payments.PaymentAsync(award.Id, cancellation), await payments.SettlementAsync(award.Id, cancellation), isForStaff);
    }
}
