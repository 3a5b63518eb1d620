using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Web.Pages.Payments;

namespace MicroAcquisition.BrowserTests.Journeys.WholeLife;

/// <summary>From accepted work to a completed file: supplier, delegated manager, finance, payment officer, program officer.</summary>
internal static class Paying
{
    /// <summary>Invoiced and certified under section 34.</summary>
    public static async Task InvoiceAsync(Cast cast)
    {
        var winner = await cast.AtAsync(Cast.Winner, Journey.ConfirmInvoice);
        await winner.PressAsync(PaymentText.Confirm_Reckon);
        await winner.PressAsync(PaymentText.Confirm_Send);
        await winner.FollowAsync(cast.Number + "-1-1");

        var manager = await cast.AtAsync(Role.DelegatedManager, Journey.Certify);
        await manager.PressInVainAsync(PaymentText.Certify_Send, PaymentText.Certifies);
        await manager.TickAsync(PaymentText.Certifies);
        await manager.PressAsync(PaymentText.Certify_Send);
    }

    /// <summary>Paid by card, arrived, settled under section 33, completed.</summary>
    public static async Task PayAsync(Cast cast)
    {
        var finance = await cast.AtAsync(Role.FinanceOfficer, Journey.Pay);
        await finance.FillAsync(PaymentText.Reference, "TX-1");
        await finance.PressAsync(PaymentText.Pay_Send);

        var winner = await cast.WorkOfAsync(Cast.Winner);
        await winner.GoAsync(PaymentAddresses.Report.Of(cast.Language, cast.Number));
        await winner.PressAsync(PaymentText.Report_Arrived);

        var payment = await cast.AtAsync(Role.PaymentOfficer, Journey.Settle);
        await payment.FillAsync(PaymentText.Statement, "STMT-1");
        await payment.TickAsync(PaymentText.TaxSlip);
        await payment.PressAsync(PaymentText.Settle_Send);

        var officer = await cast.AtAsync(Role.ProgramOfficer, Journey.Complete);
        await officer.TickAsync(PaymentText.Exchange);
        await officer.PressAsync(PaymentText.Complete_Send);
    }
}
