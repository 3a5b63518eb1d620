using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;

namespace MicroAcquisition.TestKit;

/// <content>Payment, the end, and the threads that outlive it.</content>
public static partial class WholeJourney
{
    public static readonly Step RunAgain = new("Requests", [Role.ProgramOfficer])
    {
        Lasts = While.Ended,
        May = true,
        And = (file, now) => file.Ended == Ending.NoAward || file.Ended == Ending.Cancelled || file.Ended == Ending.TerminatedForDefault,
        LeadsTo = "another file, linked to this one",
    };

    /// <summary>Anyone with a seat.</summary>
    public static readonly Step DeclareConflict = new("Conflicts", [.. Enum.GetValues<Role>().Select(Doer.Of)])
    {
        May = true,
        And = (file, now) => file.RequestedAt != null || file.PublishedAt != null,
        LeadsTo = "they are out of the file; procurement rules",
    };

    /// <summary>That nobody rules on their own is asked of each by its room.</summary>
    public static readonly Step RuleOnConflict = new("Conflicts", [Role.ProcurementAdvisor])
    {
        Lasts = While.Either,
        And = (file, now) => file.ConflictToldSince != null,
        Clock = StepClock.Of("Conflict", 2, file => file.ConflictToldSince),
        LeadsTo = "a ruling",
    };

    public static readonly Step OpenDispute = new("Disputes", [Doer.Awardee, Role.Client, Role.ContractingAuthority])
    {
        Lasts = While.Either,
        May = true,
        And = (file, now) => file.ConfirmedAt != null,
        LeadsTo = "the program officer answers",
    };

    public static readonly Step AnswerDispute = new("Disputes", [Role.ProgramOfficer])
    {
        Lasts = While.Either,
        And = (file, now) => file.DisputeOpenSince != null,
        Clock = StepClock.Of("Dispute", 5, file => file.DisputeOpenSince),
        LeadsTo = "an answer",
    };

    public static readonly Step AskDebrief = new("Debriefs", [Doer.Supplier])
    {
        Lasts = While.Either,
        May = true,
        And = (file, now) => file.SignedAt != null || file.Ended == Ending.NoAward,
        LeadsTo = "the program officer answers",
    };

    public static readonly Step AnswerDebrief = new("Debriefs", [Role.ProgramOfficer])
    {
        Lasts = While.Either,
        And = (file, now) => file.DebriefAskedSince != null,
        Clock = StepClock.Of("Debrief", 5, file => file.DebriefAskedSince),
        LeadsTo = "an answer",
    };
}
