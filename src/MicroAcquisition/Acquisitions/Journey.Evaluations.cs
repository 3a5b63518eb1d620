using MicroAcquisition.Foundation.Access;

namespace MicroAcquisition.Acquisitions;

public static partial class Journey
{
    /// <summary>The program officer reviews what is masked and gives the nameless statements to the evaluators; without any, the file ends.</summary>
    public static readonly Step ReleaseStatements = new("Evaluations", [Role.ProgramOfficer])
    {
        Reaches = Milestone.StatementsReleased,
        And = (file, now) => file.ClosesAt <= now - Stages.SealAfterClosing && file.QuestionWaitsSince == null && file.TextWaitsSince == null && file.PublishWaitsSince == null,
        Clock = StepClock.Of("Release", 1, file => file.ClosesAt),
        Not = [Separation.Holds(Role.Evaluator)],
        LeadsTo = "the nameless statements go to the evaluators; or, without any, the file ends",
    };

    /// <summary>
    /// Each evaluator marks every criterion of every application, and sends the marks. Procurement's return tells that the statements were released again, so that the clock
    /// begins anew and what each did before counts no longer.
    /// </summary>
    public static readonly Step Evaluate = new("Evaluations", [Role.Evaluator])
    {
        Reaches = Milestone.Evaluated,
        And = (file, now) => file.DifferenceWaitsSince == null,
        Each = true,
        Clock = StepClock.Of("Evaluation", 2, file => file.ClosesAt, file => file.StatementsReleasedAt),
        Not = [Separation.WhoDid(nameof(ReleaseStatements))],
        LeadsTo = "a mark for each criterion; the last evaluator without a difference left ends it",
    };

    /// <summary>Where evaluators marked differently, they agree on one finding with one rationale; whoever of them writes it down does it for all.</summary>
    public static readonly Step SettleDifferences = new("Evaluations", [Role.Evaluator])
    {
        And = (file, now) => file.DifferenceWaitsSince != null,
        Clock = StepClock.Of("Differences", 1, file => file.DifferenceWaitsSince),
        Not = [Separation.WhoDid(nameof(ReleaseStatements))],
        LeadsTo = "one finding for each criterion",
    };

    /// <summary>The procurement advisor confirms who passes, or sends the evaluation back; when nobody passes, the file ends.</summary>
    public static readonly Step ConfirmEvaluation = new("Evaluations", [Role.ProcurementAdvisor])
    {
        Reaches = Milestone.EvaluationConfirmed,
        Clock = StepClock.Of("Confirmation", 1, file => file.EvaluatedAt),
        Not = [Separation.Holds(Role.Evaluator), Separation.WhoDid(nameof(Evaluate))],
        LeadsTo = "those who pass; back to the evaluators; or, when nobody passes, the file ends",
    };

    private static IReadOnlyList<Step> OfEvaluations => [ReleaseStatements, Evaluate, SettleDifferences, ConfirmEvaluation];
}
