using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MicroAcquisition.Web.Pages.Acquisitions;

/// <summary>The files that the reader may read by a role, searched, filtered and ordered, twenty a page or as a table to keep. A number that is typed whole opens its file.</summary>
[Authorize(Policies.FileLists)]
public sealed class FilesModel(FileQueries files, ProgramQueries programs, AuditReading audit, CurrentPerson current, Now now) : SitePage
{
    /// <summary>Most files in a table to keep.</summary>
    public const int MostInTable = 10_000;

    private IReadOnlyDictionary<Guid, string> departments = new Dictionary<Guid, string>();

    /// <summary>A number, words of a title, or who asked.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    /// <summary>The stage to show; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public Stage? Stage { get; set; }

    /// <summary>The department to show; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Department { get; set; }

    /// <summary>In which order.</summary>
    [BindProperty(SupportsGet = true)]
    public FileOrder Order { get; set; }

    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "page")] // The route's own "page" is the name of this page.
    public int PageNumber { get; set; } = 1;

    /// <summary>The files of the page.</summary>
    public FilePage List { get; private set; } = new([], 0);

    /// <summary>The languages of titles that are written in one.</summary>
    public TitleLanguages TitleLanguages { get; private set; } = TitleLanguages.None;

    /// <summary>The request's instant.</summary>
    public DateTimeOffset Now => now.Instant;

    /// <summary>True when not all files are asked for.</summary>
    public bool IsFiltered => !string.IsNullOrWhiteSpace(Search) || Stage is not null || Department is not null;

    /// <summary>Where the table to keep of the same files is.</summary>
    public string TableAddress => AcquisitionAddresses.Files.Of(Language) + QueryString.Create(Asked.Prepend(KeyValuePair.Create<string, string?>("handler", "Table")));

    /// <summary>The stages to choose from.</summary>
    public IReadOnlyList<SelectListItem> Stages { get; } =
        [new SelectListItem(FilesText.Stage_All, ""), .. Enum.GetValues<Stage>().Select(s => new SelectListItem(JourneyWords.Of(s), s.ToString()))];

    /// <summary>The departments to choose from; none where there is one alone.</summary>
    public IReadOnlyList<SelectListItem> Departments =>
        departments.Count < 2 ? [] : [new SelectListItem(FilesText.Department_All, ""), .. departments.OrderBy(d => d.Value, StringComparer.CurrentCulture).Select(d => new SelectListItem(d.Value, d.Key.ToString()))];

    /// <summary>The orders to choose from.</summary>
    public IReadOnlyList<SelectListItem> Orders { get; } =
        [new SelectListItem(FilesText.Order_Newest, nameof(FileOrder.Newest)), new SelectListItem(FilesText.Order_Oldest, nameof(FileOrder.Oldest)), new SelectListItem(FilesText.Order_Closing, nameof(FileOrder.Closing))];

    private FileFilter Filter => new(Stage, Department, Search, Order);

    // What the address holds besides the page.
    private IEnumerable<KeyValuePair<string, string?>> Asked =>
        Request.Query.Where(pair => pair.Key is nameof(Search) or nameof(Stage) or nameof(Department) or nameof(Order)).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString()));

    /// <summary>Lists them, or opens the one whose number was typed.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 100_000);
        var viewer = await current.GetViewerAsync();
        if (Words.Line(Search) is { Length: > 0 } number && await files.FindAsync(number, cancellation) is { } file && viewer.MayRead(file))
        {
            return To(AcquisitionAddresses.File, file.Number);
        }

        departments = await programs.DepartmentNamesAsync(Language, cancellation);
        List = await files.ListAsync(viewer, Filter, PageNumber, cancellation);
        await audit.RecordListAsync(viewer, List.Files, cancellation);
        TitleLanguages = await files.TitleLanguagesAsync(List.Files, cancellation);
        return Page();
    }

    /// <summary>The same files as a table for a spreadsheet, at most <see cref="MostInTable"/>: what a cell says is never a formula.</summary>
    public async Task<IActionResult> OnGetTableAsync(CancellationToken cancellation)
    {
        var viewer = await current.GetViewerAsync();
        var list = await files.ListAsync(viewer, Filter, 0, MostInTable, cancellation);
        await audit.RecordListAsync(viewer, list.Files, cancellation);
        departments = await programs.DepartmentNamesAsync(Language, cancellation);
        var text = new StringBuilder();
        // A spreadsheet in French parts cells by semicolons, since its commas are those of decimals.
        var shape = new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = Language.Of(",", ";"), InjectionOptions = InjectionOptions.Escape };
        await using (var writer = new CsvWriter(new StringWriter(text), shape))
        {
            await RowAsync(writer, [FilesText.Column_Number, FilesText.Column_Title, FilesText.Column_Department, FilesText.Column_Stage, FilesText.Column_SinceDate, FilesText.Column_Received, FilesText.Column_Closing]);
            foreach (var file in list.Files)
            {
                await RowAsync(writer,
                [
                    file.Number, file.Title(Language), DepartmentOf(file), JourneyWords.Of(file.At(Now)), Day(file.SinceAt(Now)), Day(ReceivedAt(file)), Day(file.ClosesAt),
                ]);
            }
        }

        return File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8", FilesText.Table_Name);
    }

    /// <summary>When a file came to the program: with its request, or with its import.</summary>
    public static DateTimeOffset? ReceivedAt(Acquisition file) => file.RequestedAt ?? file.PublishedAt;

    private string DepartmentOf(Acquisition file) => file.DepartmentId is { } id ? departments.GetValueOrDefault(id, "") : "";

    private static string Day(DateTimeOffset? instant) => instant is { } at ? Formats.Iso(Eastern.DateOf(at)) : "";

    private static async Task RowAsync(CsvWriter writer, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            writer.WriteField(cell);
        }

        await writer.NextRecordAsync();
    }
}
