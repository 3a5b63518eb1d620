using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Programs;

/// <summary>Records a delegation.</summary>
[Authorize(Policies.Administrators)]
public sealed class RecordDelegationModel(AuthorityService authorities, SeatQueries seats, SettingsQueries settings, CurrentPerson current)
    : ProgramPage(settings, current)
{
    /// <summary>The position.</summary>
    [BindProperty]
    public string? Position { get; set; }

    /// <summary>What it may sign.</summary>
    [BindProperty]
    public DelegatedAuthority? Authority { get; set; }

    /// <summary>For which cost centres.</summary>
    [BindProperty]
    public string? CostCentres { get; set; }

    /// <summary>Up to which amount, as typed.</summary>
    [BindProperty]
    public string? Ceiling { get; set; }

    /// <summary>Who holds it.</summary>
    [BindProperty]
    public Guid? HolderId { get; set; }

    /// <summary>Who acts in it.</summary>
    [BindProperty]
    public Guid? ActingHolderId { get; set; }

    /// <summary>First day.</summary>
    [BindProperty]
    public DateOnly? From { get; set; }

    /// <summary>Last day.</summary>
    [BindProperty]
    public DateOnly? Until { get; set; }

    /// <summary>Who may hold it: the people with a role in the program.</summary>
    public IReadOnlyList<SeatedPerson> People { get; private set; } = [];

    private DelegationFacts Facts => new(Position, Authority, CostCentres, Cad.Parse(Ceiling) ?? default, HolderId, ActingHolderId, From, Until);

    /// <summary>Records it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await authorities.RecordDelegationAsync(Actor, ProgramId, Facts, cancellation);
        Say(SharedText.Done_Recorded);
        if (Facts.Ceiling > Program.Ceiling)
        {
            Warn(SettingsText.Delegation_AboveCeilingRecorded.With(Formats.Amount(Facts.Ceiling), Formats.Amount(Program.Ceiling)));
        }

        return To(ProgramAddresses.Delegations, ProgramId);
    }

    /// <inheritdoc />
    protected override IEnumerable<Refusal?> Refusals() => DelegationRules.All(Facts, People.Select(person => person.Id).ToHashSet());

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadMoreAsync(CancellationToken cancellation)
    {
        People = await seats.SeatedAsync(ProgramId, cancellation);
        return null;
    }
}
