using System.Reflection;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Pages.Acquisitions;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages;

/// <summary>What the page of a step asks before it shows anything: which file, whose step.</summary>
public sealed class StepDesk(FileQueries files, StepGuard guard, AuthorityQueries authorities, CurrentPerson current)
{
    /// <summary>The file with a number; null when there is none.</summary>
    public Task<Acquisition?> FindAsync(string number, CancellationToken cancellation) => files.FindAsync(number, cancellation);

    /// <summary>The person whose request this is.</summary>
    public Task<Viewer> ViewerAsync() => current.GetViewerAsync();

    /// <summary>See <see cref="StepGuard.RefusalOfAsync"/>.</summary>
    public async Task<Foundation.Refusals.Refusal?> RefusalOfAsync(Step step, Acquisition file, CancellationToken cancellation) =>
        await guard.RefusalOfAsync(step, file, await current.GetViewerAsync(), award: null, cancellation);

    /// <summary>See <see cref="StepGuard.HasDoneAsync"/>.</summary>
    public async Task<bool> HasDoneAsync(Step step, Acquisition file, CancellationToken cancellation) =>
        await guard.HasDoneAsync(step, file, (await current.GetViewerAsync()).PersonId, cancellation);

    /// <summary>The delegations under which the person may sign in a matter.</summary>
    public async Task<IReadOnlyList<DelegationLine>> DelegationsAsync(Acquisition file, DelegatedAuthority authority, CancellationToken cancellation) =>
        await authorities.OfSignerAsync(file.ProgramId, authority, (await current.GetViewerAsync()).PersonId, cancellation);
}

/// <summary>
/// The page of one step of a file (its <see cref="DoesAttribute"/>): it finds the file of its address and asks the guard. Whoever may
/// not do the step reads why; a step that does not wait leads to the file's page, as does the form of one that the reader did already;
/// a form sent too late goes on to the verb, which refuses and says that someone was faster.
/// </summary>
public abstract class StepPage(StepDesk desk) : SitePage, IFilePage
{
    /// <summary>The file.</summary>
    public Acquisition Acquisition { get; private set; } = null!;

    /// <summary>The step.</summary>
    public Step Step => GetType().GetCustomAttribute<DoesAttribute>()?.Step ?? throw new InvalidOperationException($"{GetType().Name} does not say which step it does.");

    /// <summary>Under which of the person's delegations the step is signed, so that whoever signs sees it first; empty when they hold none, or the step needs none.</summary>
    public IReadOnlyList<DelegationLine> Delegations { get; private set; } = [];

    /// <summary>The authority that the step is signed under; null for most.</summary>
    public virtual DelegatedAuthority? Under => null;

    /// <summary>Whoever does the step.</summary>
    protected Guid PersonId { get; private set; }

    /// <inheritdoc />
    protected sealed override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        if (await desk.FindAsync(RouteData.Values["number"] as string ?? "", cancellation) is not { } file)
        {
            return NotFound();
        }

        (Acquisition, PersonId) = (file, (await desk.ViewerAsync()).PersonId);
        Delegations = Under is { } authority ? await desk.DelegationsAsync(file, authority, cancellation) : [];
        return await desk.RefusalOfAsync(Step, file, cancellation) switch
        {
            { IsForbidden: true } forbidden => Forbidden(forbidden),
            not null when HttpMethods.IsGet(Request.Method) => ToFile(),
            { IsConflict: true } when await desk.HasDoneAsync(Step, file, cancellation) => ToFile(SharedText.Done_Already), // From another window: no error of theirs.
            _ => await LoadFactsAsync(cancellation),
        };
    }

    /// <summary>Loads what the page shows besides; returns an answer to stop there.</summary>
    protected virtual Task<IActionResult?> LoadFactsAsync(CancellationToken cancellation) => Task.FromResult<IActionResult?>(null);

    /// <summary>Goes to the file's page, which says what was done; a supplier's page goes to the page of their work.</summary>
    protected virtual IActionResult ToFile(string? done = null)
    {
        if (done is not null)
        {
            Say(done);
        }

        return To(AcquisitionAddresses.File, Acquisition.Number);
    }
}
