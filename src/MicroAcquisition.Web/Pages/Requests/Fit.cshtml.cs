using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Requests;

namespace MicroAcquisition.Web.Pages.Requests;

/// <summary>Code, open source, unclassified.</summary>
public sealed class FitModel(RequestForm form) : RequestQuestion(form)
{
    /// <inheritdoc />
    protected override string Here => RequestAddresses.Fit.Of(Language);

    /// <inheritdoc />
    protected override IEnumerable<Refusal?> Rules(RequestAnswers answers) => RequestRules.OfFit(answers, (Form.Asked ?? Form.Programs[0]).ContactEmail);

    /// <inheritdoc />
    protected override void Copy(RequestAnswers from, RequestAnswers to) =>
        (to.IsCode, to.CanBeOpen, to.IsUnclassified) = (from.IsCode, from.CanBeOpen, from.IsUnclassified);
}
