using MicroAcquisition.Applications;
using MicroAcquisition.People;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>Shows every answer, then submits them together.</summary>
[Authorize(Policies.SignedIn)]
public sealed class CheckModel(ApplicationForm form, ApplicationService applications, SupplierService suppliers, CurrentPerson current) : SitePage
{
    /// <summary>What is submitted.</summary>
    public ApplicationForm Form => form;

    /// <summary>The business's name; empty for a person.</summary>
    public string Business { get; private set; } = "";

    /// <summary>True for a change whose terms are not agreed to yet: consent is given to each version, not carried over.</summary>
    public bool AsksToAgreeAgain =>
        form.Saved.Answers is { Changes: not null } answers && ApplicationRules.OfTerms(answers).Any(refusal => refusal is not null);

    /// <summary>Submits; sent twice, both get the same receipt.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var reference = await applications.SubmitAsync(current.Id!.Value, form.Opportunity.File.ProgramId, form.Opportunity.File.Id, cancellation);
        return To(ApplicationAddresses.Receipt, reference);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        if (!await form.LoadAsync(RouteData, cancellation))
        {
            return NotFound();
        }

        var answers = form.Saved.Answers;
        Business = answers.SupplierId is { } business
            ? (await suppliers.BusinessesOfAsync(current.Id!.Value, cancellation)).FirstOrDefault(b => b.SupplierId == business)?.Name ?? ""
            : answers.BusinessName ?? "";
        return null;
    }
}
