using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Notices;
using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Languages;
using Microsoft.AspNetCore.Authorization;

namespace MicroAcquisition.Web.Pages.Programs;

/// <summary>One matter of a program's settings.</summary>
/// <param name="Address">Where it leads.</param>
/// <param name="Title">Its name.</param>
/// <param name="About">What is there.</param>
/// <param name="Count">How much is there; null where nothing is counted.</param>
/// <param name="Missing">What is still to be done before the program can buy, as sentences; null for a matter that it can do without, empty when all is there.</param>
public sealed record SettingsCard(Address Address, string Title, string About, int? Count = null, IReadOnlyList<string>? Missing = null);

/// <summary>The settings of a program, one card for each matter, and what is missing before it can buy.</summary>
[Authorize(Policies.Administrators)]
public sealed class ProgramModel(SettingsQueries settings, SetupQueries setups, ILetterCarrier carrier, MailSettings mail, CurrentPerson current) : ProgramPage(settings, current)
{
    /// <summary>What the program cannot do without, in the order in which it is set up.</summary>
    public IReadOnlyList<SettingsCard> Needed { get; private set; } = [];

    /// <summary>The rest.</summary>
    public static IReadOnlyList<SettingsCard> Others =>
    [
        new(ProgramAddresses.Facts, SettingsText.Facts_Title, SettingsText.Facts_About),
        new(ProgramAddresses.SeedFund, SettingsText.SeedFund_Title, SettingsText.SeedFund_About),
        new(ProgramAddresses.Journal, SettingsText.Journal_Title, SettingsText.Journal_About),
    ];

    /// <summary>True where the site has no mail server, without which nobody can sign in: the operator sets it.</summary>
    public bool HasNoMail => carrier is SmtpCarrier && mail.Host.Length == 0;

    /// <summary>How many of the matters are ready.</summary>
    public int Ready => Needed.Count(card => card.Missing!.Count == 0);

    /// <inheritdoc />
    protected override async Task<Microsoft.AspNetCore.Mvc.IActionResult?> LoadMoreAsync(CancellationToken cancellation)
    {
        Needed = [.. CardsOf(await setups.OfAsync(ProgramId, cancellation))];
        return null;
    }

    private static IEnumerable<SettingsCard> CardsOf(ProgramSetup setup) =>
    [
        new(ProgramAddresses.Clocks, SettingsText.Clocks_Title, SettingsText.Clocks_About, Missing: setup.Domains == 0 ? [SettingsText.Setup_Domains] : []),
        new(
            ProgramAddresses.Departments, SettingsText.Departments_Title, SettingsText.Departments_About, setup.Departments,
            setup.Departments == 0 ? [SettingsText.Setup_Departments] : [.. setup.Incomplete.Select(d => SettingsText.Setup_Department.With(d.Name(Language)))]),
        new(ProgramAddresses.Seats, SettingsText.Seats_Title, SettingsText.Seats_About, setup.Seats, [.. setup.Vacant.Select(role => SettingsText.Setup_Role.With(JourneyWords.Of(role)))]),
        new(
            ProgramAddresses.Delegations, SettingsText.Delegations_Title, SettingsText.Delegations_About, setup.Delegations,
            [.. setup.Undelegated.Select(authority => SettingsText.Setup_Delegation.With(ProgramWords.Of(authority)))]),
        new(
            ProgramAddresses.Authorities, SettingsText.Authorities_Title, SettingsText.Authorities_About, setup.Authorities,
            [.. setup.Unauthorised.Select(matter => SettingsText.Setup_Authority.With(ProgramWords.Of(matter)))]),
        new(ProgramAddresses.UnionMeeting, SettingsText.Union_Title, SettingsText.Union_About, Missing: setup.HasUnionRecord ? [] : [SettingsText.Setup_Union]),
    ];
}
