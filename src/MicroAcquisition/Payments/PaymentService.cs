using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Opportunities.Funding;
using MicroAcquisition.Programs;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Payments;

/// <summary>Invoice, section 34, payment, section 33, completion: as those who do it say it. Each form names the award that it was made for, and what its reader saw.</summary>
public sealed class PaymentService(TurnKeeper turns, PaymentQueries queries)
{
    /// <summary>The supplier confirms the invoice for the total shown (CAD, taxes included), under the tax numbers that hold now.</summary>
    public Task ConfirmInvoiceAsync(Guid personId, Acquisition found, int award, Cad shown, string? gst, string? qst, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.ConfirmInvoice, personId, found, award, async (turn, file, inHand) =>
        {
            Refusal?[] refusals = [AwardRules.AGstNumberHasItsForm(gst), AwardRules.AQstNumberHasItsForm(qst)];
            refusals.Enforce();
            var draft = await queries.DraftAsync(turn.Records, file, inHand, gst, qst, cancellation);
            refusals =
            [
                PaymentRules.TheBillingProvinceIsKnown(draft.Province, new TaxRegistrations(draft.GstNumber.Length > 0, draft.QstNumber.Length > 0)),
                PaymentRules.TheReservationCoversTheTotal(draft.Taxed.Total, draft.Reserved),
                PaymentRules.TheTotalShownIsTheOneConfirmed(shown, draft.Taxed.Total),
            ];
            refusals.Enforce();
            var number = await turn.Records.Set<Invoice>().CountAsync(i => i.AwardId == inHand.Id, cancellation) + 1;
            var invoice = Invoice.Of(file, inHand, number, draft, turn.Now);
            turn.Records.Add(invoice);
            await turn.JournalAsync(file, new InvoiceConfirmed(inHand.Number, number, invoice.Price, invoice.Total, invoice.Digest()), Doer.Awardee.Name);
        }, cancellation);

    /// <summary>The delegated manager certifies the invoice shown under section 34.</summary>
    public Task CertifyAsync(Guid personId, Acquisition found, int award, int invoice, bool certifies, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.Certify, personId, found, award, async (turn, file, inHand) =>
        {
            var living = await LivingAsync(turn, inHand, invoice, cancellation);
            PaymentRules.WorkAndPriceAreCertified(certifies).Enforce();
            var delegation = await DelegationAsync(turn, file, DelegatedAuthority.Certification, living.Total, personId, cancellation);
            turn.Records.Add(Certification.Of(living, delegation, personId, turn.Now));
            await turn.JournalAsync(file, new WorkCertified(inHand.Number, living.Number, living.Total, delegation), nameof(Role.DelegatedManager));
        }, cancellation);

    /// <summary>The delegated manager returns the invoice: a credit note cancels it whole, and the supplier confirms another.</summary>
    public Task ReturnAsync(Guid personId, Acquisition found, int award, int invoice, string? words, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.Certify, personId, found, award, async (turn, file, inHand) =>
        {
            var living = await LivingAsync(turn, inHand, invoice, cancellation);
            Refusal?[] refusals = [PaymentRules.AReturnSaysWhy(words), TextRules.TheTextIsShort(words, PaymentRules.TextMaxLength)];
            refusals.Enforce();
            living.Credit(Words.Clean(words), turn.Now);
            await turn.JournalAsync(file, new InvoiceReturned(inHand.Number, living.Number, living.Total, living.ReturnDigest()), nameof(Role.DelegatedManager));
        }, cancellation);

    /// <summary>The cardholder records that the supplier was paid the certified invoice.</summary>
    public Task PayAsync(Guid personId, Acquisition found, int award, int invoice, PaymentWritten written, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.Pay, personId, found, award, async (turn, file, inHand) =>
        {
            var living = await LivingAsync(turn, inHand, invoice, cancellation);
            var authority = written.Route is { } route ? await AuthorityQueries.InForceAsync(turn.Records, file.ProgramId, PaymentRules.MatterOf(route), turn.Now, cancellation) : null;
            var reference = Payment.Written(written.Reference);
            var isTaken = await turn.Records.Set<Payment>().AnyAsync(p => p.ProgramId == file.ProgramId && p.Route == written.Route && p.Reference == reference, cancellation);
            IEnumerable<Refusal?> refusals =
            [
                PaymentRules.ARouteIsChosen(written.Route), PaymentRules.TheRouteHasAnAuthority(written.Route, authority), PaymentRules.ATransactionHasANumber(written.Reference),
                PaymentRules.TheNumberIsNotACards(written.Reference), PaymentRules.ATransactionPaysOnce(isTaken),
                PaymentRules.APaymentIsDated(written.PaidOn, Eastern.DateOf(file.CertifiedAt!.Value), Eastern.DateOf(turn.Now)), .. PaymentRules.OfPayPal(written),
            ];
            refusals.Enforce();
            var number = await turn.Records.Set<Payment>().CountAsync(p => p.AwardId == inHand.Id, cancellation) + 1;
            var payment = Payment.Of(living, number, written, authority!.Id, personId, turn.Now);
            turn.Records.Add(payment);
            await turn.JournalAsync(file, new SupplierPaid(inHand.Number, number, payment.Route, payment.AuthorityId, payment.Amount, payment.Digest()), nameof(Role.FinanceOfficer));
        }, cancellation);

