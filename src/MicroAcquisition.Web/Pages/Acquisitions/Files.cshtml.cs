using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MicroAcquisition.Web.Pages.Acquisitions;

/// <summary>Every file that the reader may read by a role, at one stage or at all, twenty a page; and a box that opens one by its number.</summary>
[Authorize(Policies.FileLists)]
public sealed class FilesModel(FileQueries files, AuditReading audit, CurrentPerson current, Now now) : SitePage
{
    /// <summary>The stage to show; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public Stage? Stage { get; set; }

    /// <summary>The number of the file to open.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Number { get; set; }

    /// <summary>True when no file that the reader may read has this number.</summary>
    public bool IsUnknown { get; private set; }

    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "page")] // The route's own "page" is the name of this page.
    public int PageNumber { get; set; } = 1;

    /// <summary>The files of the page.</summary>
    public FilePage List { get; private set; } = new([], 0);

    /// <summary>The languages of titles that are written in one.</summary>
    public TitleLanguages TitleLanguages { get; private set; } = TitleLanguages.None;

    /// <summary>The request's instant.</summary>
    public DateTimeOffset Now => now.Instant;

    /// <summary>The stages to choose from.</summary>
    public IReadOnlyList<SelectListItem> Stages { get; } =
        [new SelectListItem(FilesText.Stage_All, ""), .. Enum.GetValues<Stage>().Select(s => new SelectListItem(JourneyWords.Of(s), s.ToString()))];

    /// <summary>Lists them, or opens the one whose number was typed.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 100_000);
        var viewer = await current.GetViewerAsync();
        if (Words.Line(Number) is { Length: > 0 } number)
        {
            if (await files.FindAsync(number, cancellation) is { } file && viewer.MayRead(file))
            {
                return To(AcquisitionAddresses.File, file.Number);
            }

            IsUnknown = true;
        }

        List = await files.ListAsync(viewer, Stage, PageNumber, cancellation);
        await audit.RecordListAsync(viewer, List.Files, cancellation);
        TitleLanguages = await files.TitleLanguagesAsync(List.Files, cancellation);
        return Page();
    }
}
