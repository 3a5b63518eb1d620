using MicroAcquisition.Requests;
using MicroAcquisition.Web.Pages.Acquisitions;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Requests;

/// <summary>Shows every answer, then submits them together.</summary>
public sealed class CheckModel(RequestPageServices services, RequestService requests) : RequestPage(services)
{
    /// <summary>The chosen department's name; null when it is outside the program.</summary>
    public string? Department { get; private set; }

    /// <summary>Submits; sent twice, both get the same file.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var person = await Services.Current.GetAsync();
        var number = await requests.SubmitAsync(person.Id, person.Email, Saved.Answers.ProgramId ?? Programs[0].Id, cancellation);
        return To(AcquisitionAddresses.File, number);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var answer = await base.LoadAsync(cancellation);
        Department = (await Services.Programs.DepartmentAsync(Saved.Answers.DepartmentId, cancellation))?.Name(Language);
        return answer;
    }
}
