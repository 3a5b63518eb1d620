using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>Shows every answer, then submits them together.</summary>
[Authorize(Policies.SignedIn)]
public sealed class CheckModel(ApplicationForm form, ApplicationService applications, CurrentPerson current) : SitePage
{
    /// <summary>What is submitted.</summary>
    public ApplicationForm Form => form;

    /// <summary>True for a change whose terms are not agreed to yet: consent is given to each version, not carried over.</summary>
    public bool AsksToAgreeAgain =>
        form.Saved.Answers is { Changes: not null } answers && ApplicationRules.OfTerms(answers).Any(refusal => refusal is not null);

    /// <summary>Submits; sent twice, both get the same receipt.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var changes = form.Saved.Answers.ChangesVersion;
        var reference = await applications.SubmitAsync(current.Id!.Value, form.Opportunity.File.ProgramId, form.Opportunity.File.Id, cancellation);
        if (changes > 0)
        {
            Say(ApplyText.Done_Changed.With(changes + 1));
        }

        return To(ApplicationAddresses.Receipt, reference);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation) => await form.LoadAsync(RouteData, cancellation) ? null : NotFound();
}
