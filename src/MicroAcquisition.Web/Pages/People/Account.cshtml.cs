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

/// <summary>A role that the person holds: what it is and where, and the numbers of the files that it is for, the latest first; none where it is for more.</summary>
public sealed record HeldRole(string Said, IReadOnlyList<string> Files);

/// <summary>A person's own account: name, language of letters, signing out.</summary>
[Authorize(Policies.SignedIn)]
public sealed class AccountModel(PeopleService people, LetterQueries letters, ProgramQueries programs, FileQueries files, CurrentPerson current) : SitePage
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

    /// <summary>The roles that the person holds: first those for a site, a program or a department, then those for single files.</summary>
    public IReadOnlyList<HeldRole> Roles { get; private set; } = [];

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
        Roles = await RolesAsync((await current.GetViewerAsync()).Seats, cancellation);
        return null;
    }

    private async Task<IReadOnlyList<HeldRole>> RolesAsync(IReadOnlyList<Seat> seats, CancellationToken cancellation)
    {
        var known = (await programs.ProgramsAsync(cancellation)).ToDictionary(p => p.Id, p => p.Name(Language));
        var departments = await programs.DepartmentNamesAsync(Language, cancellation);
        var about = await files.OfAsync([.. seats.Select(seat => seat.AcquisitionId).OfType<Guid>().Distinct()], cancellation);
        return
        [
            .. seats.Where(seat => seat.AcquisitionId is null).OrderBy(seat => seat.Role).Select(SaidOf).Distinct(StringComparer.Ordinal).Select(said => new HeldRole(said, [])),
            .. seats.Where(seat => seat.AcquisitionId is not null).OrderBy(seat => seat.Role).GroupBy(SaidOf, seat => about[seat.AcquisitionId!.Value].Number, StringComparer.Ordinal)
                .Select(held => new HeldRole(held.Key, [.. held.Distinct(StringComparer.Ordinal).OrderByDescending(FileNumbers.SerialOf)])),
        ];

        string SaidOf(Seat seat)
        {
            var role = JourneyWords.Of(seat.Role).Capital();
            return seat.ProgramId is not { } program ? SignInText.Account_RoleIn.With(role, SignInText.Account_WholeSite)
                : seat.DepartmentId is { } department ? SignInText.Account_RoleInDepartment.With(role, known.GetValueOrDefault(program, ""), departments.GetValueOrDefault(department, ""))
                : seat.AcquisitionId is not null ? SignInText.Account_RoleOnFile.With(role, known.GetValueOrDefault(program, ""))
                : SignInText.Account_RoleIn.With(role, known.GetValueOrDefault(program, ""));
        }
    }
}
