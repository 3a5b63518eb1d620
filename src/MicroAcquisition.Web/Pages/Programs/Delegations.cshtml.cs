using MicroAcquisition.Foundation.Languages;
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

    /// <summary>The one about to end.</summary>
    [FromQuery(Name = "end")]
    public Guid? Ending { get; set; }

    /// <summary>What is asked before it ends.</summary>
    public Ask? Asked => Delegations.FirstOrDefault(line => line.Id == Ending && line.Validity != Validity.Ended) is { } line
        ? new Ask(WhichOf(line), SettingsText.Delegation_Effect, "delegation", line.Id, SettingsText.Delegation_EndButton, ProgramAddresses.Delegations.Of(Language, ProgramId))
        : null;

    /// <summary>What ending a delegation is called.</summary>
    public static string WhichOf(DelegationLine line) => SettingsText.Delegation_EndWhich.With(line.Position, ProgramWords.Of(line.Authority));

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
