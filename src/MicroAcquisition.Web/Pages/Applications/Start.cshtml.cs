using MicroAcquisition.Acquisitions;
using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>The privacy notice and the notice that a draw may decide, before anything is asked.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.SubmitApplication))]
public sealed class StartModel(ApplicationForm form, ApplicationQueries applications, ProgramQueries programs, StepGuard guard, CurrentPerson current, Now now) : SitePage
{
    /// <summary>True when the answers change an application that was withdrawn meanwhile: they begin a new one.</summary>
    private bool isWithdrawn;

    /// <summary>What begins here.</summary>
    public ApplicationForm Form => form;

    /// <inheritdoc />
    public override string? Topic => form.Opportunity.File.Number;

    /// <summary>What the program adds to the notice; Markdown.</summary>
    public string ProgramNotice { get; private set; } = "";

    /// <summary>Begins, or goes on, or shows the application that was sent already.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (form.Saved.Version == 0 || isWithdrawn)
        {
            await form.SaveAsync(form.Saved.Version, answers =>
            {
                (answers.Changes, answers.ChangesVersion) = (null, 0);
                answers.StatementVersion = form.Opportunity.Terms.StatementVersion;
            }, cancellation);
        }

        return Redirect(form.Next);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        if (!await form.LoadAsync(RouteData, cancellation))
        {
            return NotFound();
        }

        if (form.IsClosed && form.Saved.Version > 0)
        {
            return Redirect(form.Check); // It shows what was written.
        }

        var file = form.Opportunity.File;
        if (form.IsClosed && form.Sent is { } sent)
        {
            return To(ApplicationAddresses.Receipt, sent);
        }

        ApplicationRules.ApplicationsCloseAtThePublishedInstant(file, now.Instant).Enforce();
        var viewer = await current.GetViewerAsync();
        (await guard.RefusalOfAsync(Journey.SubmitApplication, file, viewer, cancellation: cancellation)).Enforce();
        var reference = await applications.ReferenceOnAsync(viewer.PersonId, file.Id, cancellation);
        isWithdrawn = reference is null && form.WithdrawnAt is not null;
        if (reference is not null && !form.IsChange)
        {
            Say(ApplyText.Done_AlreadyApplied);
            return To(ApplicationAddresses.Receipt, reference);
        }

        var program = (await programs.ProgramsAsync(cancellation)).Single(p => p.Id == file.ProgramId);
        ProgramNotice = Language.Of(program.NoticeEnglish, program.NoticeFrench);
        return null;
    }
}
