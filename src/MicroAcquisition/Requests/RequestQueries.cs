using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Requests;

/// <summary>The client behind a request, as the officer's page and the letters need them.</summary>
public sealed record Requester(Guid PersonId, string Name, string Email, Language Language);

/// <summary>The decision on a request: the reason when declined, null when in scope, and the words to the client.</summary>
public sealed record ScreeningView(DeclineReason? Reason, string Words);

/// <summary>What a client asked for, as the rooms of the statement need it, in the language of the one who asked.</summary>
public sealed record NeedView(Language Language, string What, string Why, string Team);

/// <summary>What a client answered for the union, in the language of the one who asked (domain §4, "Union answers"). A system and its maintainer are null where the work stands alone.</summary>
public sealed record UnionAnswers(
    string? JoinsSystem, string? SystemMaintainer, string Merger, string TeamsAsked, DateOnly TeamsAskedOn, string TeamsAnswer, string TeamLearns, bool UsesExistingContractDollars);

/// <summary>A file of a team, for whoever looks for one need cut into several.</summary>
public sealed record TeamFile(Guid Id, string Number, string TitleEnglish, string TitleFrench, DateTimeOffset RequestedAt, Ending Ended);

/// <summary>Requests and their screening, for reading.</summary>
public sealed class RequestQueries(Records records)
{
    /// <summary>The request of a file that was born with one.</summary>
    public async Task<Request> OfFileAsync(Guid acquisitionId, CancellationToken cancellation = default) =>
        await records.Set<Request>().AsNoTracking().SingleAsync(r => r.AcquisitionId == acquisitionId, cancellation);

    /// <summary>The request of a file; null for an imported one.</summary>
    public async Task<Request?> FindAsync(Guid acquisitionId, CancellationToken cancellation = default) =>
        await records.Set<Request>().AsNoTracking().SingleOrDefaultAsync(r => r.AcquisitionId == acquisitionId, cancellation);

    /// <summary>What was asked for; null for an imported file.</summary>
    public async Task<NeedView?> NeedOfAsync(Guid acquisitionId, CancellationToken cancellation = default) =>
        await (from request in records.Set<Request>()
               where request.AcquisitionId == acquisitionId
               join file in records.Set<Acquisition>() on request.AcquisitionId equals file.Id
               join person in records.Set<Person>() on file.RequesterId equals person.Id
               select new NeedView(person.Language, request.What, request.Why, request.Team)).SingleOrDefaultAsync(cancellation);

    /// <summary>What was answered for the union; null for an imported file.</summary>
    public async Task<UnionAnswers?> UnionAnswersOfAsync(Guid acquisitionId, CancellationToken cancellation = default) =>
        await records.Set<Request>().Where(r => r.AcquisitionId == acquisitionId)
            .Select(r => new UnionAnswers(r.JoinsSystem, r.SystemMaintainer, r.Merger, r.TeamsAsked, r.TeamsAskedOn, r.TeamsAnswer, r.TeamLearns, r.UsesExistingContractDollars))
            .SingleOrDefaultAsync(cancellation);

    /// <summary>
    /// The other files of a file's team since an instant, the latest first: those of the same person, and those of the same department whose team has the
    /// same name, however it is written (domain §4, "Splitting"). Declined ones bought nothing, and are left out.
    /// </summary>
    public async Task<IReadOnlyList<TeamFile>> OfTheSameTeamAsync(Acquisition file, DateTimeOffset since, CancellationToken cancellation = default)
    {
        var team = await records.Set<Request>().Where(r => r.AcquisitionId == file.Id).Select(r => r.Team).SingleOrDefaultAsync(cancellation);
        var others = await (from other in records.Set<Acquisition>()
                            where other.ProgramId == file.ProgramId && other.Id != file.Id && other.RequestedAt >= since && other.Ended != Ending.Declined
                                && (other.RequesterId == file.RequesterId || other.DepartmentId == file.DepartmentId)
                            join request in records.Set<Request>() on other.Id equals request.AcquisitionId
                            orderby other.RequestedAt descending
                            select new { other.Id, other.Number, other.TitleEnglish, other.TitleFrench, other.RequestedAt, other.Ended, other.RequesterId, request.Team }).ToListAsync(cancellation);
        return
        [
            .. others.Where(o => o.RequesterId == file.RequesterId || Words.Fold(o.Team) == Words.Fold(team))
                .Select(o => new TeamFile(o.Id, o.Number, o.TitleEnglish, o.TitleFrench, o.RequestedAt!.Value, o.Ended)),
        ];
    }

    /// <summary>The decision on a request; null while it waits.</summary>
    public async Task<ScreeningView?> ScreeningOfAsync(Guid acquisitionId, CancellationToken cancellation = default) =>
        await records.Set<Screening>().Where(s => s.AcquisitionId == acquisitionId).Select(s => new ScreeningView(s.Reason, s.Words)).SingleOrDefaultAsync(cancellation);

    /// <summary>Who requested a file.</summary>
    public async Task<Requester?> RequesterOfAsync(Acquisition file, CancellationToken cancellation = default) =>
        await records.Set<Person>().Where(p => p.Id == file.RequesterId)
            .Select(p => new Requester(p.Id, p.Name == "" ? p.Email : p.Name, p.Email, p.Language)).SingleOrDefaultAsync(cancellation);

    /// <summary>The number of the file of the person's last request; null when they sent none.</summary>
    public Task<string?> LastNumberOfAsync(Guid personId, CancellationToken cancellation = default) =>
        records.Set<Acquisition>().Where(a => a.RequesterId == personId).OrderByDescending(a => a.RequestedAt).Select(a => (string?)a.Number).FirstOrDefaultAsync(cancellation);

    internal static async Task<string?> LastNumberOfAsync(Records records, Guid personId) =>
        await records.Set<Acquisition>().Where(a => a.RequesterId == personId).OrderByDescending(a => a.RequestedAt).Select(a => a.Number).FirstOrDefaultAsync();
}
