using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Programs;
using MicroAcquisition.Requests;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MicroAcquisition.Web.Pages.Requests;

/// <summary>What a request is; chooses the program when several list the person's address, and keeps the channel (?via=).</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.SubmitRequest))]
public sealed class StartModel(RequestForm form, ProgramQueries programs) : SitePage
{
    /// <summary>What begins here.</summary>
    public RequestForm Form => form;

    /// <summary>The program chosen.</summary>
    [BindProperty]
    public Guid? ProgramId { get; set; }

    /// <summary>How the person came here.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Via { get; set; }

    /// <summary>The programs to choose from.</summary>
    public IReadOnlyList<SelectListItem> Choices => [.. form.Programs.Select(p => new SelectListItem(p.Name(Language), p.Id.ToString()))];

    /// <summary>The highest total that any of the programs pays.</summary>
    public Cad Ceiling => form.Programs.Max(p => p.Ceiling);

    /// <summary>Within how many business days the answer comes, from any of the programs.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>Begins the working copy, or goes on with it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var program = form.Programs.FirstOrDefault(p => p.Id == ProgramId) ?? form.Programs[0];
        await form.SaveAsync(form.Saved.Version, answers =>
        {
            answers.ProgramId = program.Id;
            answers.Channel = Channels.From(Via) ?? answers.Channel;
        }, cancellation);
        return To(RequestAddresses.Need);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        await form.LoadAsync(cancellation);
        Answer = RequestForm.AnswerWithin(await programs.DaysOfAsync(Journey.ScreenRequest, form.Programs.Select(p => p.Id), cancellation));
        return null;
    }
}
