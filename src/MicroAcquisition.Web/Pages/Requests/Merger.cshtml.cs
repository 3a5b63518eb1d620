using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Requests;

namespace MicroAcquisition.Web.Pages.Requests;

/// <summary>Who will merge and keep the code.</summary>
public sealed class MergerModel(RequestForm form) : RequestQuestion(form)
{
    /// <inheritdoc />
    protected override string Here => RequestAddresses.Merger.Of(Language);

    /// <inheritdoc />
    protected override IEnumerable<Refusal?> Rules(RequestAnswers answers) => RequestRules.OfMerger(answers);

    /// <inheritdoc />
    protected override void Copy(RequestAnswers from, RequestAnswers to) =>
        to.Merger = from.Merger;
}
