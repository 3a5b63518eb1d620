using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Notices;
using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Programs;

/// <summary>The letters that were given up, to send again: of the programs that one administers.</summary>
[Authorize(Policies.Administrators)]
public sealed class LettersModel(LetterQueries queries, LetterService letters, MailSettings settings, CurrentPerson current) : SitePage
{
    private Viewer viewer = null!;

    /// <summary>The page of the list.</summary>
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    /// <summary>The letters.</summary>
    public ListPage<UndeliveredLetter> Letters { get; private set; } = new([], 0);

    /// <summary>How many days a letter is tried.</summary>
    public int Days => settings.GiveUpAfterDays;

    /// <summary>Sends one again, or all.</summary>
    public async Task<IActionResult> OnPostAsync(Guid? letter, CancellationToken cancellation)
    {
        var sent = await letters.SendAgainAsync(viewer, letter, cancellation);
        Say(sent == 0 ? SettingsText.Letters_DoneNone : SettingsText.Letters_Done.With(sent));
        return To(ProgramAddresses.Letters);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        viewer = await current.GetViewerAsync();
        Number = Math.Clamp(Number, 1, 100_000);
        Letters = await queries.UndeliveredAsync(viewer, Number, cancellation);
        return null;
    }
}
