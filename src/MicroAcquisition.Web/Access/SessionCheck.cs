using MicroAcquisition.Foundation.Access;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace MicroAcquisition.Web.Access;

/// <summary>
/// Asks at every request whether the session still holds: the person exists, is not suspended, and did not sign out everywhere.
/// Our own few lines, because Identity's validator also signs out of a two-factor cookie that this site does not have.
/// </summary>
public static class SessionCheck
{
    /// <summary>Ends a session that no longer holds.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var session = context.HttpContext.RequestServices.GetRequiredService<SignInManager<Person>>();
        if (await session.ValidateSecurityStampAsync(context.Principal) is null)
        {
            context.RejectPrincipal();
            await session.SignOutAsync();
        }
    }
}
