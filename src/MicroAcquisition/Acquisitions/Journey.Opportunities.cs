namespace MicroAcquisition.Acquisitions;

public static partial class Journey
{
    /// <summary>The operator brings in an opportunity of another program, with its dates.</summary>
    public static readonly Step ImportOpportunity = new("Opportunities", [Doer.Operator])
    {
        MakesTheFile = true,
        May = true,
        Reaches = Milestone.Published,
        LeadsTo = "a public file; one that had closed is at rest",
    };

    private static IReadOnlyList<Step> OfOpportunities => [ImportOpportunity];
}
