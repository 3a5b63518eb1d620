using MicroAcquisition.Foundation.Access;
using MicroAcquisition.People;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.People;

/// <summary>Ends the session, here or everywhere, and says so.</summary>
[Authorize(Policies.Public)]
public sealed class SignOutModel(SignInManager<Person> session, PeopleService people, CurrentPerson current) : SitePage
{
    /// <summary>Ends it.</summary>
    public async Task<IActionResult> OnPostAsync(bool everywhere, CancellationToken cancellation)
    {
        if (everywhere && current.Id is { } person)
        {
            await people.SignOutEverywhereAsync(person, cancellation);
        }

        if (SessionClaims.Of(User) is { } here)
        {
            await people.EndSessionAsync(here, cancellation);
        }

        await session.SignOutAsync();
        return To(PeopleAddresses.SignOut);
    }
}
