using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Programs;

/// <summary>Who may sign what, for which cost centres, up to which amount.</summary>
[Authorize(Policies.Administrators)]
public sealed class DelegationsModel(AuthorityService authorities, AuthorityQueries queries, SettingsQueries settings, CurrentPerson current)
    : ProgramPage(settings, current)
{
    /// <summary>The delegations.</summary>
    public IReadOnlyList<DelegationLine> Delegations { get; private set; } = [];

    /// <summary>Ends one.</summary>
    public async Task<IActionResult> OnPostAsync(Guid delegation, CancellationToken cancellation)
    {
        if (!await authorities.EndDelegationAsync(Actor, ProgramId, delegation, cancellation))
        {
            return NotFound();
        }

        Say(SettingsText.Delegations_Ended);
        return To(ProgramAddresses.Delegations, ProgramId);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadMoreAsync(CancellationToken cancellation)
    {
        Delegations = await queries.DelegationsAsync(ProgramId, cancellation);
        return null;
    }
}
