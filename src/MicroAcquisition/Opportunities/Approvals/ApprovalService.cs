using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Requests;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Opportunities.Approvals;

/// <summary>Reviewing a statement, as its reviewers say it. Each verb names the version that its reader saw.</summary>
public sealed class ApprovalService(TurnKeeper turns, RequestQueries requests, Viewers viewers, StepGuard guard, Now now)
{
    /// <summary>How far back procurement looks for other files of the team (domain §4, "Splitting": 12 months).</summary>
    public const int MonthsOfTheTeam = 12;

    /// <summary>The program officer approves.</summary>
    public Task ApproveForProgramAsync(Guid personId, Acquisition found, int version, string? words, CancellationToken cancellation = default) =>
        InTurnAsync(Journey.ReviewForProgram, personId, found, version, async (turn, file) =>
        {
            TextRules.TheTextIsShort(words, ApprovalRules.MaxLength).Enforce();
            var review = Add(turn, file, version, Role.ProgramOfficer, ReviewOutcome.Approved, words, []);
            await turn.JournalAsync(file, new StatementApprovedForProgram(version, review.Digest([])), nameof(Role.ProgramOfficer));
            await TellBothAsync(turn, file, version, nameof(Role.ProgramOfficer));
        }, cancellation);

    /// <summary>The procurement advisor rules on splitting and approves.</summary>
    public Task ApproveByProcurementAsync(
        Guid personId, Acquisition found, int version, string? words, bool? isSplitting, string? reason, CancellationToken cancellation = default) =>
        InTurnAsync(Journey.ReviewForProcurement, personId, found, version, async (turn, file) =>
        {
            var teamFiles = await requests.OfTheSameTeamAsync(file, turn.Now.AddMonths(-MonthsOfTheTeam), cancellation);
            Refusal?[] refusals =
            [
                ApprovalRules.SplittingIsRuledOn(teamFiles.Count, isSplitting), ApprovalRules.ARulingHasAReason(isSplitting, reason),
                TextRules.TheTextIsShort(reason, ApprovalRules.MaxLength, "Reason"), ApprovalRules.WhatIsSplitIsNotApproved(isSplitting), TextRules.TheTextIsShort(words, ApprovalRules.MaxLength),
            ];
            refusals.Enforce();
            var ruling = SplittingRuling.Of(file.Id, version, teamFiles.Count, isSplitting ?? false, reason ?? "", personId, turn.Now);
            turn.Records.Add(ruling);
            var review = Add(turn, file, version, Role.ProcurementAdvisor, ReviewOutcome.Approved, words, []);
            await turn.JournalAsync(
                file, new StatementApprovedByProcurement(version, review.Digest([]), teamFiles.Count, TextDigest.Of(ruling.Salt, ruling.Reason)), nameof(Role.ProcurementAdvisor));
            await TellBothAsync(turn, file, version, nameof(Role.ProcurementAdvisor));
        }, cancellation);

    /// <summary>A reviewer sends the statement back, in words or with comments at fields.</summary>
    public Task AskChangesAsync(
        Guid personId, Acquisition found, int version, string? words, IReadOnlyList<FieldComment> comments, CancellationToken cancellation = default) =>
        InTurnAsync(Journey.AskChanges, personId, found, version, async (turn, file) =>
        {
            CheckWords(words, comments);
            var role = Journey.AskChanges.Doers.Select(doer => doer.Role!.Value).First(role => turn.Seats.Any(seat => seat.Role == role && seat.Covers(file)));
            var review = Add(turn, file, version, role, ReviewOutcome.ChangesAsked, words, comments);
            await turn.JournalAsync(file, new ChangesAsked(version, role, comments.Count, review.Digest(comments)), role.ToString());
        }, cancellation);

    /// <summary>The open-source advisor comments.</summary>
    public Task CommentAsync(
        Guid personId, Acquisition found, int version, string? words, IReadOnlyList<FieldComment> comments, CancellationToken cancellation = default) =>
        InTurnAsync(Journey.Comment, personId, found, version, async (turn, file) =>
        {
            CheckWords(words, comments);
            var review = Add(turn, file, version, Role.OpenSourceAdvisor, ReviewOutcome.Commented, words, comments);
            await turn.JournalAsync(file, new StatementCommented(version, comments.Count, review.Digest(comments)), nameof(Role.OpenSourceAdvisor));
        }, cancellation);

    /// <summary>How a form names a comment.</summary>
    public static string KeyOf(Guid review, string field) => review.ToString("N") + "-" + field;

    /// <summary>
    /// The client answers a comment (<see cref="KeyOf"/>), or changes the answer, while the statement is theirs to write. Not journalled: it is part
    /// of the draft, and lies with the comment for whoever reads the next version.
    /// </summary>
    public async Task AnswerAsync(Guid personId, Acquisition file, string key, string? answer, CancellationToken cancellation = default)
    {
        (await guard.RefusalOfAsync(Journey.SubmitStatement, file, await viewers.OfAsync(personId, cancellation), cancellation: cancellation)).Enforce();
        TextRules.TheTextIsShort(answer, ApprovalRules.MaxLength).Enforce();
        await turns.KeepAsync(SaveQueue.Of(file.Id), async records =>
        {
            var comments = await (from comment in records.Set<ReviewComment>()
                                  join review in records.Set<Review>() on comment.ReviewId equals review.Id
                                  where review.AcquisitionId == file.Id
                                  select comment).AsTracking().ToListAsync(cancellation);
            if (comments.Find(comment => KeyOf(comment.ReviewId, comment.Field) == key) is { } found && found.Answer != (answer ?? ""))
            {
                found.Reply(answer ?? "", now.Instant);
            }
        }, cancellation);
    }

    private Task InTurnAsync(Step step, Guid personId, Acquisition found, int version, Func<Turn, Acquisition, Task> work, CancellationToken cancellation) =>
        turns.StepAsync(step, personId, found, async (turn, file) =>
        {
            var inReview = await turn.Records.Set<StatementVersion>().Where(v => v.AcquisitionId == file.Id).MaxAsync(v => v.Number, cancellation);
            ApprovalRules.TheVersionReadIsTheOneInReview(version, inReview).Enforce();
            await work(turn, file);
        }, cancellation);

    private static void CheckWords(string? words, IReadOnlyList<FieldComment> comments)
    {
        IEnumerable<Refusal?> refusals =
        [
            ApprovalRules.ChangesAreSaid(words, comments), TextRules.TheTextIsShort(words, ApprovalRules.MaxLength),
            .. comments.Select(comment => TextRules.TheTextIsShort(comment.Words, ApprovalRules.MaxLength, comment.Field)),
        ];
        refusals.Enforce();
    }

    private static Review Add(Turn turn, Acquisition file, int version, Role part, ReviewOutcome outcome, string? words, IReadOnlyList<FieldComment> comments)
    {
        var review = Review.Of(file.Id, version, part, outcome, words ?? "", turn.Actor.PersonId!.Value, turn.Now);
        turn.Records.Add(review);
        turn.Records.AddRange(comments.Select(comment => ReviewComment.Of(review, comment)));
        return review;
    }

    private static async Task TellBothAsync(Turn turn, Acquisition file, int version, string role)
    {
        if (file.HasReached(Milestone.ApprovedForProgram, Milestone.ApprovedByProcurement))
        {
            await turn.JournalAsync(file, new StatementApproved(version), role);
        }
    }
}
