using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Opportunities.Approvals;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Opportunities.Drafting;

/// <summary>How a task of the client's list stands.</summary>
public enum TaskState
{
    /// <summary>Nothing of it is saved.</summary>
    NotBegun,

    /// <summary>Something is missing.</summary>
    Incomplete,

    /// <summary>The rules have nothing to say.</summary>
    Complete,
}

/// <summary>One line of the list.</summary>
public sealed record TaskLine(string Name, string Href, TaskState State, int Comments);

/// <summary>The client's list of tasks: what is done, what is missing, what reviewers commented.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.SubmitStatement))]
public sealed class StatementModel(StepDesk desk, DraftQueries drafts, ApprovalQueries approvals) : StepPage(desk)
{
    /// <summary>The statement so far.</summary>
    public StatementDraft Draft { get; private set; } = null!;

    /// <summary>The lines.</summary>
    public IReadOnlyList<TaskLine> Lines { get; private set; } = [];

    /// <summary>What the reviewers wrote when they sent it back last; null before.</summary>
    public ReviewLine? SentBack { get; private set; }

    /// <summary>True when everything is there.</summary>
    public bool IsReady => Lines.All(line => line.State == TaskState.Complete);

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadFactsAsync(CancellationToken cancellation)
    {
        Draft = await drafts.OfAsync(Acquisition, cancellation);
        var circumstances = await drafts.CircumstancesAsync(Acquisition, cancellation);
        var people = await drafts.PeopleAsync(Acquisition.Id, cancellation);
        var reviews = await approvals.OfAsync(Acquisition.Id, cancellation);
        SentBack = reviews.Reviews is [{ Outcome: ReviewOutcome.ChangesAsked } review, ..] ? review : null;
        Lines =
        [
            .. DraftFields.Tasks.Select((task, place) => new TaskLine(
                DraftingWords.NameOf(task), DraftingAddresses.Section.Of(Language, Acquisition.Number, place + 1), StateOf(task, circumstances),
                task.Fields.Sum(field => reviews.At(field).Count(comment => comment.AnsweredAt is null)))),
            new TaskLine(
                DraftText.People_Title, DraftingAddresses.People.Of(Language, Acquisition.Number),
                people.Count == 0 ? TaskState.NotBegun : PeopleRules.All(people).Any(refusal => refusal is not null) ? TaskState.Incomplete : TaskState.Complete, Comments: 0),
        ];
        return null;
    }

    private TaskState StateOf(DraftTask task, DraftingCircumstances circumstances)
    {
        if (task.Fields.All(field => Draft.VersionOf(field) == 0 && Draft.In(field, Draft.Language).Length == 0))
        {
            return TaskState.NotBegun;
        }

        return DraftingRules.Of(task.Name, Draft, circumstances).OfType<Refusal>().Any() ? TaskState.Incomplete : TaskState.Complete;
    }
}
