using MicroAcquisition.Acquisitions;
using MicroAcquisition.Applications;
using MicroAcquisition.Evaluations;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.People;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Awards;

/// <summary>An award as other rooms and pages read it. Whose it is, is personal information. Price in CAD, before taxes.</summary>
public sealed record AwardView(
    Guid Id, Guid AcquisitionId, int Number, int Candidate, Guid SupplierId, Cad Price, DateTimeOffset OfferedAt, DateTimeOffset? ConfirmedAt, AwardOutcome Outcome, SetAsideReason SetAside,
    string Reason, DateTimeOffset? EndedAt);

/// <summary>An approval on record.</summary>
public sealed record ApprovalLine(EmploymentApprovalKind Kind, string GivenBy, DateOnly GivenOn, string Document);

/// <summary>Procurement's check: why what looks alike is not one supplier, what is known of earlier contracts and of a pension, by whom, when.</summary>
public sealed record SupplierCheckView(string Likenesses, string Performance, string Pension, string By, DateTimeOffset At);

/// <summary>What of a supplier looks like another who entered the same competition.</summary>
public enum LikenessKind
{
    /// <summary>The named resource.</summary>
    Resource,

    /// <summary>The email address.</summary>
    Email,

    /// <summary>The business's name.</summary>
    Business,

    /// <summary>A tax number.</summary>
    TaxNumber,

    /// <summary>Where they are paid.</summary>
    PaymentAccount,
}

/// <summary>One of them, with the number of the other application.</summary>
public sealed record Likeness(LikenessKind Kind, int Candidate);

/// <summary>An earlier award of the same supplier, or under the same tax number: of which file, and how it ended.</summary>
public sealed record EarlierAward(string FileNumber, AwardOutcome Outcome, bool IsCompleted, DateTimeOffset OfferedAt);

/// <summary>A file of which work was offered to a supplier, and how that ended; <see cref="AwardOutcome.None"/> while it did not: the file says where it stands.</summary>
public sealed record AwardedFile(Acquisition File, AwardOutcome Outcome);

/// <summary>Awards, for reading.</summary>
public sealed class AwardQueries(Records records, PeopleNames names, Now now)
{
    /// <summary>The award in hand of a file; null when there is none.</summary>
    public Task<AwardView?> InHandAsync(Guid acquisitionId, CancellationToken cancellation = default) => InHandAsync(records, acquisitionId, cancellation);

    /// <summary>The award in hand of a file, as it stands inside a turn; null when there is none.</summary>
    public static Task<AwardView?> InHandAsync(Records records, Guid acquisitionId, CancellationToken cancellation = default) =>
        Views(records.Set<Award>().Where(a => a.AcquisitionId == acquisitionId && a.Outcome == AwardOutcome.None)).SingleOrDefaultAsync(cancellation);

    /// <summary>The files of these awards, by award, where they are in hand.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Guid>> FilesInHandAsync(Records records, IReadOnlyCollection<Guid> awards, CancellationToken cancellation = default) =>
        await records.Set<Award>().Where(a => awards.Contains(a.Id) && a.Outcome == AwardOutcome.None).ToDictionaryAsync(a => a.Id, a => a.AcquisitionId, cancellation);

    /// <summary>Every award of a file, the first one first.</summary>
    public async Task<IReadOnlyList<AwardView>> OfFileAsync(Guid acquisitionId, CancellationToken cancellation = default) =>
        await Views(records.Set<Award>().Where(a => a.AcquisitionId == acquisitionId).OrderBy(a => a.Number)).ToListAsync(cancellation);

    /// <summary>An award of a file by number; null when there is none.</summary>
    public Task<AwardView?> FindAsync(Guid acquisitionId, int number, CancellationToken cancellation = default) =>
        Views(records.Set<Award>().Where(a => a.AcquisitionId == acquisitionId && a.Number == number)).SingleOrDefaultAsync(cancellation);

