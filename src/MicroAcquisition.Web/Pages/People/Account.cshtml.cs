using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.People;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.People;

/// <summary>A person's own account: name, language of letters, signing out.</summary>
[Authorize(Policies.SignedIn)]
public sealed class AccountModel(PeopleService people, CurrentPerson current) : SitePage
{
    /// <summary>Name.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Language of letters.</summary>
    [BindProperty]
    public Language Letters { get; set; }

    /// <summary>Where to go after the first visit.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnPath { get; set; }

    /// <summary>Shows what is known.</summary>
    public async Task OnGetAsync()
    {
        var person = await current.GetAsync();
        (Name, Letters) = (person.Name, person.Language);
    }

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await people.IntroduceAsync(current.Id!.Value, Name ?? "", Letters, cancellation);
        return Url.IsLocalUrl(ReturnPath) ? LocalRedirect(ReturnPath!) : To(PeopleAddresses.Account);
    }
}
