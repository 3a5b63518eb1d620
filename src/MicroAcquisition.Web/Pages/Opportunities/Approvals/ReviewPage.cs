using MicroAcquisition.Opportunities.Approvals;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.Web.Pages.Opportunities.Drafting;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Opportunities.Approvals;

/// <summary>What the pages of reviewing share: the version before them, and the words that they send with it.</summary>
public abstract class ReviewPage(StepDesk desk, DraftQueries drafts, ApprovalQueries approvals) : StepPage(desk)
{
    /// <summary>The version that its reader saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Words to the client.</summary>
    [BindProperty]
    public string? Words { get; set; }

    /// <summary>What is read.</summary>
    public ReviewRoom Room { get; private set; } = null!;

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadFactsAsync(CancellationToken cancellation)
    {
        if (await ReviewRoom.LoadAsync(Acquisition, drafts, approvals, cancellation) is not { } room)
        {
            return NotFound();
        }

        Room = room;
        if (HttpMethods.IsGet(Request.Method))
        {
            Version = room.Version.Number;
        }

        return null;
    }
}

/// <summary>A page that also takes a comment at each field.</summary>
public abstract class CommentingPage(StepDesk desk, DraftQueries drafts, ApprovalQueries approvals) : ReviewPage(desk, drafts, approvals)
{
    /// <summary>The comments, by field.</summary>
    [BindProperty]
    public IDictionary<string, string?> Comments { get; set; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Those that say something, at fields of the version.</summary>
    protected IReadOnlyList<FieldComment> Said =>
        [.. Room.Fields.Where(at => Comments.TryGetValue(at.Field, out var words) && words is { Length: > 0 }).Select(at => new FieldComment(at.Field, Comments[at.Field]!))];

    /// <inheritdoc />
    protected override string KeyOf(Foundation.Refusals.Refusal refusal) =>
        refusal.Field is { } field && DraftFields.All.Contains(field, StringComparer.Ordinal) ? $"Comments[{field}]" : base.KeyOf(refusal);

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadFactsAsync(CancellationToken cancellation)
    {
        var answer = await base.LoadFactsAsync(cancellation);
        foreach (var field in answer is null ? Room.Fields : [])
        {
            Comments.TryAdd(field.Field, "");
        }

        return answer;
    }
}