    /// <summary>The last award of a file that is or was a supplier's for whom the person acts; null when none is.</summary>
    public async Task<AwardView?> OwnAsync(Guid personId, Guid acquisitionId, CancellationToken cancellation = default)
    {
        var suppliers = await SupplierService.SuppliersOfAsync(records, personId, now.Instant, cancellation);
        return await Views(records.Set<Award>().Where(a => a.AcquisitionId == acquisitionId && suppliers.Contains(a.SupplierId)).OrderByDescending(a => a.Number)).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>The files of which an award is or was a supplier's for whom the person acts, newest offer first, each with how the last one ended.</summary>
    public async Task<IReadOnlyList<AwardedFile>> FilesOfAsync(Guid personId, CancellationToken cancellation = default)
    {
        var suppliers = await SupplierService.SuppliersOfAsync(records, personId, now.Instant, cancellation);
        var offered = await records.Set<Award>().Where(a => suppliers.Contains(a.SupplierId)).OrderByDescending(a => a.OfferedAt).Select(a => new { a.AcquisitionId, a.Outcome }).ToListAsync(cancellation);
        var ids = offered.Select(a => a.AcquisitionId).ToHashSet();
        var files = await records.Set<Acquisition>().AsNoTracking().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, cancellation);
        return [.. offered.DistinctBy(a => a.AcquisitionId).Select(a => new AwardedFile(files[a.AcquisitionId], a.Outcome))];
    }

    /// <summary>True when work was ever offered to a supplier for whom the person acts.</summary>
    public async Task<bool> HasAnyAsync(Guid personId, CancellationToken cancellation = default)
    {
        var suppliers = await SupplierService.SuppliersOfAsync(records, personId, now.Instant, cancellation);
        return suppliers.Count > 0 && await records.Set<Award>().AnyAsync(a => suppliers.Contains(a.SupplierId), cancellation);
    }

    /// <summary>Those who act for the supplier of an award of a file, by number: for its letters, when it may no longer be the one in hand.</summary>
    public static IQueryable<Guid> PeopleOf(Records records, Guid acquisitionId, int number, DateTimeOffset at) =>
        SupplierService.PeopleOf(records, SupplierOf(records, acquisitionId, number), at);

    /// <summary>The supplier of an award of a file, by key: a query, for letters.</summary>
    public static IQueryable<Guid> SupplierOf(Records records, Guid acquisitionId, int number) =>
        records.Set<Award>().Where(a => a.AcquisitionId == acquisitionId && a.Number == number).Select(a => a.SupplierId);

    /// <summary>To whom the work is offered next, by the number of the application: the only one who passes and has not been offered it.</summary>
    public Task<int> NextAsync(Guid acquisitionId, CancellationToken cancellation = default) => NextAsync(records, acquisitionId, cancellation);

    /// <summary>The same, as it stands inside a turn.</summary>
    public static async Task<int> NextAsync(Records records, Guid acquisitionId, CancellationToken cancellation = default)
    {
        var passing = await Outcomes.PassingAsync(records, acquisitionId, cancellation);
        var offered = await records.Set<Award>().Where(a => a.AcquisitionId == acquisitionId).Select(a => a.Candidate).ToListAsync(cancellation);
        return passing.Single(candidate => !offered.Contains(candidate));
    }

    /// <summary>What the supplier gave for an award; null while they have not.</summary>
    public Task<AwardDetailsGiven?> DetailsAsync(Guid awardId, CancellationToken cancellation = default) => DetailsAsync(records, awardId, cancellation);

    /// <summary>What the supplier gave for an award, as it stands inside a turn; null while they have not.</summary>
    public static Task<AwardDetailsGiven?> DetailsAsync(Records records, Guid awardId, CancellationToken cancellation = default) =>
        records.Set<AwardDetails>().Where(d => d.AwardId == awardId)
            .Select(d => new AwardDetailsGiven(
                d.Name, d.Street, d.City, d.Region, d.PostalCode, d.Country, d.GstNumber, d.QstNumber, d.PayBy, d.PayAt, d.IsPublicServant, d.HasPension))
            .SingleOrDefaultAsync(cancellation);

    /// <summary>The applicant behind an award; asked once they confirmed, when the name is no longer sealed.</summary>
    public async Task<CandidateView> ApplicantAsync(AwardView award, CancellationToken cancellation = default) =>
        await Candidates.FindAsync(records, award.AcquisitionId, award.Candidate, cancellation) ?? throw new InvalidOperationException("An award has its applicant.");

    /// <summary>The approvals on record, in the order in which they are asked.</summary>
    public async Task<IReadOnlyList<ApprovalLine>> ApprovalsAsync(Guid awardId, CancellationToken cancellation = default) =>
        [.. (await records.Set<EmploymentApproval>().Where(a => a.AwardId == awardId).ToListAsync(cancellation)).OrderBy(a => a.Kind).Select(a => new ApprovalLine(a.Kind, a.GivenBy, a.GivenOn, a.Document))];

