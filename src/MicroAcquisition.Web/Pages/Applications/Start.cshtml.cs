using MicroAcquisition.Acquisitions;
using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Programs;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>The privacy notice and the notice that a draw may decide, before anything is asked.</summary>
public sealed class StartModel(ApplicationPageServices services, ProgramQueries programs) : ApplicationPage(services)
{
    /// <summary>What the program adds to the notice; Markdown.</summary>
    public string ProgramNotice { get; private set; } = "";

    /// <summary>Begins, or goes on, or shows the application that was sent already.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Saved.Version == 0)
        {
            await Services.Copies.SaveAsync<ApplicationAnswers>(
                Services.Current.Id!.Value, ApplicationService.DraftKind, Opportunity.File.Id, 0,
                answers => answers.StatementVersion = Opportunity.Terms.StatementVersion, cancellation);
        }

        return Redirect(Pages[0]);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        if (await base.LoadAsync(cancellation) is { } answer)
        {
            return answer;
        }

        var viewer = await Services.Current.GetViewerAsync();
        JourneyRules.RefusalOf(Journey.SubmitApplication, new Moment(Opportunity.File, Services.Now.Instant), viewer).Enforce();
        if (await Services.Applications.ReferenceOnAsync(viewer.PersonId, Opportunity.File.Id, cancellation) is { } reference && Saved.Answers.Changes is null)
        {
            return To(ApplicationAddresses.Receipt, reference);
        }

        var program = (await programs.ProgramsAsync(cancellation)).Single(p => p.Id == Opportunity.File.ProgramId);
        ProgramNotice = Language.Of(program.NoticeEnglish, program.NoticeFrench);
        return null;
    }
}
