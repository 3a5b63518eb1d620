using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Requests;

namespace MicroAcquisition.Web.Pages.Requests;

/// <summary>The first meeting with the program, if there was one.</summary>
public sealed class MeetingModel(RequestForm form, Now now) : RequestQuestion(form)
{
    /// <inheritdoc />
    protected override string Here => RequestAddresses.Meeting.Of(Language);

    /// <inheritdoc />
    protected override IEnumerable<Refusal?> Rules(RequestAnswers answers) => RequestRules.OfMeeting(answers, now.Instant);

    /// <inheritdoc />
    protected override void Copy(RequestAnswers from, RequestAnswers to) =>
        to.FirstMeetingOn = from.FirstMeetingOn;
}
