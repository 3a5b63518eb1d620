using MicroAcquisition.Foundation.Languages;
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

    /// <summary>The one about to end.</summary>
    [FromQuery(Name = "end")]
    public Guid? Ending { get; set; }

    /// <summary>What is asked before it ends.</summary>
    public Ask? Asked => Authorities.FirstOrDefault(line => line.Id == Ending && line.Validity != Validity.Ended) is { } line
        ? new Ask(WhichOf(line), SettingsText.Authority_Effect, "authority", line.Id, SettingsText.Authority_EndButton, ProgramAddresses.Authorities.Of(Language, ProgramId))
        : null;

    /// <summary>What ending an authority is called.</summary>
    public static string WhichOf(AuthorityLine line) => SettingsText.Authority_EndWhich.With(ProgramWords.Of(line.Matter));

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
