using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Opportunities.Approvals;
using MicroAcquisition.Opportunities.Drafting;

namespace MicroAcquisition.Notices;

/// <summary>To whom letters about a statement and its reviews go, and what they add to their words.</summary>
public static class DraftingLetters
{
    /// <summary>Whoever was named, while they hold the seat.</summary>
    public static To ThePersonNamed { get; } = To.Those("the person named", told =>
    {
        var seat = told.Read<PersonNamed>().Seat;
        return People(told, told.Records.Set<Seat>().Where(s => s.Id == seat && s.To == null));
    });

    /// <summary>Whoever lost their seat.</summary>
    public static To ThePersonReplaced { get; } = To.Those("the person replaced", told =>
    {
        var seat = told.Read<PersonReplaced>().Seat;
        return People(told, told.Records.Set<Seat>().Where(s => s.Id == seat));
    });

    /// <summary>Those who review the file's statement, without the one who asked for the changes.</summary>
    public static To TheOtherReviewers { get; } = To.Those("the other reviewers", told =>
    {
        var file = told.File;
        var seats = told.Records.Set<Seat>().Where(s => s.To == null && (s.Role == Role.ProgramOfficer || s.Role == Role.ProcurementAdvisor)
            && (s.ProgramId == null || s.ProgramId == file.ProgramId) && (s.DepartmentId == null || s.DepartmentId == file.DepartmentId)
            && (s.AcquisitionId == null || s.AcquisitionId == file.Id));
        var askedBy = told.Records.Set<ActorReference>().Where(a => a.Reference == told.Entry.ActorReference).Select(a => a.PersonId);
        return People(told, seats.Where(s => !askedBy.Contains(s.PersonId)));
    });

    /// <summary>The part that was given.</summary>
    public static Task<Additions> AsWhat(Told told, CancellationToken cancellation) => Task.FromResult(new Additions { Values = [JourneyWords.Of(told.Read<PersonNamed>().As)] });

    /// <summary>What the reviewer wrote to the client, as it stands with the review of that version.</summary>
    public static async Task<Additions> WhatTheReviewerWroteAsync(Told told, CancellationToken cancellation)
    {
        var asked = told.Read<ChangesAsked>();
        var reviews = await told.Ask<ApprovalQueries>().OfAsync(told.File.Id, cancellation);
        var review = reviews.Reviews.First(r => r.Version == asked.Version && r.As == asked.As && r.Outcome == ReviewOutcome.ChangesAsked);
        return new() { Quote = review.Words };
    }

    /// <summary>What those who approved a version wrote with it, each under their role.</summary>
    public static async Task<Additions> WhatTheReviewersWroteAsync(Told told, CancellationToken cancellation)
    {
        var approved = told.Read<StatementApproved>();
        var reviews = await told.Ask<ApprovalQueries>().OfAsync(told.File.Id, cancellation);
        return new() { Facts = [.. reviews.Reviews.Where(r => r.Version == approved.Version && r.Outcome == ReviewOutcome.Approved && r.Words.Length > 0).Reverse().Select(r => (JourneyWords.Of(r.As), r.Words))] };
    }

    private static IQueryable<Recipient> People(Told told, IQueryable<Seat> seats) =>
        told.Records.Set<Person>().Where(p => p.SuspendedAt == null && seats.Any(s => s.PersonId == p.Id))
            .Select(p => new Recipient { Key = p.Id, Email = p.Email, Language = p.Language });
}
