using System.Globalization;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Opportunities.Funding;
using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MicroAcquisition.Web.Pages.Programs;

/// <summary>What the program's seed fund holds in this fiscal year and in the next, and what of it is committed.</summary>
[Authorize(Policies.Administrators)]
public sealed class SeedFundModel(SeedFundService fund, FundingQueries funding, SettingsQueries settings, CurrentPerson current, Now now) : ProgramPage(settings, current)
{
    /// <summary>The two years, each with its fund; null where none is set.</summary>
    public IReadOnlyList<(FiscalYear Year, SeedFundBalance? Balance)> Balances { get; private set; } = [];

    /// <summary>The calendar year in which the fiscal year starts.</summary>
    [BindProperty]
    public int Year { get; set; }

    /// <summary>The amount for the year, as typed.</summary>
    [BindProperty]
    public string? Amount { get; set; }

    /// <summary>The years to choose from.</summary>
    public IEnumerable<SelectListItem> Years => Balances.Select(b => new SelectListItem(b.Year.ToString(), b.Year.StartsIn.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Shows this year's amount.</summary>
    public void OnGet()
    {
        Year = Balances[0].Year.StartsIn;
        Amount = Balances[0].Balance is { } balance ? Foundation.Languages.Formats.TypedAmount(balance.Amount) : null;
    }

    /// <summary>Sets it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await fund.SetAsync(Actor, ProgramId, new FiscalYear(Year), Cad.Parse(Amount), cancellation);
        Say(SharedText.Done_Saved);
        return To(ProgramAddresses.SeedFund, ProgramId);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadMoreAsync(CancellationToken cancellation)
    {
        var year = FiscalYear.Of(Eastern.DateOf(now.Instant));
        var balances = new List<(FiscalYear, SeedFundBalance?)>();
        foreach (var of in new[] { year, new FiscalYear(year.StartsIn + 1) })
        {
            balances.Add((of, await funding.SeedFundAsync(ProgramId, of, cancellation)));
        }

        Balances = balances;
        return null;
    }
}
