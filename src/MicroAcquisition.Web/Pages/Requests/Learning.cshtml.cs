using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Requests;

namespace MicroAcquisition.Web.Pages.Requests;

/// <summary>What the team learns, and existing contracting dollars.</summary>
public sealed class LearningModel(RequestForm form) : RequestQuestion(form)
{
    /// <inheritdoc />
    protected override string Here => RequestAddresses.Learning.Of(Language);

    /// <inheritdoc />
    protected override IEnumerable<Refusal?> Rules(RequestAnswers answers) => RequestRules.OfLearning(answers);

    /// <inheritdoc />
    protected override void Copy(RequestAnswers from, RequestAnswers to) =>
        (to.TeamLearns, to.UsesExistingContractDollars) = (from.TeamLearns, from.UsesExistingContractDollars);
}
