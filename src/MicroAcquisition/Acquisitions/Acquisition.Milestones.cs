using MicroAcquisition.Foundation.Journal;

namespace MicroAcquisition.Acquisitions;

/// <content>
/// Where the file is in its journey: a column for each <see cref="Milestone"/>, the instants that bind, the award in hand, the ending.
/// All of it follows the journal (<see cref="Follow"/>); what several items tell together is set by their room in the same turn.
/// </content>
public sealed partial class Acquisition
{
    /// <summary><see cref="Milestone.Requested"/>, UTC.</summary>
    public DateTimeOffset? RequestedAt { get; private set; }

    /// <summary><see cref="Milestone.ScreenedIn"/>, UTC.</summary>
    public DateTimeOffset? ScreenedInAt { get; private set; }

    /// <summary><see cref="Milestone.StatementSubmitted"/>, UTC.</summary>
    public DateTimeOffset? StatementSubmittedAt { get; private set; }

    /// <summary><see cref="Milestone.ApprovedForProgram"/>, UTC.</summary>
    public DateTimeOffset? ApprovedForProgramAt { get; private set; }

    /// <summary><see cref="Milestone.ApprovedByProcurement"/>, UTC.</summary>
    public DateTimeOffset? ApprovedByProcurementAt { get; private set; }

    /// <summary><see cref="Milestone.Committed"/>, UTC.</summary>
    public DateTimeOffset? CommittedAt { get; private set; }

    /// <summary><see cref="Milestone.FundsReserved"/>, UTC.</summary>
    public DateTimeOffset? FundsReservedAt { get; private set; }

    /// <summary><see cref="Milestone.TranslationSupplied"/>, UTC.</summary>
    public DateTimeOffset? TranslationSuppliedAt { get; private set; }

    /// <summary><see cref="Milestone.TranslationConfirmed"/>, UTC.</summary>
    public DateTimeOffset? TranslationConfirmedAt { get; private set; }

    /// <summary><see cref="Milestone.Published"/>, UTC.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary><see cref="Milestone.StatementsReleased"/>, UTC.</summary>
    public DateTimeOffset? StatementsReleasedAt { get; private set; }

    /// <summary><see cref="Milestone.Evaluated"/>, UTC.</summary>
    public DateTimeOffset? EvaluatedAt { get; private set; }

    /// <summary><see cref="Milestone.EvaluationConfirmed"/>, UTC.</summary>
    public DateTimeOffset? EvaluationConfirmedAt { get; private set; }

    /// <summary><see cref="Milestone.DrawCommitted"/>, UTC.</summary>
    public DateTimeOffset? DrawCommittedAt { get; private set; }

    /// <summary><see cref="Milestone.NumbersAgreed"/>, UTC.</summary>
    public DateTimeOffset? NumbersAgreedAt { get; private set; }

    /// <summary><see cref="Milestone.Drawn"/>, UTC.</summary>
    public DateTimeOffset? DrawnAt { get; private set; }

    /// <summary><see cref="Milestone.Offered"/>, UTC.</summary>
    public DateTimeOffset? OfferedAt { get; private set; }

    /// <summary><see cref="Milestone.Confirmed"/>, UTC.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary><see cref="Milestone.SupplierChecked"/>, UTC.</summary>
    public DateTimeOffset? SupplierCheckedAt { get; private set; }

    /// <summary><see cref="Milestone.SupplierSigned"/>, UTC.</summary>
    public DateTimeOffset? SupplierSignedAt { get; private set; }

    /// <summary><see cref="Milestone.Signed"/>, UTC.</summary>
    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary><see cref="Milestone.Delivered"/>, UTC.</summary>
    public DateTimeOffset? DeliveredAt { get; private set; }

    /// <summary><see cref="Milestone.AcceptedByClient"/>, UTC.</summary>
    public DateTimeOffset? AcceptedByClientAt { get; private set; }

    /// <summary><see cref="Milestone.AcceptedByMaintainer"/>, UTC.</summary>
    public DateTimeOffset? AcceptedByMaintainerAt { get; private set; }

    /// <summary><see cref="Milestone.Owed"/>, UTC.</summary>
    public DateTimeOffset? OwedAt { get; private set; }

