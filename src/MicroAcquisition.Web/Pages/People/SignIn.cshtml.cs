using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.People;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace MicroAcquisition.Web.Pages.People;

/// <summary>Asks for an e-mail address and sends a link and a code to it: the same for any address.</summary>
[Authorize(Policies.Public)]
[EnableRateLimiting(Site.AnonymousForms)]
public sealed class SignInModel(SignInService signIn, CurrentPerson current, Landing landing) : SitePage
{
    /// <summary>The address.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>The local path to go to afterwards.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnPath { get; set; }

    /// <summary>Set when the session ended under the person's hands; "kept" when their text is kept.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Ended { get; set; }

    /// <summary>Asks, unless the reader is signed in already.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await current.FindAsync() is not { } person ? Page()
        : LocalRedirect(Url.IsLocalUrl(ReturnPath) ? ReturnPath! : await landing.OfAsync(person, cancellation));

    /// <summary>Sends the e-mail.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        PeopleRules.AnAddressIsAnEmail(Email).Enforce();
        var back = ReturnPath is { Length: <= 500 } path && Url.IsLocalUrl(path) ? path : "";
        return To(PeopleAddresses.Code, await signIn.BeginAsync(Email!, Language, back, cancellation));
    }
}
