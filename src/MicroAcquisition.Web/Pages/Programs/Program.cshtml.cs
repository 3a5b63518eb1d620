using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Notices;
using MicroAcquisition.Opportunities.Funding;
using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MicroAcquisition.Web.Pages.Programs;

/// <summary>The settings of a program, one card for each matter, and what is missing before it can buy.</summary>
[Authorize(Policies.Administrators)]
public sealed class ProgramModel(
    SettingsQueries settings, SetupQueries setups, FundingQueries funding, LetterQueries letters, ILetterCarrier carrier, MailSettings mail, HealthCheckService health,
    CurrentPerson current, Now now) : ProgramPage(settings, current)
{
    private readonly CurrentPerson reader = current;

    /// <summary>What the program cannot do without, in the order in which it is set up.</summary>
    public IReadOnlyList<SettingsCard> Needed { get; private set; } = [];

    /// <summary>The rest.</summary>
    public IReadOnlyList<SettingsCard> Others { get; private set; } = [];

    /// <summary>How many letters were given up.</summary>
    public int Letters { get; private set; }

    /// <summary>How many of the matters are ready.</summary>
    public int Ready => Needed.Count(card => card.Missing!.Count == 0);

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadMoreAsync(CancellationToken cancellation)
    {
        var year = FiscalYear.Of(Eastern.DateOf(now.Instant));
        Letters = await letters.UndeliveredCountAsync(await reader.GetViewerAsync(), cancellation);
        Needed = SettingsCard.Needed(await setups.OfAsync(ProgramId, cancellation), await SiteMail.StateAsync(carrier, mail, health, cancellation));
        Others =
        [
            new(ProgramAddresses.Facts, SettingsText.Facts_Title, SettingsText.Facts_About),
            SettingsCard.OfSeedFund(year, await funding.SeedFundAsync(ProgramId, year, cancellation)),
            new(ProgramAddresses.Journal, SettingsText.Journal_Title, SettingsText.Journal_About),
            .. IsSiteAdministrator ? (IEnumerable<SettingsCard>)[] : [SettingsCard.OfLetters(Letters)], // Else among the site's own.
        ];
        return null;
    }
}