    /// <summary><see cref="Milestone.Invoiced"/>, UTC.</summary>
    public DateTimeOffset? InvoicedAt { get; private set; }

    /// <summary><see cref="Milestone.Certified"/>, UTC.</summary>
    public DateTimeOffset? CertifiedAt { get; private set; }

    /// <summary><see cref="Milestone.Paid"/>, UTC.</summary>
    public DateTimeOffset? PaidAt { get; private set; }

    /// <summary><see cref="Milestone.Settled"/>, UTC.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary><see cref="Milestone.Released"/>, UTC.</summary>
    public DateTimeOffset? ReleasedAt { get; private set; }

    /// <summary><see cref="Milestone.QuestionWaits"/>, UTC.</summary>
    public DateTimeOffset? QuestionWaitsSince { get; private set; }

    /// <summary><see cref="Milestone.TextWaits"/>, UTC.</summary>
    public DateTimeOffset? TextWaitsSince { get; private set; }

    /// <summary><see cref="Milestone.PublishWaits"/>, UTC.</summary>
    public DateTimeOffset? PublishWaitsSince { get; private set; }

    /// <summary><see cref="Milestone.DifferenceWaits"/>, UTC.</summary>
    public DateTimeOffset? DifferenceWaitsSince { get; private set; }

    /// <summary><see cref="Milestone.ReplyAsked"/>, UTC.</summary>
    public DateTimeOffset? ReplyAskedSince { get; private set; }

    /// <summary><see cref="Milestone.ExtensionAskedOfSupplier"/>, UTC.</summary>
    public DateTimeOffset? ExtensionAskedOfSupplierSince { get; private set; }

    /// <summary><see cref="Milestone.ExtensionAskedOfCanada"/>, UTC.</summary>
    public DateTimeOffset? ExtensionAskedOfCanadaSince { get; private set; }

    /// <summary><see cref="Milestone.TroubleTold"/>, UTC.</summary>
    public DateTimeOffset? TroubleToldSince { get; private set; }

    /// <summary><see cref="Milestone.PercentageOffered"/>, UTC.</summary>
    public DateTimeOffset? PercentageOfferedSince { get; private set; }

    /// <summary><see cref="Milestone.ConflictTold"/>, UTC.</summary>
    public DateTimeOffset? ConflictToldSince { get; private set; }

    /// <summary><see cref="Milestone.DisputeOpen"/>, UTC.</summary>
    public DateTimeOffset? DisputeOpenSince { get; private set; }

    /// <summary><see cref="Milestone.DebriefAsked"/>, UTC.</summary>
    public DateTimeOffset? DebriefAskedSince { get; private set; }

    /// <summary>When it was or will be made public, UTC.</summary>
    [With(Milestone.Published)]
    public DateTimeOffset? OpensAt { get; private set; }

    /// <summary>The closing instant, UTC: the midnight (Eastern) that ends the closing date; of a cancelled one, when it was cancelled.</summary>
    [With(Milestone.Published)]
    public DateTimeOffset? ClosesAt { get; private set; }

    /// <summary>When the clock worker recorded that it opened, UTC. Rules never read it.</summary>
    [With(Milestone.Published)]
    public DateTimeOffset? OpeningRecordedAt { get; private set; }

    /// <summary>When the clock worker recorded that the closing passed, UTC. Rules never read it.</summary>
    public DateTimeOffset? ClosingRecordedAt { get; private set; }

    /// <summary>When the numbers of the draw are known, UTC.</summary>
    [With(Milestone.DrawCommitted)]
    public DateTimeOffset? DrawAt { get; private set; }

    /// <summary>Until when the supplier of the award in hand answers, signs or delivers, whichever comes next, UTC.</summary>
    [With(Milestone.Offered)]
    public DateTimeOffset? SupplierDueAt { get; private set; }

    /// <summary>When the last award fell (declined, lapsed, set aside, terminated), UTC; null before the first did.</summary>
    public DateTimeOffset? OutcomeAt { get; private set; }

    /// <summary>The milestone that was last undone and not reached again, or None: what was sent back.</summary>
    public Milestone WentBack { get; private set; }

