using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Requests;
using MicroAcquisition.Web.Languages;

namespace MicroAcquisition.Web.Pages.Requests;

/// <summary>Who will merge and keep the code.</summary>
public sealed class MergerModel(RequestPageServices services) : RequestQuestion(services)
{
    /// <inheritdoc />
    protected override Address Here => RequestAddresses.Merger;

    /// <inheritdoc />
    protected override IEnumerable<Refusal?> Rules(RequestAnswers answers) => RequestRules.OfMerger(answers);

    /// <inheritdoc />
    protected override void Copy(RequestAnswers from, RequestAnswers to) =>
        to.Merger = from.Merger;
}
