using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Programs;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Opportunities.Funding;

/// <summary>Committing, reserving, returning and releasing, as the delegated manager and finance say it. Each verb names what its reader saw.</summary>
public sealed class FundingService(TurnKeeper turns, FundingQueries queries)
{
    /// <summary>
    /// The delegated manager signs the form under section 32, for the version and the total (CAD, taxes included) that the page showed. A form that
    /// lived till now is void.
    /// </summary>
    public Task SignAsync(Guid personId, Acquisition found, int version, Cad total, PurchaseFormFacts facts, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.SignPurchaseForm, personId, found, async (turn, file) =>
        {
            var estimate = await queries.EstimateAsync(turn.Records, file, cancellation) ?? throw new InvalidOperationException("A file that waits for section 32 has a statement.");
            PurchaseFormRules.TheVersionShownIsTheOneInForce(version, estimate).Enforce();
            PurchaseFormRules.TheTotalShownIsTheOneSigned(total, estimate).Enforce();
            var signatories = await AuthorityQueries.SignatoriesAsync(
                turn.Records, file.ProgramId, DelegatedAuthority.Commitment, PurchaseFormRules.CostCentreOf(facts), turn.Now, cancellation);
            PurchaseFormRules.All(facts, estimate, personId, signatories, Eastern.DateOf(turn.Now)).Enforce();
            var delegation = SignatoryRules.Narrowest(PurchaseFormRules.TotalOf(facts, estimate), personId, signatories);

            var forms = await turn.Records.Set<PurchaseForm>().AsTracking().Where(f => f.AcquisitionId == file.Id).ToListAsync(cancellation);
            forms.SingleOrDefault(f => f.VoidedAt is null)?.Void(turn.Now);
            var form = PurchaseForm.Sign(file.Id, forms.Count + 1, estimate, facts, delegation.DelegationId, personId, turn.Now);
            turn.Records.Add(form);
            await turn.JournalAsync(file, new PurchaseFormSigned(
                form.Number, form.Version, form.Price, form.Total, form.FiscalYear, form.Route, form.Transfer, form.DelegationId, form.Digest()), nameof(Role.DelegatedManager));
        }, cancellation);

    /// <summary>Finance reserves the form's total under a number of its system; a reservation that lives already is confirmed for it, and never doubled.</summary>
    public Task ReserveAsync(Guid personId, Acquisition found, int form, string? reference, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.ReserveFunds, personId, found, async (turn, file) =>
        {
            var living = await LivingFormAsync(turn, file, form, cancellation);
            ReservationRules.AReservationHasAReference(reference).Enforce();
            var written = Reservation.Written(reference);
            var reservations = await turn.Records.Set<Reservation>().AsTracking()
                .Where(r => r.AcquisitionId == file.Id || (r.ProgramId == file.ProgramId && r.Reference == written)).ToListAsync(cancellation);
            var (own, others) = (reservations.Where(r => r.AcquisitionId == file.Id).ToList(), reservations.Where(r => r.AcquisitionId != file.Id));
            var kept = own.SingleOrDefault(r => r.ReleasedAt is null);
            ReservationRules.AReferenceIsOfOneFile(reference, others.Any() || own.Any(r => r != kept && r.Reference == written)).Enforce();
            var reservation = kept ?? Reservation.Of(file, own.Count + 1, written, living.Total, turn.Now);
            if (kept is null)
            {
                turn.Records.Add(reservation);
            }
            else
            {
                reservation.Confirm(written, living.Total, turn.Now);
            }

            await turn.JournalAsync(file, new FundsReserved(reservation.Number, living.Number, reservation.Amount, kept is not null, reservation.Digest()), nameof(Role.FinanceOfficer));
        }, cancellation);

    /// <summary>Finance sends the form back with a reason. What is reserved stays, and so does the translation, which rests on the approvals.</summary>
    public Task ReturnAsync(Guid personId, Acquisition found, int form, string? words, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.ReturnPurchaseForm, personId, found, async (turn, file) =>
        {
            var living = await LivingFormAsync(turn, file, form, cancellation);
            Refusal?[] refusals = [ReservationRules.AReturnSaysWhy(words), TextRules.TheTextIsShort(words, PurchaseFormRules.TextMaxLength)];
            refusals.Enforce();
            living.Return(words!, personId, turn.Now);
            await turn.JournalAsync(file, new PurchaseFormReturned(living.Number, living.ReturnDigest()), nameof(Role.FinanceOfficer));
        }, cancellation);

    /// <summary>Finance lets the reservation of an ended file go.</summary>
    public Task ReleaseAsync(Guid personId, Acquisition found, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.ReleaseFunds, personId, found, async (turn, file) =>
        {
            var reservation = await turn.Records.Set<Reservation>().AsTracking().SingleAsync(r => r.AcquisitionId == file.Id && r.ReleasedAt == null, cancellation);
            reservation.Release(turn.Now);
            await turn.JournalAsync(file, new FundsReleased(reservation.Number, reservation.Amount), nameof(Role.FinanceOfficer));
        }, cancellation);

    /// <summary>An amount of a file's reservation is spent, in the turn that settles its payment: what is left is let go, and returned (CAD).</summary>
    internal static async Task<Cad> SpendAsync(Turn turn, Acquisition file, Cad spent, CancellationToken cancellation)
    {
        var reservation = await turn.Records.Set<Reservation>().AsTracking().SingleAsync(r => r.AcquisitionId == file.Id && r.ReleasedAt == null, cancellation);
        return reservation.Spend(spent, turn.Now);
    }

    private static async Task<PurchaseForm> LivingFormAsync(Turn turn, Acquisition file, int shown, CancellationToken cancellation)
    {
        var living = await turn.Records.Set<PurchaseForm>().AsTracking().SingleOrDefaultAsync(f => f.AcquisitionId == file.Id && f.VoidedAt == null, cancellation);
        ReservationRules.TheFormShownIsTheOneThatLives(shown, living?.Number).Enforce();
        return living!;
    }
}
