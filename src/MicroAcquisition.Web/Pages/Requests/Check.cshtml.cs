using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Programs;
using MicroAcquisition.Requests;
using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Pages.Acquisitions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Requests;

/// <summary>Shows every answer, then submits them together.</summary>
[Authorize(Policies.SignedIn)]
public sealed class CheckModel(RequestForm form, RequestService requests, ProgramQueries programs, CurrentPerson current) : SitePage
{
    /// <summary>What is submitted.</summary>
    public RequestForm Form => form;

    /// <summary>The chosen department's name; null when it is outside the program.</summary>
    public string? Department { get; private set; }

    /// <summary>Within how many business days the program answers.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>Submits; sent twice, both get the same file.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var number = await requests.SubmitAsync(current.Id!.Value, form.Asked!.Id, cancellation);
        Say(RequestText.Done_Sent.With(number));
        return To(AcquisitionAddresses.File, number);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        await form.LoadAsync(cancellation);
        if (HttpMethods.IsGet(Request.Method) && form.Sent is { } sent)
        {
            return To(AcquisitionAddresses.File, sent); // Back, after sending.
        }

        if (form.Asked is null)
        {
            return To(RequestAddresses.Start);
        }

        Department = (await programs.DepartmentAsync(form.Saved.Answers.DepartmentId, cancellation))?.Name(Language);
        Answer = RequestForm.AnswerWithin(await programs.DaysOfAsync(Journey.ScreenRequest, [form.Asked.Id], cancellation));
        return null;
    }
}
