using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Notices;
using MicroAcquisition.Opportunities.Funding;
using MicroAcquisition.Programs;
using MicroAcquisition.Web.Languages;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MicroAcquisition.Web.Pages.Programs;

/// <summary>Where the emails of the site stand.</summary>
public enum MailState
{
    /// <summary>They leave.</summary>
    Works,

    /// <summary>There is no mail server: nobody can sign in. The operator sets it.</summary>
    NotSetUp,

    /// <summary>There is one, and some do not leave, as /health tells.</summary>
    Fails,
}

/// <summary>Tells it.</summary>
public static class SiteMail
{
    /// <summary>What is set, and what /health says of the letters.</summary>
    public static async Task<MailState> StateAsync(ILetterCarrier carrier, MailSettings settings, HealthCheckService health, CancellationToken cancellation)
    {
        if (carrier is SmtpCarrier && settings.Host.Length == 0)
        {
            return MailState.NotSetUp;
        }

        return (await health.CheckHealthAsync(check => check.Name == "letters", cancellation)).Status == HealthStatus.Healthy ? MailState.Works : MailState.Fails;
    }
}

/// <summary>One matter of a program's settings.</summary>
/// <param name="Address">Where it leads.</param>
/// <param name="Title">Its name.</param>
/// <param name="About">What is there.</param>
/// <param name="Count">How much is there.</param>
/// <param name="Missing">What is still to be done before the program can buy, as sentences; null for a matter that it can do without, empty when all is there.</param>
/// <param name="Done">What is said when nothing is missing.</param>
public sealed record SettingsCard(Address Address, string Title, string About, string? Count = null, IReadOnlyList<string>? Missing = null, string? Done = null)
{
    /// <summary>What a program cannot do without, in the order in which it is set up.</summary>
    public static IReadOnlyList<SettingsCard> Needed(ProgramSetup setup, MailState mail) =>
    [
        new(
            ProgramAddresses.Letters, SettingsText.Mail_Title, SettingsText.Mail_About, Done: SettingsText.Mail_Works,
            Missing: mail switch { MailState.NotSetUp => [SettingsText.Setup_NoMail], MailState.Fails => [SettingsText.Setup_MailFails], _ => [] }),
        new(
            ProgramAddresses.Clocks, SettingsText.Clocks_Title, SettingsText.Clocks_About, SettingsText.Count_Domains.With(setup.Domains),
            setup.Domains == 0 ? [SettingsText.Setup_Domains] : []),
        new(
            ProgramAddresses.Departments, SettingsText.Departments_Title, SettingsText.Departments_About, SettingsText.Count_Departments.With(setup.Departments),
            setup.Departments == 0 ? [SettingsText.Setup_Departments] : [.. setup.Incomplete.Select(d => SettingsText.Setup_Department.With(d.Name(SitePage.Language)))]),
        new(
            ProgramAddresses.Seats, SettingsText.Seats_Title, SettingsText.Seats_About, SettingsText.Count_Seats.With(setup.Seats),
            [.. setup.Vacant.Select(role => SettingsText.Setup_Role.With(JourneyWords.Of(role)))]),
        new(
            ProgramAddresses.Delegations, SettingsText.Delegations_Title, SettingsText.Delegations_About, SettingsText.Count_InForce.With(setup.Delegations),
            [.. setup.Undelegated.Select(authority => SettingsText.Setup_Delegation.With(ProgramWords.Of(authority)))]),
        new(
            ProgramAddresses.Authorities, SettingsText.Authorities_Title, SettingsText.Authorities_About, SettingsText.Count_InForce.With(setup.Authorities),
            [.. setup.Unauthorised.Select(matter => SettingsText.Setup_Authority.With(ProgramWords.Of(matter)))]),
        new(
            ProgramAddresses.UnionMeeting, SettingsText.Union_Title, SettingsText.Union_About, SettingsText.Count_OnRecord.With(setup.HasUnionRecord ? 1 : 0),
            setup.HasUnionRecord ? [] : [SettingsText.Setup_Union]),
    ];

    /// <summary>The seed fund of a fiscal year: what is set, and what is left of it.</summary>
    public static SettingsCard OfSeedFund(FiscalYear year, SeedFundBalance? balance) => new(
        ProgramAddresses.SeedFund, SettingsText.SeedFund_Title, SettingsText.SeedFund_About,
        balance is null ? SettingsText.Count_NoSeedFund.With(year) : SettingsText.Count_SeedFund.With(year, Formats.ShortAmount(balance.Amount), Formats.ShortAmount(balance.Left)));

    /// <summary>The letters that were given up.</summary>
    public static SettingsCard OfLetters(int count) => new(ProgramAddresses.Letters, SettingsText.Letters_Title, SettingsText.Letters_About, SettingsText.Count_Letters.With(count));
}

/// <summary>What of the site stands on the pages of its administrators: whether there is a program already, and how many letters were given up.</summary>
public sealed record SiteCards(bool HasPrograms, int Letters);