    /// <summary>What procurement wrote when it found nothing against an award; null while it has not.</summary>
    public async Task<SupplierCheckView?> CheckAsync(Guid awardId, CancellationToken cancellation = default) =>
        await records.Set<SupplierCheck>().AsNoTracking().SingleOrDefaultAsync(c => c.AwardId == awardId, cancellation) is { } check
            ? new SupplierCheckView(
                check.Likenesses, check.Performance, check.Pension, (await names.OfPeopleAsync([check.CheckedBy], cancellation)).GetValueOrDefault(check.CheckedBy, ""), check.CheckedAt)
            : null;

    /// <summary>What of an award's supplier looks like another who applied: found, and for a person to rule on (domain §4, "One entry").</summary>
    public Task<IReadOnlyList<Likeness>> LikenessesAsync(Guid awardId, CancellationToken cancellation = default) => LikenessesAsync(records, awardId, cancellation);

    /// <summary>The same, as it stands inside a turn.</summary>
    public static async Task<IReadOnlyList<Likeness>> LikenessesAsync(Records records, Guid awardId, CancellationToken cancellation = default)
    {
        var award = await records.Set<Award>().AsNoTracking().SingleAsync(a => a.Id == awardId, cancellation);
        var applicants = await Candidates.AllAsync(records, award.AcquisitionId, cancellation);
        var own = applicants.Single(a => a.Candidate == award.Candidate);
        var details = await (from other in records.Set<Award>()
                             where other.AcquisitionId == award.AcquisitionId
                             join given in records.Set<AwardDetails>() on other.Id equals given.AwardId
                             select new { other.Candidate, given.GstNumber, given.QstNumber, given.PayAt }).ToListAsync(cancellation);
        var mine = details.Find(d => d.Candidate == award.Candidate);
        return
        [
            .. applicants.Where(a => a.Candidate != own.Candidate).SelectMany(other => new (bool Is, LikenessKind Kind)[]
            {
                (IsSame(other.ResourceName, own.ResourceName), LikenessKind.Resource),
                (IsSame(other.Email, own.Email), LikenessKind.Email),
                (IsSame(BusinessNames.Fold(other.BusinessName), BusinessNames.Fold(own.BusinessName)), LikenessKind.Business),
            }.Where(alike => alike.Is).Select(alike => new Likeness(alike.Kind, other.Candidate))),
            .. details.Where(d => mine is not null && d.Candidate != award.Candidate).SelectMany(other => new (bool Is, LikenessKind Kind)[]
            {
                (IsSame(other.GstNumber, mine!.GstNumber) || IsSame(other.QstNumber, mine.QstNumber), LikenessKind.TaxNumber),
                (IsSame(other.PayAt, mine.PayAt), LikenessKind.PaymentAccount),
            }.Where(alike => alike.Is).Select(alike => new Likeness(alike.Kind, other.Candidate))),
        ];
    }

    /// <summary>Other awards of the same supplier, or under the same tax number, newest first, of those that were confirmed: before, the name is sealed.</summary>
    public async Task<IReadOnlyList<EarlierAward>> EarlierAsync(AwardView award, CancellationToken cancellation = default)
    {
        var details = await DetailsAsync(award.Id, cancellation);
        var (gst, qst) = (details?.GstNumber ?? "", details?.QstNumber ?? "");
        return await (from other in records.Set<Award>()
                      where other.AcquisitionId != award.AcquisitionId && other.ConfirmedAt != null
                          && (other.SupplierId == award.SupplierId || records.Set<AwardDetails>().Any(d => d.AwardId == other.Id && ((gst != "" && d.GstNumber == gst) || (qst != "" && d.QstNumber == qst))))
                      join file in records.Set<Acquisition>() on other.AcquisitionId equals file.Id
                      orderby other.OfferedAt descending
                      select new EarlierAward(file.Number, other.Outcome, other.Outcome == AwardOutcome.None && file.Ended == Ending.Completed, other.OfferedAt)).ToListAsync(cancellation);
    }

    private static bool IsSame(string left, string right) =>
        left.Length > 0 && string.Equals(Foundation.Languages.Words.Fold(left), Foundation.Languages.Words.Fold(right), StringComparison.Ordinal);

    private static IQueryable<AwardView> Views(IQueryable<Award> awards) =>
        awards.Select(a => new AwardView(a.Id, a.AcquisitionId, a.Number, a.Candidate, a.SupplierId, a.Price, a.OfferedAt, a.ConfirmedAt, a.Outcome, a.SetAside, a.Reason, a.EndedAt));
}
