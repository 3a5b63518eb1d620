using MicroAcquisition.Requests;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MicroAcquisition.Web.Pages.Requests;

/// <summary>What a request is; chooses the program when several list the person's address, and keeps the channel (?via=).</summary>
public sealed class StartModel(RequestPageServices services) : RequestPage(services)
{
    /// <summary>The program chosen.</summary>
    [BindProperty]
    public Guid? ProgramId { get; set; }

    /// <summary>How the person came here.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Via { get; set; }

    /// <summary>The programs to choose from.</summary>
    public IReadOnlyList<SelectListItem> Choices => [.. Programs.Select(p => new SelectListItem(p.Name(Language), p.Id.ToString()))];

    /// <summary>Begins the working copy, or goes on with it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var program = Programs.FirstOrDefault(p => p.Id == ProgramId) ?? Programs[0];
        await Services.Copies.SaveAsync<RequestAnswers>(Services.Current.Id!.Value, RequestService.DraftKind, default, Saved.Version, answers =>
        {
            answers.ProgramId = program.Id;
            answers.Channel = Channels.From(Via) ?? answers.Channel;
        }, cancellation);
        return To(RequestAddresses.Need);
    }
}
