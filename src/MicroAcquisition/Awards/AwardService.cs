using MicroAcquisition.Acquisitions;
using MicroAcquisition.Applications;
using MicroAcquisition.Evaluations;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Opportunities.Funding;
using MicroAcquisition.Programs;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Awards;

/// <summary>Offering the work, answering, checking, setting aside, giving up: as those who do it say it. Each form names the award that it was made for.</summary>
public sealed class AwardService(TurnKeeper turns, ProgramQueries programs)
{
    /// <summary>The program officer offers the work, at the published price, to the next in order.</summary>
    public Task OfferAsync(Guid personId, Acquisition found, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.MakeOffer, personId, found, award: null, async (turn, file) =>
        {
            AwardRules.TheFundsAreReserved(await Commitment.OfAsync(turn.Records, file.Id, cancellation) is not null).Enforce();
            var candidate = await AwardQueries.NextAsync(turn.Records, file.Id, cancellation);
            var applicant = await Candidates.FindAsync(turn.Records, file.Id, candidate, cancellation) ?? throw new InvalidOperationException("An application that passes has its sender.");
            var terms = await OfferedTerms.OfAsync(turn.Records, file.Id, cancellation);
            var until = await UntilAsync(turn, Journey.AnswerOffer, file, cancellation);
            turn.Records.Add(Award.Offer(file.Id, file.AwardNumber + 1, candidate, applicant.SupplierId, terms.Price, turn.Now));
            await turn.JournalAsync(file, new OfferMade(file.AwardNumber + 1, candidate, terms.Price, until), nameof(Role.ProgramOfficer));
            file.SupplierIsDue(until);
        }, cancellation);

    /// <summary>The supplier confirms price and date, and gives what is asked only of them.</summary>
    public Task ConfirmAsync(Guid personId, Acquisition found, int award, AwardDetailsWritten written, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.AnswerOffer, personId, found, award, async (turn, file) =>
        {
            var inHand = await InHandAsync(turn, file, cancellation);
            var given = written.Clean();
            AwardRules.OfAnswer(written, await TaxedAsync(turn, file, inHand, given, cancellation), await CeilingAsync(turn, file, cancellation)).Enforce();
            var details = AwardDetails.Of(inHand.Id, given);
            inHand.Confirm(turn.Now);
            turn.Records.Add(details);
            file.SupplierIsDue(null);
            await turn.JournalAsync(file, new OfferConfirmed(inHand.Number, details.Digest()), Doer.Awardee.Name);
        }, cancellation);

    /// <summary>The supplier declines, with a word or none: the next in order comes.</summary>
    public Task DeclineAsync(Guid personId, Acquisition found, int award, bool declines, string? words, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.AnswerOffer, personId, found, award, async (turn, file) =>
        {
            Refusal?[] refusals = [AwardRules.DecliningIsMeant(declines), TextRules.TheTextIsShort(words, AwardRules.TextMaxLength)];
            refusals.Enforce();
            var inHand = await InHandAsync(turn, file, cancellation);
            inHand.End(AwardOutcome.Declined, Words.Clean(words), turn.Now);
            await turn.JournalAsync(file, new OfferDeclined(inHand.Number, inHand.Digest()), Doer.Awardee.Name);
        }, cancellation);

    /// <summary>The program officer records that the supplier neither answered nor signed in time.</summary>
    public Task LetLapseAsync(Guid personId, Acquisition found, int award, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.LetOfferLapse, personId, found, award, async (turn, file) =>
        {
            var inHand = await InHandAsync(turn, file, cancellation);
            inHand.End(AwardOutcome.Lapsed, "", turn.Now);
            await turn.JournalAsync(file, new OfferLapsed(inHand.Number), nameof(Role.ProgramOfficer));
        }, cancellation);

    /// <summary>Nobody is left: the file ends.</summary>
    public Task EndAsync(Guid personId, Acquisition found, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.EndWithoutAward, personId, found, award: null, (turn, file) => turn.JournalAsync(file, new EndedWithoutAward(), nameof(Role.ProgramOfficer)), cancellation);

    /// <summary>Procurement records an approval that a public servant needs; recorded again, it says what it says now.</summary>
    public Task RecordApprovalAsync(
        Guid personId, Acquisition found, int award, EmploymentApprovalKind kind, string? givenBy, DateOnly? givenOn, string? document, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.CheckSupplier, personId, found, award, async (turn, file) =>
        {
            AwardRules.OfApproval(givenBy, givenOn, document, Eastern.DateOf(turn.Now)).Enforce();
            var inHand = await InHandAsync(turn, file, cancellation);
            var approval = await turn.Records.Set<EmploymentApproval>().AsTracking().SingleOrDefaultAsync(a => a.AwardId == inHand.Id && a.Kind == kind, cancellation);
            if (approval is null)
            {
                approval = EmploymentApproval.Of(inHand.Id, kind);
                turn.Records.Add(approval);
            }

            approval.Write(Words.Line(givenBy), givenOn!.Value, Words.Line(document));
            await turn.JournalAsync(file, new EmploymentApproved(inHand.Number, kind, approval.Digest()), nameof(Role.ProcurementAdvisor));
        }, cancellation);

