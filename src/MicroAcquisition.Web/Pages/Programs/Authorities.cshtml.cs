using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Programs;

/// <summary>The written authorities for the card, the one-page agreement and PayPal.</summary>
[Authorize(Policies.Administrators)]
public sealed class AuthoritiesModel(AuthorityService authorities, AuthorityQueries queries, SettingsQueries settings, CurrentPerson current)
    : ProgramPage(settings, current)
{
    /// <summary>The authorities.</summary>
    public IReadOnlyList<AuthorityLine> Authorities { get; private set; } = [];

    /// <summary>The matters without an authority in force.</summary>
    public IEnumerable<AuthorityMatter> Missing =>
        Enum.GetValues<AuthorityMatter>().Except(Authorities.Where(a => a.Validity == Validity.InForce).Select(a => a.Matter));

    /// <summary>Ends one.</summary>
    public async Task<IActionResult> OnPostAsync(Guid authority, CancellationToken cancellation)
    {
        if (!await authorities.EndAuthorityAsync(Actor, ProgramId, authority, cancellation))
        {
            return NotFound();
        }

        Say(SettingsText.Authorities_Ended);
        return To(ProgramAddresses.Authorities, ProgramId);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadMoreAsync(CancellationToken cancellation)
    {
        Authorities = await queries.AuthoritiesAsync(ProgramId, cancellation);
        return null;
    }
}
