using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Requests;
using MicroAcquisition.Web.Languages;

namespace MicroAcquisition.Web.Pages.Requests;

/// <summary>In-house teams asked, and their answer.</summary>
public sealed class InHouseModel(RequestPageServices services) : RequestQuestion(services)
{
    /// <inheritdoc />
    protected override Address Here => RequestAddresses.InHouse;

    /// <inheritdoc />
    protected override IEnumerable<Refusal?> Rules(RequestAnswers answers) => RequestRules.OfInHouse(answers, Services.Now.Instant);

    /// <inheritdoc />
    protected override void Copy(RequestAnswers from, RequestAnswers to) =>
        (to.TeamsAsked, to.TeamsAskedOn, to.TeamsAnswer) = (from.TeamsAsked, from.TeamsAskedOn, from.TeamsAnswer);
}