    /// <summary>When it was undone, UTC.</summary>
    public DateTimeOffset? WentBackAt { get; private set; }

    /// <summary>The number of the last award, from 1; 0 before the first. It never falls, so a form made for an earlier award is known.</summary>
    public int AwardNumber { get; private set; }

    /// <summary>How many of those who pass have not been offered the work.</summary>
    [With(Milestone.EvaluationConfirmed)]
    public int Left { get; private set; }

    /// <summary>How it ended, or None.</summary>
    public Ending Ended { get; private set; }

    /// <summary>When it ended, UTC.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>True when nobody has anything left to do on it: it ended, its money is spent or let go, and nothing waits.</summary>
    public bool AtRest { get; private set; }

    /// <summary>It will be public from an instant until another, UTC: set in the turn that publishes it.</summary>
    internal void IsPublicBetween(DateTimeOffset opensAt, DateTimeOffset closesAt) => (OpensAt, ClosesAt) = (opensAt, closesAt);

    /// <summary>Until when the supplier of the award in hand answers, signs or delivers, UTC; null when nothing is due of them.</summary>
    internal void SupplierIsDue(DateTimeOffset? until) => SupplierDueAt = until;

    /// <summary>So many pass: set in the turn that confirms the evaluation.</summary>
    internal void Passes(int applicants) => Left = applicants;

    /// <summary>The clock worker has recorded the opening.</summary>
    internal void MarkOpeningRecorded(DateTimeOffset now) => OpeningRecordedAt = now;

    /// <summary>The clock worker has recorded the closing.</summary>
    internal void MarkClosingRecorded(DateTimeOffset now) => ClosingRecordedAt = now;

    /// <summary>Since when the oldest of some items waits, null when none does: set by their room in the turn, from the items themselves, never by counting.</summary>
    internal void WaitsSince(Milestone wait, DateTimeOffset? oldest)
    {
        if (!Milestones.IsSince(wait))
        {
            throw new ArgumentException($"{wait} is reached by an event.", nameof(wait));
        }

        Milestones.Write(this, wait, oldest);
        Rest();
    }

    /// <summary>
    /// Follows a journalled event. Going back comes first: what it undoes falls, with all that rests on it and nothing beside it; then
    /// it reaches its milestone; then the file ends.
    /// </summary>
    internal void Follow(JournalKindAttribute told, DateTimeOffset at)
    {
        foreach (var fallen in Milestones.FallingWith(told.Undoes))
        {
            Milestones.Clear(this, fallen);
        }

        if (told.Undoes == Milestone.Offered)
        {
            OutcomeAt = at;
        }

        if (told.Undoes != Milestone.None)
        {
            (WentBack, WentBackAt) = (told.Undoes, at);
        }
        else if (told.Reaches == WentBack)
        {
            (WentBack, WentBackAt) = (Milestone.None, null);
        }

        if (told.Reaches != Milestone.None)
        {
            Milestones.Write(this, told.Reaches, at);
        }

        if (told.Reaches == Milestone.Offered)
        {
            (AwardNumber, Left) = (AwardNumber + 1, Left - 1);
        }

        if (told.Ends != Ending.None)
        {
            End(told.Ends, at);
        }

        Rest();
    }

    /// <summary>An ending ends the waits, apart from those that outlive it. What is open to applications closes at that instant; what was to open never does.</summary>
    private void End(Ending ending, DateTimeOffset at)
    {
        (Ended, EndedAt) = (ending, at);
        foreach (var wait in Milestones.All.Where(m => Milestones.IsSince(m) && !Milestones.OutlivesEnding(m)))
        {
            Milestones.Write(this, wait, null);
        }

        if (OpensAt > at)
        {
            (OpensAt, ClosesAt) = (null, null);
        }
        else if (ClosesAt > at)
        {
            ClosesAt = at;
        }
    }

    private void Rest() => AtRest = Ended != Ending.None
        && (FundsReservedAt is null || SettledAt is not null || ReleasedAt is not null)
        && Milestones.All.Where(Milestones.OutlivesEnding).All(wait => this.Reached(wait) is null);
}
