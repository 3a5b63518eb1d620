using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Notices;
using MicroAcquisition.People;
using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Pages.Programs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.People;

/// <summary>A person's own account: name, language of letters, signing out.</summary>
[Authorize(Policies.SignedIn)]
public sealed class AccountModel(PeopleService people, LetterQueries letters, ProgramQueries programs, CurrentPerson current) : SitePage
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

    /// <summary>The roles that the person holds, each with where.</summary>
    public IReadOnlyList<(string Role, string Where)> Roles { get; private set; } = [];

    /// <summary>Since when emails to the address do not arrive, UTC; null when they do.</summary>
    public DateTimeOffset? UnreachableSince { get; private set; }

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
        UnreachableSince = await letters.UnreachableSinceAsync(Saved.Email, cancellation);
        var known = (await programs.ProgramsAsync(cancellation)).ToDictionary(p => p.Id, p => p.Name(Language));
        Roles =
        [
            .. (await current.GetViewerAsync()).Seats.Where(seat => seat.AcquisitionId is null).OrderBy(seat => seat.Role)
                .Select(seat => (JourneyWords.Of(seat.Role).Capital(), seat.ProgramId is { } id ? known.GetValueOrDefault(id, "") : SignInText.Account_WholeSite)).Distinct(),
        ];
        return null;
    }
}
