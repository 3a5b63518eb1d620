using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Applications;

/// <summary>Who stands behind a number of a nameless application. Personal information.</summary>
public sealed record CandidateView(int Candidate, Guid SupplierId, Guid PersonId, string ResourceName, string BusinessName, string Email, Language Language, int StatementVersion);

/// <summary>Turns a number of a nameless application into its applicant, for the offer and the letters: never before the evaluation is confirmed.</summary>
public static class Candidates
{
    /// <summary>The applicant behind a number; null when no application has it.</summary>
    public static Task<CandidateView?> FindAsync(Records records, Guid acquisitionId, int candidate, CancellationToken cancellation = default) =>
        Views(records.Set<Application>().Where(a => a.AcquisitionId == acquisitionId && a.Candidate == candidate)).SingleOrDefaultAsync(cancellation);

    /// <summary>The applicants of a file, in the order of their numbers.</summary>
    public static async Task<IReadOnlyList<CandidateView>> AllAsync(Records records, Guid acquisitionId, CancellationToken cancellation = default) =>
        await Views(records.Set<Application>().Where(a => a.AcquisitionId == acquisitionId && a.Candidate != null).OrderBy(a => a.Candidate)).ToListAsync(cancellation);

    /// <summary>Whose the applications of a file are that count, by key: a query, for letters to all of them once it has ended or is awarded.</summary>
    public static IQueryable<Guid> SuppliersOf(Records records, Guid acquisitionId) =>
        records.Set<Application>().Where(a => a.AcquisitionId == acquisitionId && a.Candidate != null).Select(a => a.SupplierId);

    /// <summary>Whose the application behind a number is, by key: a query, for letters.</summary>
    public static IQueryable<Guid> SupplierOf(Records records, Guid acquisitionId, int candidate) =>
        records.Set<Application>().Where(a => a.AcquisitionId == acquisitionId && a.Candidate == candidate).Select(a => a.SupplierId);

    /// <summary>The reference of the application behind a number, for its own supplier's page.</summary>
    public static string ReferenceOf(Records records, Guid acquisitionId, int candidate) =>
        records.Set<Application>().Where(a => a.AcquisitionId == acquisitionId && a.Candidate == candidate).Select(a => a.Reference).Single();

    private static IQueryable<CandidateView> Views(IQueryable<Application> applications) =>
        applications.Select(a => new CandidateView(a.Candidate!.Value, a.SupplierId, a.PersonId, a.ResourceName, a.BusinessName, a.Email, a.Language, a.StatementVersion));
}
