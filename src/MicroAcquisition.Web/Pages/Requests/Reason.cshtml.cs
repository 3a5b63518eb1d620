using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Requests;

namespace MicroAcquisition.Web.Pages.Requests;

/// <summary>Why, and by when.</summary>
public sealed class ReasonModel(RequestForm form, Now now) : RequestQuestion(form)
{
    /// <inheritdoc />
    protected override string Here => RequestAddresses.Reason.Of(Language);

    /// <inheritdoc />
    protected override IEnumerable<Refusal?> Rules(RequestAnswers answers) => RequestRules.OfReason(answers, now.Instant);

    /// <inheritdoc />
    protected override void Copy(RequestAnswers from, RequestAnswers to) =>
        (to.Why, to.NeededBy) = (from.Why, from.NeededBy);
}
