using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Requests;

namespace MicroAcquisition.Web.Pages.Requests;

/// <summary>In-house teams asked, and their answer.</summary>
public sealed class InHouseModel(RequestForm form, Now now) : RequestQuestion(form)
{
    /// <inheritdoc />
    protected override string Here => RequestAddresses.InHouse.Of(Language);

    /// <inheritdoc />
    protected override IEnumerable<Refusal?> Rules(RequestAnswers answers) => RequestRules.OfInHouse(answers, now.Instant);

    /// <inheritdoc />
    protected override void Copy(RequestAnswers from, RequestAnswers to) =>
        (to.TeamsAsked, to.TeamsAskedOn, to.TeamsAnswer) = (from.TeamsAsked, from.TeamsAskedOn, from.TeamsAnswer);
}
