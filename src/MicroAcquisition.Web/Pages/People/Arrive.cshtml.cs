using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.People;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace MicroAcquisition.Web.Pages.People;

/// <summary>Where the letter's link arrives. A button, so that a mail scanner that follows links does not use it up.</summary>
[Authorize(Policies.Public)]
[EnableRateLimiting(Site.AnonymousForms)]
public sealed class ArriveModel(SignInService signIn, SignInManager<Person> session) : SitePage
{
    /// <summary>The link's token.</summary>
    [BindProperty(SupportsGet = true, Name = "k")]
    public string? Token { get; set; }

    /// <summary>The address that the link signs in; null when it does not work any more.</summary>
    public string? Whom { get; private set; }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        Whom = HttpMethods.IsGet(Request.Method) ? await signIn.WhomAsync(Token ?? "", cancellation) : null;
        ReturnPath = await signIn.ReturnPathOfLinkAsync(Token ?? "", cancellation);
        return null;
    }

    /// <summary>Where another letter would lead: to the same place.</summary>
    public string ReturnPath { get; private set; } = "";

    /// <summary>Lets the reader in.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var result = await signIn.EnterByLinkAsync(Token ?? "", cancellation);
        SignInRules.ACodeIsTheOneWeSent(result.Outcome).Enforce();
        return await this.EnterAsync(session, result, cancellation);
    }
}
