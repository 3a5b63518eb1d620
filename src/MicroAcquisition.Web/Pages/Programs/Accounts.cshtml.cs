using System.Globalization;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Notices;
using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Programs;

/// <summary>Every account of the site, to suspend or restore: for the site's administrators.</summary>
[Authorize(Policies.Administrators)]
public sealed class AccountsModel(SeatService seats, SeatQueries queries, LetterQueries letters, CurrentPerson current) : SitePage
{
    /// <summary>What the address or name holds.</summary>
    [FromQuery(Name = "q")]
    public string? Search { get; set; }

    /// <summary>The page of the list.</summary>
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    /// <summary>The accounts.</summary>
    public ListPage<AccountLine> Accounts { get; private set; } = new([], 0);

    /// <summary>The addresses among them that take no letters, and since when.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Unreachable { get; private set; } = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);

    /// <summary>The reader's own account, which someone else suspends.</summary>
    public Guid Own => current.Id!.Value;

    /// <summary>The account about to be suspended.</summary>
    [FromQuery(Name = "suspend")]
    public Guid? Suspending { get; set; }

    /// <summary>What is asked before it is.</summary>
    public Ask? Asked => Accounts.Lines.FirstOrDefault(line => line.Id == Suspending && line.Id != Own && line.SuspendedAt is null) is { } line
        ? new Ask(SettingsText.Accounts_SuspendOf.With(line.Email), SettingsText.Accounts_Effect, "suspended", line.Id, SettingsText.Accounts_SuspendButton, List())
        : null;

    /// <summary>Where it is asked whether an account is to be suspended.</summary>
    public string AskingOf(AccountLine account) => ProgramAddresses.Accounts.Of(Language) + Query().Add("page", Number.ToString(CultureInfo.InvariantCulture)).Add("suspend", account.Id.ToString());

    /// <summary>Suspends one, or restores it.</summary>
    public async Task<IActionResult> OnPostAsync(Guid? suspended, Guid? restored, CancellationToken cancellation)
    {
        var actor = Actor.Person(Own);
        var isKnown = suspended is { } one ? await seats.SuspendAsync(actor, one, cancellation)
            : restored is { } other && await seats.RestoreAsync(actor, other, cancellation);
        if (!isKnown)
        {
            return NotFound();
        }

        Say(suspended is not null ? SettingsText.Accounts_DoneSuspended : SettingsText.Accounts_DoneRestored);
        return Redirect(List());
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var viewer = await current.GetViewerAsync();
        AdministrationRules.TheSiteBelongsToItsAdministrators(viewer.Seats).Enforce();
        Number = Math.Clamp(Number, 1, 100_000);
        Accounts = await queries.AccountsAsync(Search, Number, cancellation);
        Unreachable = await letters.UnreachableAsync(viewer, [.. Accounts.Lines.Select(account => account.Email)], cancellation);
        return null;
    }

    private string List() => ProgramAddresses.Accounts.Of(Language) + Query();

    private QueryString Query() => string.IsNullOrEmpty(Search) ? QueryString.Empty : QueryString.Create("q", Search);
}
