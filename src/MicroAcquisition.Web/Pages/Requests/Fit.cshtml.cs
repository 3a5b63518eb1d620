using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Requests;
using MicroAcquisition.Web.Languages;

namespace MicroAcquisition.Web.Pages.Requests;

/// <summary>Code, open source, unclassified.</summary>
public sealed class FitModel(RequestPageServices services) : RequestQuestion(services)
{
    /// <inheritdoc />
    protected override Address Here => RequestAddresses.Fit;

    /// <inheritdoc />
    protected override IEnumerable<Refusal?> Rules(RequestAnswers answers) => RequestRules.OfFit(answers);

    /// <inheritdoc />
    protected override void Copy(RequestAnswers from, RequestAnswers to) =>
        (to.IsCode, to.CanBeOpen, to.IsUnclassified) = (from.IsCode, from.CanBeOpen, from.IsUnclassified);
}