    /// <summary>Procurement found nothing against the award: the agreement can be signed.</summary>
    public Task CheckAsync(Guid personId, Acquisition found, int award, SupplierCheckWritten written, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.CheckSupplier, personId, found, award, async (turn, file) =>
        {
            var inHand = await InHandAsync(turn, file, cancellation);
            var details = await AwardQueries.DetailsAsync(turn.Records, inHand.Id, cancellation) ?? throw new InvalidOperationException("A confirmed award has its details.");
            var taxed = await TaxedAsync(turn, file, inHand, details, cancellation);
            var approved = await turn.Records.Set<EmploymentApproval>().Where(a => a.AwardId == inHand.Id).Select(a => a.Kind).ToListAsync(cancellation);
            var likenesses = await AwardQueries.LikenessesAsync(turn.Records, inHand.Id, cancellation);
            IEnumerable<Refusal?> refusals =
            [
                AwardRules.APublicServantIsApproved(details.IsPublicServant, approved), AwardRules.LikenessesAreExplained(likenesses.Count > 0, written.Likenesses),
                AwardRules.PastPerformanceIsWrittenDown(written.Performance), AwardRules.APensionIsAttested(details.HasPension, written.Pension),
                TextRules.TheTextIsShort(written.Likenesses, AwardRules.TextMaxLength, nameof(written.Likenesses)), TextRules.TheTextIsShort(written.Performance, AwardRules.TextMaxLength, nameof(written.Performance)),
                TextRules.TheTextIsShort(written.Pension, AwardRules.TextMaxLength, nameof(written.Pension)), AwardRules.TheWorkIsOutsideLandClaimsAreas(written.IsOutsideLandClaims),
                AwardRules.TheTotalStaysUnderTheCeiling(taxed, await CeilingAsync(turn, file, cancellation)),
                AwardRules.TheReservationCoversTheTotal(taxed, await Commitment.OfAsync(turn.Records, file.Id, cancellation)),
            ];
            refusals.Enforce();
            var clean = new SupplierCheckWritten(Words.Clean(written.Likenesses), Words.Clean(written.Performance), Words.Clean(written.Pension), written.IsOutsideLandClaims);
            var check = SupplierCheck.Of(inHand.Id, clean, taxed.Total, personId, turn.Now);
            turn.Records.Add(check);
            var until = await UntilAsync(turn, Journey.SignAsSupplier, file, cancellation);
            file.SupplierIsDue(until);
            await turn.JournalAsync(file, new SupplierChecked(inHand.Number, taxed.Total, until, check.Digest()), nameof(Role.ProcurementAdvisor));
        }, cancellation);

    /// <summary>Procurement sets the award aside, with a reason that the supplier reads; who is set aside for an earlier contract was heard first.</summary>
    public Task SetAsideAsync(Guid personId, Acquisition found, int award, SetAsideReason reason, string? words, string? heard, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.CheckSupplier, personId, found, award, async (turn, file) =>
        {
            var inHand = await InHandAsync(turn, file, cancellation);
            var details = await AwardQueries.DetailsAsync(turn.Records, inHand.Id, cancellation) ?? throw new InvalidOperationException("A confirmed award has its details.");
            Refusal?[] refusals =
            [
                AwardRules.AReasonIsChosen(reason), AwardRules.WhatIsAboveTheCeilingIs(reason, await TaxedAsync(turn, file, inHand, details, cancellation), await CeilingAsync(turn, file, cancellation)), AwardRules.SettingAsideSaysWhy(words), TextRules.TheTextIsShort(words, AwardRules.TextMaxLength),
                AwardRules.TheSupplierWasHeard(reason, heard), TextRules.TheTextIsShort(heard, AwardRules.TextMaxLength, "Heard"),
            ];
            refusals.Enforce();
            var isHeard = Words.Count(heard) > 0;
            inHand.BeSetAside(reason, isHeard ? Words.Clean(words) + "\n\n" + Words.Clean(heard) : Words.Clean(words), turn.Now);
            await turn.JournalAsync(file, new SupplierSetAside(inHand.Number, reason, inHand.Digest()), nameof(Role.ProcurementAdvisor));
        }, cancellation);

    private async Task<Foundation.Money.TaxedPrice> TaxedAsync(Turn turn, Acquisition file, Award award, AwardDetailsGiven given, CancellationToken cancellation)
    {
        var terms = await OfferedTerms.OfAsync(turn.Records, file.Id, cancellation);
        var province = (await programs.DepartmentAsync(file.DepartmentId, cancellation))?.Province;
        return given.Taxed(award.Price, province, terms.DeliveryAfter(turn.Now));
    }

    /// <summary>The most that price and taxes may be: the program's ceiling, less the fees that were decided on in writing (domain §4, "Fees").</summary>
    private async Task<Foundation.Money.Cad> CeilingAsync(Turn turn, Acquisition file, CancellationToken cancellation)
    {
        var fees = (await Commitment.OfAsync(turn.Records, file.Id, cancellation))?.Fees ?? default;
        return await programs.CeilingAsync(file.ProgramId, cancellation) - fees;
    }

    private static async Task<DateTimeOffset> UntilAsync(Turn turn, Step step, Acquisition file, CancellationToken cancellation)
    {
        var days = (await Clocks.LoadAsync(turn.Records, cancellation)).DaysOf(file.ProgramId, step.Clock!);
        return Eastern.EndOf(BusinessDays.Add(Eastern.DateOf(turn.Now), days));
    }

    private static Task<Award> InHandAsync(Turn turn, Acquisition file, CancellationToken cancellation) =>
        turn.Records.Set<Award>().AsTracking().SingleAsync(a => a.AcquisitionId == file.Id && a.Outcome == AwardOutcome.None, cancellation);
}
