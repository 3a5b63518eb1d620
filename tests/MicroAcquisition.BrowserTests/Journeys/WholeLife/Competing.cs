using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Web.Pages;
using MicroAcquisition.Web.Pages.Applications;
using MicroAcquisition.Web.Pages.Evaluations;
using MicroAcquisition.Web.Pages.Opportunities;

namespace MicroAcquisition.BrowserTests.Journeys.WholeLife;

/// <summary>From the publication to the one who passes: suppliers, officer, evaluators, procurement.</summary>
internal static class Competing
{
    private const string Good = "I drew maps for a town in 2024.";

    /// <summary>Somebody new finds the opportunity and applies.</summary>
    public static async Task ApplyAsync(Cast cast, string email, string name, bool isGood)
    {
        var supplier = await cast.AnyoneAsync();
        await supplier.FollowAsync(SharedText.Nav_Opportunities);
        await supplier.GoAsync(OpportunityAddresses.Opportunity.Of(cast.Language, cast.Number));
        await supplier.FollowAsync(OpportunityPagesText.Apply);
        await supplier.SignInAsync(email, name);
        await supplier.PressAsync(ApplyText.Start_Begin);
        await Applying.AnswerWhoAsync(supplier, name);
        await Applying.StateAsync(supplier, isGood ? Good : "I like maps.");
        await Applying.StateAsync(supplier, "My library has ninety tests.");
        await Applying.AgreeAsync(supplier);
        await supplier.PressAsync(ApplyText.Check_Submit);
    }

    /// <summary>The officer releases masked statements, two evaluators mark them apart, settle where they differ, and procurement confirms.</summary>
    public static async Task EvaluateAsync(Cast cast)
    {
        var officer = await cast.AtAsync(Role.ProgramOfficer, Journey.ReleaseStatements);
        await officer.PressAsync(EvaluationText.Release_Send);

        var (first, second) = (cast.Evaluators[0], cast.Evaluators[1]);
        var weak = await MarkAsync(cast, first, "Eva Eider", isStrict: true);
        await MarkAsync(cast, second, "Elio Eider", isStrict: false);
        var settling = await cast.AtAsync(first, Journey.SettleDifferences);
        await settling.ChooseAsync(EvaluationText.Settle_Legend.With(weak, 1), EvaluationText.Mark_Fail);
        await settling.FillAsync(EvaluationText.Settle_Rationale.With(weak, 1), "Liking maps is no work with maps.");
        await settling.PressAsync(EvaluationText.Settle_Send);

        var procurement = await cast.AtAsync(Role.ProcurementAdvisor, Journey.ConfirmEvaluation);
        await procurement.PressAsync(EvaluationText.Confirm_Send);
    }

    // Marks every candidate; the answer is the number of the one whose first statement shows no work.
    private static async Task<int> MarkAsync(Cast cast, string email, string name, bool isStrict)
    {
        var weak = 0;
        var evaluator = await cast.AtAsync(email, Journey.Evaluate, name);
        await evaluator.PressInVainAsync(EvaluationText.Declare_Send, EvaluationText.Declare_Label);
        await evaluator.TickAsync(EvaluationText.Declare_Label);
        await evaluator.PressAsync(EvaluationText.Declare_Send);
        foreach (var candidate in new[] { 1, 2 })
        {
            await evaluator.GoAsync(EvaluationAddresses.Candidate.Of(cast.Language, cast.Number, candidate));
            var isGood = await evaluator.ShowsAsync(Good);
            weak = isGood ? weak : candidate;
            foreach (var criterion in new[] { 1, 2 })
            {
                var passes = isGood || criterion == 2 || !isStrict;
                await evaluator.ChooseAsync(EvaluationText.Mark_Legend.With(criterion), passes ? EvaluationText.Mark_Pass : EvaluationText.Mark_Fail);
                await evaluator.FillAsync(EvaluationText.Rationale.With(criterion), passes ? "The statement shows it." : "No work is shown.");
            }

            await evaluator.PressAsync(EvaluationText.Save);
        }

        await evaluator.GoAsync(EvaluationAddresses.Evaluate.Of(cast.Language, cast.Number));
        await evaluator.PressAsync(EvaluationText.Send);
        return weak;
    }
}
