using MicroAcquisition.Requests;

namespace MicroAcquisition.Demo.Filling;

/// <summary>What a team of the demonstration asks for, in its own language.</summary>
/// <param name="Title">Short title.</param>
/// <param name="What">The need.</param>
/// <param name="Why">The reason.</param>
/// <param name="Team">The team.</param>
/// <param name="Merger">Who merges.</param>
/// <param name="TeamsAsked">In-house teams asked.</param>
/// <param name="TeamsAnswer">Their answer.</param>
/// <param name="TeamLearns">What the in-house team learns.</param>
public sealed record DemoRequest(
    string Title, string What, string Why, string Team, string Merger, string TeamsAsked, string TeamsAnswer, string TeamLearns)
{
    /// <summary>The system that it joins; null when it stands alone.</summary>
    public string? Joins { get; init; }

    /// <summary>The backlog.</summary>
    public string? Backlog { get; init; }

    /// <summary>The department, when it is not in the program.</summary>
    public string? OtherDepartment { get; init; }

    /// <summary>False when no code is asked for.</summary>
    public bool IsCode { get; init; } = true;

    /// <summary>How the team heard of the program.</summary>
    public string? Channel { get; init; }

    /// <summary>Fills in the form as the team would, on a date.</summary>
    public void FillIn(RequestAnswers answers, Guid programId, Guid departmentId, DateOnly on)
    {
        (answers.ProgramId, answers.Title, answers.What, answers.Why, answers.NeededBy) = (programId, Title, What, Why, on.AddDays(75));
        (answers.DepartmentId, answers.OtherDepartment) = OtherDepartment is null ? (departmentId, null) : ((Guid?)null, OtherDepartment);
        (answers.Team, answers.Backlog, answers.Merger) = (Team, Backlog, Merger);
        (answers.IsCode, answers.CanBeOpen, answers.IsUnclassified) = (IsCode, true, true);
        (answers.IsStandalone, answers.JoinsSystem, answers.SystemMaintainer) = (Joins is null, Joins, Joins is null ? null : Team);
        (answers.TeamsAsked, answers.TeamsAskedOn, answers.TeamsAnswer) = (TeamsAsked, on.AddDays(-6), TeamsAnswer);
        (answers.TeamLearns, answers.UsesExistingContractDollars) = (TeamLearns, false);
        (answers.FirstMeetingOn, answers.Channel) = (on.AddDays(-3), Channel);
    }
}
