using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Notices;
using MicroAcquisition.Opportunities.Funding;
using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MicroAcquisition.Web.Pages.Programs;

/// <summary>The programs that one administers, each with what it has and lacks. With one alone, its settings; without any, how to begin.</summary>
[Authorize(Policies.Administrators)]
public sealed class IndexModel(
    SettingsQueries settings, SetupQueries setups, FundingQueries funding, LetterQueries letters, ILetterCarrier carrier, MailSettings mail, HealthCheckService health,
    CurrentPerson current, Now now) : SitePage
{
    /// <summary>Them.</summary>
    public IReadOnlyList<ProgramSettings> Programs { get; private set; } = [];

    /// <summary>What each has, by its key: what it cannot do without, then its seed fund.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyList<SettingsCard>> Cards { get; private set; } = new Dictionary<Guid, IReadOnlyList<SettingsCard>>();

    /// <summary>How many letters were given up.</summary>
    public int Letters { get; private set; }

    /// <summary>True when the reader administers the whole site.</summary>
    public bool IsSiteAdministrator { get; private set; }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var viewer = await current.GetViewerAsync();
        IsSiteAdministrator = AdministrationRules.TheSiteBelongsToItsAdministrators(viewer.Seats) is null;
        Programs = await settings.AdministeredByAsync(viewer, cancellation);
        if (Programs.Count == 1)
        {
            return To(ProgramAddresses.Program, Programs[0].Id);
        }

        Letters = await letters.UndeliveredCountAsync(viewer, cancellation);
        var state = await SiteMail.StateAsync(carrier, mail, health, cancellation);
        var year = FiscalYear.Of(Eastern.DateOf(now.Instant));
        var cards = new Dictionary<Guid, IReadOnlyList<SettingsCard>>();
        foreach (var program in Programs)
        {
            cards[program.Id] =
            [
                .. SettingsCard.Needed(await setups.OfAsync(program.Id, cancellation), state),
                SettingsCard.OfSeedFund(year, await funding.SeedFundAsync(program.Id, year, cancellation)),
            ];
        }

        Cards = cards;
        return null;
    }
}
