namespace MicroAcquisition.Requests;

/// <summary>What a client answers, question by question; a working copy until submitted. Null: not answered yet.</summary>
public sealed class RequestAnswers
{
    /// <summary>The program asked.</summary>
    public Guid? ProgramId { get; set; }

    /// <summary>A short working title.</summary>
    public string? Title { get; set; }

    /// <summary>What is needed.</summary>
    public string? What { get; set; }

    /// <summary>Why it is needed.</summary>
    public string? Why { get; set; }

    /// <summary>By when the work is needed.</summary>
    public DateOnly? NeededBy { get; set; }

    /// <summary>The team's department, when it is in the program.</summary>
    public Guid? DepartmentId { get; set; }

    /// <summary>The team's department, when it is not.</summary>
    public string? OtherDepartment { get; set; }

    /// <summary>The team.</summary>
    public string? Team { get; set; }

    /// <summary>A link to the backlog item, if there is one.</summary>
    public string? Backlog { get; set; }

    /// <summary>Is it code?</summary>
    public bool? IsCode { get; set; }

    /// <summary>Can the code be open source?</summary>
    public bool? CanBeOpen { get; set; }

    /// <summary>Is everything about it unclassified?</summary>
    public bool? IsUnclassified { get; set; }

    /// <summary>Does it stand alone? (union answer a)</summary>
    public bool? IsStandalone { get; set; }

    /// <summary>The system it joins, if it does.</summary>
    public string? JoinsSystem { get; set; }

    /// <summary>Who maintains that system.</summary>
    public string? SystemMaintainer { get; set; }

    /// <summary>Who in the team will merge it.</summary>
    public string? Merger { get; set; }

    /// <summary>Which in-house teams were asked (union answer b).</summary>
    public string? TeamsAsked { get; set; }

    /// <summary>When they were asked.</summary>
    public DateOnly? TeamsAskedOn { get; set; }

    /// <summary>What they answered.</summary>
    public string? TeamsAnswer { get; set; }

    /// <summary>What the in-house team learns (union answer c).</summary>
    public string? TeamLearns { get; set; }

    /// <summary>Does it use contracting dollars that exist already? (union answer d)</summary>
    public bool? UsesExistingContractDollars { get; set; }

    /// <summary>When client and program first met about it, if they did.</summary>
    public DateOnly? FirstMeetingOn { get; set; }

    /// <summary>How the client heard of the program (?via=).</summary>
    public string? Channel { get; set; }
}
