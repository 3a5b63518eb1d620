using System.Globalization;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Programs;

/// <summary>How long each step may wait, and whose addresses may send requests.</summary>
[Authorize(Policies.Administrators)]
public sealed class ClocksModel(ProgramService programs, SettingsQueries settings, CurrentPerson current) : ProgramPage(settings, current)
{
    /// <summary>Business days as typed, by the clock's name; what is not a number counts as nothing, which the rule refuses.</summary>
    [BindProperty]
    public IDictionary<string, string?> Days { get; set; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Domains, one a line.</summary>
    [BindProperty]
    public string? Domains { get; set; }

    /// <summary>The version that the form was made from.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The business days that are saved.</summary>
    public IReadOnlyDictionary<string, int> SavedDays { get; private set; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>The domains that are saved.</summary>
    public IReadOnlyList<string> SavedDomains { get; private set; } = [];

    /// <summary>What the clock of a step times.</summary>
    public static string LabelOf(Step step) => string.Join(" · ", Journey.Steps.Where(other => other.Clock?.Name == step.Clock!.Name).Select(other => JourneyWords.Of(other).Capital()).Distinct(StringComparer.Ordinal));

    /// <summary>Shows what is saved.</summary>
    public void OnGet()
    {
        Days = SavedDays.ToDictionary(d => d.Key, d => (string?)d.Value.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);
        Domains = string.Join('\n', SavedDomains);
        Version = Program.Version;
    }

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var days = Days.ToDictionary(d => d.Key, d => int.TryParse(d.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null, StringComparer.Ordinal);
        await programs.SetAsync(Actor, ProgramId, Version, days, Domains, cancellation);
        Say(SharedText.Done_Saved);
        return To(ProgramAddresses.Program, ProgramId);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadMoreAsync(CancellationToken cancellation)
    {
        // A form may lack a field, or bring others: the page shows those that there are.
        Days = ProgramRules.TimedSteps.Select(step => step.Clock!.Name).ToDictionary(name => name, name => Days.TryGetValue(name, out var typed) ? typed : null, StringComparer.Ordinal);
        SavedDays = await Settings.ClocksAsync(ProgramId, cancellation);
        SavedDomains = await Settings.DomainsAsync(ProgramId, cancellation);
        return null;
    }
}
