using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Requests;
using MicroAcquisition.Web.Languages;

namespace MicroAcquisition.Web.Pages.Requests;

/// <summary>What the team learns, and existing contracting dollars.</summary>
public sealed class LearningModel(RequestPageServices services) : RequestQuestion(services)
{
    /// <inheritdoc />
    protected override Address Here => RequestAddresses.Learning;

    /// <inheritdoc />
    protected override IEnumerable<Refusal?> Rules(RequestAnswers answers) => RequestRules.OfLearning(answers);

    /// <inheritdoc />
    protected override void Copy(RequestAnswers from, RequestAnswers to) =>
        (to.TeamLearns, to.UsesExistingContractDollars) = (from.TeamLearns, from.UsesExistingContractDollars);
}
