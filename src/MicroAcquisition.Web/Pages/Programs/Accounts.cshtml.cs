using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Programs;

/// <summary>Every account of the site, to suspend or restore: for the site's administrators.</summary>
[Authorize(Policies.Administrators)]
public sealed class AccountsModel(SeatService seats, SeatQueries queries, CurrentPerson current) : SitePage
{
    /// <summary>What the address or name holds.</summary>
    [FromQuery(Name = "q")]
    public string? Search { get; set; }

    /// <summary>The page of the list.</summary>
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    /// <summary>The accounts.</summary>
    public ListPage<AccountLine> Accounts { get; private set; } = new([], 0);

    /// <summary>The reader's own account, which someone else suspends.</summary>
    public Guid Own => current.Id!.Value;

    /// <summary>Suspends one, or restores it.</summary>
    public async Task<IActionResult> OnPostAsync(Guid account, bool suspend, CancellationToken cancellation)
    {
        var actor = Actor.Person(Own);
        var isKnown = suspend ? await seats.SuspendAsync(actor, account, cancellation) : await seats.RestoreAsync(actor, account, cancellation);
        if (!isKnown)
        {
            return NotFound();
        }

        Say(suspend ? SettingsText.Accounts_DoneSuspended : SettingsText.Accounts_DoneRestored);
        return Back();
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        AdministrationRules.TheSiteBelongsToItsAdministrators((await current.GetViewerAsync()).Seats).Enforce();
        Number = Math.Clamp(Number, 1, 100_000);
        Accounts = await queries.AccountsAsync(Search, Number, cancellation);
        return null;
    }

    private RedirectResult Back() => Redirect(ProgramAddresses.Accounts.Of(Language) + (string.IsNullOrEmpty(Search) ? "" : QueryString.Create("q", Search)));
}
