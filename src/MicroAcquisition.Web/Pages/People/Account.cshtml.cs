using MicroAcquisition.Foundation.Access;
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
    /// <summary>The account as it is saved.</summary>
    public Person Saved { get; private set; } = null!;

    /// <summary>Name.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Language of letters.</summary>
    [BindProperty]
    public Language Letters { get; set; }

    /// <summary>The version that the form was made from.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Where to go after the first visit.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnPath { get; set; }

    /// <summary>Shows what is known.</summary>
    public void OnGet() => (Name, Letters, Version) = (Saved.Name, Saved.Language, Saved.Version);

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await people.IntroduceAsync(Saved.Id, Version, Name ?? "", Letters, cancellation);
        if (!Url.IsLocalUrl(ReturnPath))
        {
            Say(SharedText.Done_Saved);
        }

        return Url.IsLocalUrl(ReturnPath) ? LocalRedirect(ReturnPath!) : To(PeopleAddresses.Account);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        Saved = await current.GetAsync();
        return null;
    }
}
