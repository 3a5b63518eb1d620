using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Refusals;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>Entitlement, as one yes or no.</summary>
public sealed class EntitlementModel(ApplicationForm form) : ApplicationQuestion(form)
{
    /// <inheritdoc />
    protected override string Here => Form.Questions[2];

    /// <inheritdoc />
    protected override IEnumerable<Refusal?> Rules(ApplicationAnswers answers) => ApplicationRules.OfEntitlement(answers);

    /// <inheritdoc />
    protected override void Copy(ApplicationAnswers from, ApplicationAnswers to) => to.IsEntitled = from.IsEntitled;
}
