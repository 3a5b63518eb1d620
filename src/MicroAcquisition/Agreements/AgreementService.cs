using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Notices;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Opportunities.Funding;
using MicroAcquisition.People;
using MicroAcquisition.Programs;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Agreements;

/// <summary>What a party sends to sign: the hash of the text shown, the typed name, the code of the letter.</summary>
public sealed record SignatureWritten(string? Shown, string? Name, string? Code);

/// <summary>
/// Signing the agreement, in two acts: a code is sent for exactly the text shown, then it signs with the typed name. Each form names its award, so that a code of one signs nothing
/// of the next.
/// </summary>
public sealed class AgreementService(TurnKeeper turns, StepGuard guard, Viewers viewers, AgreementQueries queries, PeopleNames names, Doorbell doorbell, Now now)
{
    private const string LetterName = "signature-code";

    /// <summary>Sends the supplier a code for the text shown.</summary>
    public Task SendCodeToSupplierAsync(Guid personId, Acquisition found, int award, string? shown, CancellationToken cancellation = default) =>
        SendCodeAsync(Journey.SignAsSupplier, Party.Supplier, personId, found, award, shown, cancellation);

    /// <summary>Sends the contracting authority one.</summary>
    public Task SendCodeToAuthorityAsync(Guid personId, Acquisition found, int award, string? shown, CancellationToken cancellation = default) =>
        SendCodeAsync(Journey.SignForCanada, Party.Canada, personId, found, award, shown, cancellation);

    /// <summary>The supplier signs.</summary>
    public Task SignAsSupplierAsync(Guid personId, Acquisition found, int award, SignatureWritten written, CancellationToken cancellation = default) =>
        SignAsync(Journey.SignAsSupplier, Party.Supplier, personId, found, award, written, async (turn, file, inHand, code) =>
        {
            var membership = await SupplierService.MembershipAsync(turn.Records, inHand.SupplierId, personId, turn.Now, cancellation);
            var signature = Signature.By(code, Words.Line(written.Name), delegationId: null, membership, turn.Now);
            turn.Records.Add(signature);
            file.SupplierIsDue(null);
            await turn.JournalAsync(file, new SignedBySupplier(inHand.Number, code.Sha256, signature.Digest()), Doer.Awardee.Name);
        }, cancellation);

    /// <summary>The contracting authority signs for Canada, under a transaction delegation: the delivery date is fixed, and the award is public.</summary>
    public Task SignForCanadaAsync(Guid personId, Acquisition found, int award, SignatureWritten written, CancellationToken cancellation = default) =>
        SignAsync(Journey.SignForCanada, Party.Canada, personId, found, award, written, async (turn, file, inHand, code) =>
        {
            var commitment = await Commitment.OfAsync(turn.Records, file.Id, cancellation);
            AgreementRules.TheFundsAreReserved(commitment is not null).Enforce();
            var signatories = await AuthorityQueries.SignatoriesAsync(turn.Records, file.ProgramId, DelegatedAuthority.Transaction, commitment!.CostCentre, turn.Now, cancellation);
            SignatoryRules.All(commitment.Total, commitment.CostCentre, personId, signatories).Enforce();
            var delegation = SignatoryRules.Narrowest(commitment.Total, personId, signatories);
            var signature = Signature.By(code, Words.Line(written.Name), delegation.DelegationId, membershipId: null, turn.Now);
            var terms = await OfferedTerms.OfAsync(turn.Records, file.Id, cancellation);
            var supplier = await AwardQueries.DetailsAsync(turn.Records, inHand.Id, cancellation);
            var notice = AwardNotice.Of(inHand, supplier!.Name, terms.DeliveryAfter(turn.Now), turn.Now);
            turn.Records.Add(signature);
            turn.Records.Add(notice);
            file.SupplierIsDue(Eastern.EndOf(notice.DeliverBy));
            await turn.JournalAsync(
                file, new AgreementSigned(inHand.Number, code.Sha256, delegation.DelegationId, inHand.Price, Eastern.EndOf(notice.DeliverBy), signature.Digest()), nameof(Role.ContractingAuthority));
        }, cancellation);

    /// <summary>Forgets codes that signed nothing, and letters whose code has run out, sent or not. Any number of machines may do it.</summary>
    public async Task ForgetAsync(CancellationToken cancellation = default)
    {
        var since = now.Instant - SignatureCode.Lifetime;
        await turns.ForgetAsync<SignatureCode>(c => c.CreatedAt < since && c.UsedAt == null, cancellation);
        await Outbox.ForgetAsync(turns, LetterName, since, cancellation);
    }

