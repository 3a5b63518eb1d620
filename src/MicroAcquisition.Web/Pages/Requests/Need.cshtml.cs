using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Requests;

namespace MicroAcquisition.Web.Pages.Requests;

/// <summary>What is needed.</summary>
public sealed class NeedModel(RequestForm form) : RequestQuestion(form)
{
    /// <inheritdoc />
    protected override string Here => RequestAddresses.Need.Of(Language);

    /// <inheritdoc />
    protected override IEnumerable<Refusal?> Rules(RequestAnswers answers) => RequestRules.OfNeed(answers);

    /// <inheritdoc />
    protected override void Copy(RequestAnswers from, RequestAnswers to) =>
        (to.Title, to.What) = (from.Title, from.What);
}
