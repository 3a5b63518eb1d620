using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Requests;
using MicroAcquisition.Web.Languages;

namespace MicroAcquisition.Web.Pages.Requests;

/// <summary>The first meeting with the program, if there was one.</summary>
public sealed class MeetingModel(RequestPageServices services) : RequestQuestion(services)
{
    /// <inheritdoc />
    protected override Address Here => RequestAddresses.Meeting;

    /// <inheritdoc />
    protected override IEnumerable<Refusal?> Rules(RequestAnswers answers) => RequestRules.OfMeeting(answers, Services.Now.Instant);

    /// <inheritdoc />
    protected override void Copy(RequestAnswers from, RequestAnswers to) =>
        to.FirstMeetingOn = from.FirstMeetingOn;
}
