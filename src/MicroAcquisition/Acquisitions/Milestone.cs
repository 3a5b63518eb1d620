namespace MicroAcquisition.Acquisitions;

/// <summary>
/// Points that a file reaches. They are a graph, not a line: reviews, translation and money go side by side, and awards follow one
/// another. <see cref="AfterAttribute"/> says what each rests on; undoing one takes what rests on it and nothing beside it. Each has
/// one column of <see cref="Acquisition"/>, of its name with "At" or, for a wait, with "Since".
/// </summary>
public enum Milestone
{
    /// <summary>None: the event leaves the file where it is.</summary>
    None,

    /// <summary>The client submitted the request.</summary>
    Requested,

    /// <summary>The program officer found it in scope; the client drafts.</summary>
    [After(Requested)] ScreenedIn,

    /// <summary>The client submitted the statement, in one language, with its terms.</summary>
    [After(ScreenedIn)] StatementSubmitted,

    /// <summary>The program officer approved it.</summary>
    [After(StatementSubmitted)] ApprovedForProgram,

    /// <summary>The procurement advisor approved it.</summary>
    [After(StatementSubmitted)] ApprovedByProcurement,

    /// <summary>Section 32: the delegated manager signed the purchase form.</summary>
    [After(ApprovedForProgram, ApprovedByProcurement)] Committed,

    /// <summary>Finance reserved the funds. It rests on nothing: money outlives a way back, until it is spent or released.</summary>
    FundsReserved,

    /// <summary>The other language of the statement was supplied.</summary>
    [After(ApprovedForProgram, ApprovedByProcurement)] TranslationSupplied,

    /// <summary>A reader of the other language confirmed it.</summary>
    [After(TranslationSupplied)] TranslationConfirmed,

    /// <summary>The opportunity is public from its opening until its closing instant.</summary>
    [After(Committed, TranslationConfirmed)] Published,

    /// <summary>The nameless statements went to the evaluators.</summary>
    [After(Published)] StatementsReleased,

    /// <summary>Every evaluator marked every criterion.</summary>
    [After(StatementsReleased)] Evaluated,

    /// <summary>The procurement advisor confirmed who passes.</summary>
    [After(Evaluated)] EvaluationConfirmed,

    /// <summary>The list and the sources of the draw are public.</summary>
    [After(EvaluationConfirmed)] DrawCommitted,

    /// <summary>Two people entered the same numbers.</summary>
    [After(DrawCommitted)] NumbersAgreed,

    /// <summary>The draw's order is confirmed.</summary>
    [After(NumbersAgreed)] Drawn,

    /// <summary>A supplier was offered the work.</summary>
    [After(EvaluationConfirmed)] Offered,

    /// <summary>The supplier confirmed price and date.</summary>
    [After(Offered)] Confirmed,

    /// <summary>The procurement advisor checked the supplier.</summary>
    [After(Confirmed)] SupplierChecked,

    /// <summary>The supplier signed the agreement.</summary>
    [After(SupplierChecked)] SupplierSigned,

    /// <summary>The contracting authority signed it for Canada; the work begins.</summary>
#pragma warning disable CA1720 // The field's word for it; no type.
    [After(SupplierSigned)] Signed,
#pragma warning restore CA1720

    /// <summary>The work was submitted.</summary>
    [After(Signed)] Delivered,

    /// <summary>The client accepted it.</summary>
    [After(Delivered)] AcceptedByClient,

    /// <summary>The reviewer-maintainer accepted it.</summary>
    [After(Delivered)] AcceptedByMaintainer,

    /// <summary>Canada owes the price, or the agreed percentage of it. It rests on the signatures: a percentage is owed without a delivery.</summary>
    [After(Signed)] Owed,

    /// <summary>The supplier confirmed the invoice.</summary>
    [After(Owed)] Invoiced,

    /// <summary>Section 34: work and price certified.</summary>
    [After(Invoiced)] Certified,

    /// <summary>The supplier was paid.</summary>
    [After(Certified)] Paid,

    /// <summary>Section 33: the card issuer's statement is reconciled; what was left of the reservation is let go.</summary>
    [After(Paid)] Settled,

    /// <summary>An ended file let its reservation go.</summary>
    [After(FundsReserved)] Released,

    /// <summary>The oldest question without an answer came in.</summary>
    [Since] QuestionWaits,

    /// <summary>The oldest answer or amendment without its other language was written.</summary>
    [Since] TextWaits,

    /// <summary>The oldest answer or amendment in both languages that is not public was finished.</summary>
    [Since] PublishWaits,

    /// <summary>The last evaluator sent their marks, and some differ from others'.</summary>
    [Since, After(StatementsReleased)] DifferenceWaits,

    /// <summary>The supplier was asked to reply.</summary>
    [Since, After(Confirmed)] ReplyAsked,

    /// <summary>The supplier was asked for more time or another date.</summary>
    [Since, After(Signed)] ExtensionAskedOfSupplier,

    /// <summary>Canada was asked for more time.</summary>
    [Since, After(Signed)] ExtensionAskedOfCanada,

    /// <summary>Someone reported that the work does not go as agreed.</summary>
    [Since, After(Signed)] TroubleTold,

    /// <summary>The supplier was offered a percentage for the work done.</summary>
    [Since, After(Signed)] PercentageOffered,

    /// <summary>The oldest conflict of interest without a ruling was declared.</summary>
    [Since, OutlivesEnding] ConflictTold,

    /// <summary>The oldest dispute without an answer was opened.</summary>
    [Since, OutlivesEnding] DisputeOpen,

    /// <summary>The oldest debrief not given was asked for.</summary>
    [Since, OutlivesEnding] DebriefAsked,
}

/// <summary>How a file ended.</summary>
public enum Ending
{
    /// <summary>It lives.</summary>
    None,

    /// <summary>The request was not in scope; the reason is on file.</summary>
    Declined,

    /// <summary>Called off before an offer, with a public reason.</summary>
    Cancelled,

    /// <summary>Nobody applied, nobody passed, or nobody in the order took the work.</summary>
    NoAward,

    /// <summary>The work was not delivered; nothing was paid.</summary>
    TerminatedForDefault,

    /// <summary>Canada stopped the work; what was done of it was paid.</summary>
    TerminatedForConvenience,

    /// <summary>Delivered, paid, settled.</summary>
    Completed,

    /// <summary>An imported opportunity that had closed before it came: it lived in other records.</summary>
    Elsewhere,
}

/// <summary>What a milestone rests on: it falls with any of these, and its step waits once all of them are reached.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class AfterAttribute(params Milestone[] milestones) : Attribute
{
    /// <summary>The milestones.</summary>
    public IReadOnlyList<Milestone> Milestones { get; } = milestones;
}

/// <summary>
/// The milestone is a wait: since when the oldest of some items waits, null when none does. Its room sets it in the turn, from the
/// items (<see cref="Acquisition.WaitsSince"/>); no event reaches it.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class SinceAttribute : Attribute;

/// <summary>The wait goes on when the file ends, and keeps it from rest.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class OutlivesEndingAttribute : Attribute;

/// <summary>A column that is cleared together with a milestone.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WithAttribute(Milestone milestone) : Attribute
{
    /// <summary>The milestone.</summary>
    public Milestone Milestone { get; } = milestone;
}
