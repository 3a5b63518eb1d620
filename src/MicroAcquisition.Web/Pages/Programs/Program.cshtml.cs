using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;

namespace MicroAcquisition.Web.Pages.Programs;

/// <summary>The settings of a program, one card for each matter.</summary>
[Authorize(Policies.Administrators)]
public sealed class ProgramModel(SettingsQueries settings, CurrentPerson current) : ProgramPage(settings, current)
{
    /// <summary>The cards: where each leads, its title and what is there.</summary>
    public static IEnumerable<(Languages.Address Address, string Title, string About)> Cards =>
    [
        (ProgramAddresses.Facts, SettingsText.Facts_Title, SettingsText.Facts_About),
        (ProgramAddresses.Clocks, SettingsText.Clocks_Title, SettingsText.Clocks_About),
        (ProgramAddresses.Departments, SettingsText.Departments_Title, SettingsText.Departments_About),
        (ProgramAddresses.Seats, SettingsText.Seats_Title, SettingsText.Seats_About),
        (ProgramAddresses.Delegations, SettingsText.Delegations_Title, SettingsText.Delegations_About),
        (ProgramAddresses.Authorities, SettingsText.Authorities_Title, SettingsText.Authorities_About),
        (ProgramAddresses.UnionMeeting, SettingsText.Union_Title, SettingsText.Union_About),
        (ProgramAddresses.SeedFund, SettingsText.SeedFund_Title, SettingsText.SeedFund_About),
        (ProgramAddresses.Journal, SettingsText.Journal_Title, SettingsText.Journal_About),
    ];
}