    /// <summary>The supplier says that the money arrived; said again, it is said once.</summary>
    public Task ReportArrivalAsync(Guid personId, Acquisition found, int award, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.ReportPayment, personId, found, award, async (turn, file, inHand) =>
        {
            var payment = await StandingAsync(turn, inHand, cancellation);
            if (payment.ArrivedAt is null)
            {
                payment.Arrive(turn.Now);
                await turn.JournalAsync(file, new PaymentArrived(inHand.Number, payment.Number), Doer.Awardee.Name);
            }
        }, cancellation);

    /// <summary>The supplier says that it did not, and what they looked at: finance traces it.</summary>
    public Task ReportMissingAsync(Guid personId, Acquisition found, int award, string? words, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.ReportPayment, personId, found, award, async (turn, file, inHand) =>
        {
            Refusal?[] refusals = [PaymentRules.WhatIsMissingIsSaid(words), TextRules.TheTextIsShort(words, PaymentRules.TextMaxLength)];
            refusals.Enforce();
            var payment = await StandingAsync(turn, inHand, cancellation);
            refusals = [PaymentRules.ThePaymentHasNotArrived(payment.ArrivedAt), PaymentRules.WhatIsMissingIsSaidOnceADay(payment.MissedAt, turn.Now)];
            refusals.Enforce();
            payment.BeMissed(Words.Clean(words), turn.Now);
            await turn.JournalAsync(file, new PaymentMissed(inHand.Number, payment.Number, payment.MissingDigest()), Doer.Awardee.Name);
        }, cancellation);

    /// <summary>A payment officer reconciles the statement and exercises section 33; what is left of the reservation is let go in the same act.</summary>
    public Task SettleAsync(Guid personId, Acquisition found, int award, string? statement, bool hasTaxSlip, string? fees = null, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.Settle, personId, found, award, async (turn, file, inHand) =>
        {
            var decided = (await Commitment.OfAsync(turn.Records, file.Id, cancellation))?.Fees ?? default;
            Refusal?[] refusals = [PaymentRules.AStatementHasAReference(statement), PaymentRules.TheFeesAreAmongThoseDecided(fees, decided), PaymentRules.TheTaxSlipIsTakenCareOf(hasTaxSlip)];
            refusals.Enforce();
            var payment = await StandingAsync(turn, inHand, cancellation);
            var charged = Cad.Parse(fees) ?? default;
            var delegation = await DelegationAsync(turn, file, DelegatedAuthority.Payment, payment.Amount + charged, personId, cancellation);
            var settlement = Settlement.Of(payment, Words.Line(statement), charged, delegation, personId, turn.Now);
            turn.Records.Add(settlement);
            var released = await FundingService.SpendAsync(turn, file, payment.Amount + charged, cancellation);
            await turn.JournalAsync(file, new PaymentSettled(inHand.Number, payment.Number, payment.Amount, released, delegation, settlement.Digest()), nameof(Role.PaymentOfficer));
        }, cancellation);

    /// <summary>The program officer completes the file; whether the work stands in the open resource exchange is noted, and blocks nothing.</summary>
    public Task CompleteAsync(Guid personId, Acquisition found, bool isInOpenResourceExchange, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.Complete, personId, found, async (turn, file) =>
        {
            await turn.JournalAsync(file, new FileCompleted(isInOpenResourceExchange), nameof(Role.ProgramOfficer));
        }, cancellation);

    private static async Task<Guid> DelegationAsync(Turn turn, Acquisition file, DelegatedAuthority authority, Cad total, Guid signer, CancellationToken cancellation)
    {
        var commitment = await Commitment.OfAsync(turn.Records, file.Id, cancellation) ?? throw new InvalidOperationException("A signed award has its money.");
        var signatories = await AuthorityQueries.SignatoriesAsync(turn.Records, file.ProgramId, authority, commitment.CostCentre, turn.Now, cancellation);
        SignatoryRules.All(total, commitment.CostCentre, signer, signatories).Enforce();
        return SignatoryRules.Narrowest(total, signer, signatories).DelegationId;
    }

    private static async Task<Invoice> LivingAsync(Turn turn, AwardView award, int shown, CancellationToken cancellation)
    {
        var living = await PaymentQueries.LivingAsync(turn.Records, award.Id, cancellation) ?? throw new InvalidOperationException("What is certified or paid was invoiced.");
        PaymentRules.TheInvoiceShownIsTheOneThatLives(shown, living.Number).Enforce();
        return living;
    }

    private static Task<Payment> StandingAsync(Turn turn, AwardView award, CancellationToken cancellation) =>
        turn.Records.Set<Payment>().AsTracking().SingleAsync(p => p.AwardId == award.Id && p.FailedAt == null, cancellation);
}
