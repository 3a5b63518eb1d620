namespace MicroAcquisition.Acquisitions;

/// <summary>
/// The journey of a file, every step once, in order; a file Journey.Room.cs for each room. From this table come the guard of every
/// verb, "needs my attention", what the file page says happens next, the clocks, letters and docs/journey.md. What a step asks beyond
/// it is a rule of its room. A row joins the table when its page is built.
/// </summary>
public static partial class Journey
{
    /// <summary>Every step, in order. A property: the rows of the other files are made before it is asked.</summary>
    public static IReadOnlyList<Step> Steps => Table.Steps;

    /// <summary>The step of a name.</summary>
    public static Step Named(string name) => Steps.Single(step => step.Name == name);

    private static class Table
    {
        public static readonly IReadOnlyList<Step> Steps = [.. OfRequests, .. OfOpportunities, .. OfFunding, .. OfPublishing, .. OfApplications, .. OfEvaluations, .. OfAwards, .. OfAgreements, .. OfDeliveries, .. OfPayments, ReleaseFunds];
    }
}
