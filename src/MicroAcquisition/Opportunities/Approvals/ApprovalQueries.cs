using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Requests;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Opportunities.Approvals;

/// <summary>A comment at a field, with its answer.</summary>
public sealed record CommentLine(Guid Review, string Field, string Words, string Who, Role As, int Version, DateTimeOffset At, string Answer, DateTimeOffset? AnsweredAt, bool AsksForChanges);

/// <summary>What one reviewer said of a version.</summary>
public sealed record ReviewLine(int Version, Role As, string Who, ReviewOutcome Outcome, string Words, DateTimeOffset At);

/// <summary>The ruling on splitting of a version.</summary>
public sealed record RulingLine(int Version, int FilesSeen, bool IsSplitting, string Reason, string Who, DateTimeOffset At);

/// <summary>Everything that was said of a file's statement, the latest first.</summary>
public sealed record ReviewsView(IReadOnlyList<ReviewLine> Reviews, IReadOnlyList<CommentLine> Comments, IReadOnlyList<RulingLine> Rulings)
{
    /// <summary>The comments at a field.</summary>
    public IEnumerable<CommentLine> At(string field) => Comments.Where(comment => comment.Field == field);
}

/// <summary>Reviews, for reading.</summary>
public sealed class ApprovalQueries(Records records, PeopleNames names, RequestQueries requests, Now now)
{
    /// <summary>Everything that was said.</summary>
    public Task<ReviewsView> OfAsync(Guid acquisitionId, CancellationToken cancellation = default) => OfAsync(records, acquisitionId, cancellation);

    /// <summary>The same, as it stands inside a turn.</summary>
    internal async Task<ReviewsView> OfAsync(Records among, Guid acquisitionId, CancellationToken cancellation)
    {
        var reviews = await among.Set<Review>().AsNoTracking().Where(r => r.AcquisitionId == acquisitionId).OrderByDescending(r => r.At).ToListAsync(cancellation);
        var keys = reviews.ConvertAll(r => r.Id);
        var comments = await among.Set<ReviewComment>().AsNoTracking().Where(c => keys.Contains(c.ReviewId)).ToListAsync(cancellation);
        var rulings = await among.Set<SplittingRuling>().AsNoTracking().Where(r => r.AcquisitionId == acquisitionId).OrderByDescending(r => r.Version).ToListAsync(cancellation);
        var named = await names.OfPeopleAsync([.. reviews.Select(r => r.PersonId).Concat(rulings.Select(r => r.PersonId)).Distinct()], cancellation);
        return new ReviewsView(
            reviews.ConvertAll(r => new ReviewLine(r.Version, r.Part, Named(r.PersonId), r.Outcome, r.Words, r.At)),
            [
                .. from review in reviews
                   from comment in comments
                   where comment.ReviewId == review.Id
                   select new CommentLine(review.Id, comment.Field, comment.Words, Named(review.PersonId), review.Part, review.Version, review.At, comment.Answer, comment.AnsweredAt, review.Outcome == ReviewOutcome.ChangesAsked),
            ],
            rulings.ConvertAll(r => new RulingLine(r.Version, r.FilesSeen, r.IsSplitting, r.Reason, Named(r.PersonId), r.At)));

        string Named(Guid person) => named.GetValueOrDefault(person, "");
    }

    /// <summary>The other files of the team of the last 12 months.</summary>
    public Task<IReadOnlyList<TeamFile>> OfTheSameTeamAsync(Acquisition file, CancellationToken cancellation = default) =>
        requests.OfTheSameTeamAsync(file, now.Instant.AddMonths(-ApprovalService.MonthsOfTheTeam), cancellation);
}
