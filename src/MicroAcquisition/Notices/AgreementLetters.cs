using MicroAcquisition.Agreements;
using MicroAcquisition.Applications;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.People;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Notices;

/// <summary>To whom letters about a signed agreement go, and what they add to their words.</summary>
public static class AgreementLetters
{
    /// <summary>Those who act for the other suppliers whose applications counted; one text to all of them.</summary>
    public static To TheOtherApplicants { get; } = To.Those("those who act for whoever applied and was not chosen", told =>
    {
        var chosen = AwardQueries.SupplierOf(told.Records, told.File.Id, told.Read<AgreementSigned>().Number);
        var others = Candidates.SuppliersOf(told.Records, told.File.Id).Where(s => !chosen.Contains(s));
        return AwardLetters.People(told, SupplierService.PeopleOf(told.Records, others, told.Entry.At));
    });

    /// <summary>Until when the work is delivered, and whom it is for.</summary>
    public static async Task<Additions> ForTheSupplierAsync(Told told, CancellationToken cancellation)
    {
        var clients = await told.Records.Set<Seat>().Where(s => s.AcquisitionId == told.File.Id && s.Role == Role.Client && s.To == null)
            .Join(told.Records.Set<Person>(), s => s.PersonId, p => p.Id, (_, p) => p).OrderBy(p => p.Email).ToListAsync(cancellation);
        var delivery = (AwardsText.Fact_DeliverBy, Formats.Date((await NoticeOfAsync(told, cancellation)).DeliverBy));
        return new() { Facts = [delivery, .. clients.Select(c => (AgreementsText.Fact_Client, c.Name.Length > 0 ? Words.Unlinked(c.Name) + ", " + c.Email : c.Email))] };
    }

    /// <summary>Until when the work is delivered, and who does it.</summary>
    public static async Task<Additions> ForTheClientAsync(Told told, CancellationToken cancellation)
    {
        var queries = told.Ask<AwardQueries>();
        var award = await queries.FindAsync(told.File.Id, told.Read<AgreementSigned>().Number, cancellation) ?? throw new InvalidOperationException("What was signed is of an award.");
        var (applicant, notice) = (await queries.ApplicantAsync(award, cancellation), await NoticeOfAsync(told, cancellation));
        return new()
        {
            Values = [Words.Unlinked(notice.Supplier)],
            Facts = [(AwardsText.Fact_DeliverBy, Formats.Date(notice.DeliverBy)), (AgreementsText.Fact_Resource, Words.Unlinked(applicant.ResourceName) + ", " + applicant.Email)],
        };
    }

    /// <summary>To whom, at what price, and the last day to complain.</summary>
    public static async Task<Additions> NoticeAsync(Told told, CancellationToken cancellation)
    {
        var notice = await NoticeOfAsync(told, cancellation);
        return new() { Values = [Words.Unlinked(notice.Supplier), Formats.Amount(notice.Price), Formats.Date(notice.ComplainBy)] };
    }

    private static async Task<AwardNoticeView> NoticeOfAsync(Told told, CancellationToken cancellation) =>
        await AgreementQueries.NoticeAsync(told.Records, told.File.Id, cancellation) ?? throw new InvalidOperationException("What was signed has its notice.");
}
