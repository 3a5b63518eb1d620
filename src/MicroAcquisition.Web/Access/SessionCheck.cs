using MicroAcquisition.Foundation.Access;
using MicroAcquisition.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace MicroAcquisition.Web.Access;

/// <summary>
/// Asks at every request whether the session still stands: a suspended account, or one signed out everywhere, becomes a visitor at
/// once. The framework's own validator is not used: it also signs out of a two-factor scheme that this site does not have, and throws.
/// </summary>
public static class SessionCheck
{
    /// <summary>Ends a session whose security stamp is no longer the person's, or that its reader ended elsewhere: a copied cookie is dead.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var session = context.HttpContext.RequestServices.GetRequiredService<SignInManager<Person>>();
        var people = context.HttpContext.RequestServices.GetRequiredService<PeopleService>();
        if (await session.ValidateSecurityStampAsync(context.Principal) is null
            || SessionClaims.Of(context.Principal) is not { } id || await people.HasEndedAsync(id, context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
        }
    }
}
