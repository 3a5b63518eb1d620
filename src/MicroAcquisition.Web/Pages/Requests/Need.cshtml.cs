using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Requests;
using MicroAcquisition.Web.Languages;

namespace MicroAcquisition.Web.Pages.Requests;

/// <summary>What is needed.</summary>
public sealed class NeedModel(RequestPageServices services) : RequestQuestion(services)
{
    /// <inheritdoc />
    protected override Address Here => RequestAddresses.Need;

    /// <inheritdoc />
    protected override IEnumerable<Refusal?> Rules(RequestAnswers answers) => RequestRules.OfNeed(answers);

    /// <inheritdoc />
    protected override void Copy(RequestAnswers from, RequestAnswers to) =>
        (to.Title, to.What) = (from.Title, from.What);
}