    private async Task SendCodeAsync(Step step, Party party, Guid personId, Acquisition found, int award, string? shown, CancellationToken cancellation)
    {
        (await guard.RefusalOfAsync(step, found, await viewers.OfAsync(personId, cancellation), award, cancellation)).Enforce();
        await TwiceAsync(() => turns.KeepAsync(SaveQueue.Of(found.Id), async records =>
        {
            var inHand = await AwardQueries.InHandAsync(records, found.Id, cancellation) ?? throw new InvalidOperationException("A file whose agreement waits has an award.");
            var since = now.Instant - SignatureCode.Lifetime;
            AgreementRules.AFewCodesAreSent(await records.Set<SignatureCode>().CountAsync(c => c.PersonId == personId && c.CreatedAt > since, cancellation)).Enforce();
            var content = await queries.ContentAsync(records, found, inHand, cancellation);
            AgreementRules.TheTextShownIsTheOneSigned(shown, content.Sha256()).Enforce();
            if (!await records.Set<AgreementDocument>().AnyAsync(d => d.AwardId == inHand.Id, cancellation))
            {
                records.Add(AgreementDocument.Freeze(inHand.Id, content, now.Instant));
            }

            var (row, code) = SignatureCode.For(personId, inHand.Id, party, content.Sha256(), now.Instant);
            records.Add(row);
            var email = await records.Set<Person>().Where(p => p.Id == personId).Select(p => p.Email).SingleAsync(cancellation);
            Outbox.Put(records, LetterName, email, Write(found, code), now.Instant);
        }, cancellation));
        doorbell.Ring();
    }

    private async Task SignAsync(
        Step step, Party party, Guid personId, Acquisition found, int award, SignatureWritten written, Func<Turn, Acquisition, AwardView, SignatureCode, Task> sign, CancellationToken cancellation)
    {
        (await guard.RefusalOfAsync(step, found, await viewers.OfAsync(personId, cancellation), award, cancellation)).Enforce();
        (AgreementRules.TheNameIsTyped(written.Name) ?? AgreementRules.TheNameIsThatOfTheAccount(written.Name, await names.OfAccountAsync(personId, cancellation))).Enforce();
        var digits = new string((written.Code ?? "").Where(char.IsAsciiDigit).ToArray());
        await CountWrongAsync(party, personId, found, digits, cancellation);
        try
        {
            await turns.StepAsync(step, personId, found, award, async (turn, file, inHand) =>
            {
                var code = await AgreementQueries.LastCodeAsync(turn.Records.Set<SignatureCode>().AsTracking(), personId, inHand.Id, party, cancellation);
                IEnumerable<Refusal?> refusals = [Refused(code, digits)];
                refusals.Enforce();
                AgreementRules.TheTextShownIsTheOneSigned(written.Shown, code!.Sha256).Enforce();
                code.Use(turn.Now);
                await sign(turn, file, inHand, code);
            }, cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RefusedException([AgreementRules.ACodeWasSent(waits: false)!]); // It signed, on another machine, in the same moment.
        }
    }

    // A wrong code is counted in a save of its own: the turn that it is refused in leaves nothing.
    private Task CountWrongAsync(Party party, Guid personId, Acquisition found, string digits, CancellationToken cancellation) =>
        TwiceAsync(() => turns.KeepAsync(SaveQueue.Of(found.Id), async records =>
        {
            var inHand = await AwardQueries.InHandAsync(records, found.Id, cancellation);
            var code = inHand is null ? null : await AgreementQueries.LastCodeAsync(records.Set<SignatureCode>().AsTracking(), personId, inHand.Id, party, cancellation);
            if (code is { IsLocked: false } && code.IsFresh(now.Instant) && !code.Is(digits))
            {
                code.CountWrong();
            }
        }, cancellation));

    // A queue spares waiting within this process; on another machine the same text may be frozen, or the same code counted, in the same moment.
    private static async Task TwiceAsync(Func<Task> save)
    {
        try
        {
            await save();
        }
        catch (DbUpdateException)
        {
            await save();
        }
    }

    private Refusal? Refused(SignatureCode? code, string digits) =>
        AgreementRules.ACodeWasSent(code?.IsFresh(now.Instant) == true) ?? AgreementRules.TheCodeIsNotLocked(code!.IsLocked) ?? AgreementRules.TheCodeIsRight(code.Is(digits));

    private static WrittenLetter Write(Acquisition file, string code) => new LetterBuilder(AgreementsText.Code_Subject.With(file.Number, code))
        .Paragraph(AgreementsText.Code_Body.With(file.Number, code, SignatureCode.LifetimeMinutes))
        .Paragraph(AgreementsText.Code_Ignore)
        .Sign(NoticesText.Site_Name, "");
}
