using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Refusals;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>Agreement to the price and date, to the ways of being paid, and to the one-page agreement.</summary>
public sealed class TermsModel(ApplicationForm form) : ApplicationQuestion(form)
{
    /// <inheritdoc />
    protected override string Here => Form.Questions[^1];

    /// <inheritdoc />
    protected override IEnumerable<Refusal?> Rules(ApplicationAnswers answers) => ApplicationRules.OfTerms(answers);

    /// <inheritdoc />
    protected override void Copy(ApplicationAnswers from, ApplicationAnswers to) =>
        (to.AgreesToPriceAndDate, to.AgreesToPayment, to.AgreesToAgreement) = (from.AgreesToPriceAndDate, from.AgreesToPayment, from.AgreesToAgreement);
}
