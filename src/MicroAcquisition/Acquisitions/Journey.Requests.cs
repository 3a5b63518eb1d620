using MicroAcquisition.Foundation.Access;

namespace MicroAcquisition.Acquisitions;

public static partial class Journey
{
    /// <summary>A team tells what it needs.</summary>
    public static readonly Step SubmitRequest = new("Requests", [Doer.PublicServant])
    {
        MakesTheFile = true,
        May = true,
        Reaches = Milestone.Requested,
        LeadsTo = "a file, which waits for its screening",
    };

    /// <summary>The program officer finds the need in scope, or declines it with a reason.</summary>
    public static readonly Step ScreenRequest = new("Requests", [Role.ProgramOfficer])
    {
        Reaches = Milestone.ScreenedIn,
        Clock = StepClock.Of("Screening", 2, file => file.RequestedAt),
        Not = [Separation.Requester],
        LeadsTo = "the client drafts; or the file ends, declined",
    };

    private static IReadOnlyList<Step> OfRequests => [SubmitRequest, ScreenRequest];
}
