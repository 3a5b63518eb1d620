using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Forms;
using MicroAcquisition.Web.Languages;
using MicroAcquisition.Web.Pages.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MicroAcquisition.Web.Pages;

/// <summary>
/// What every page shares: it loads what it shows before any handler, answers a form that does not bind or is refused with the same
/// page, HTTP 400 (409 when someone was faster), and 403 with the reason when the step is not the person's. What internal audit reads
/// of a file is journalled (<see cref="IFilePage"/>).
/// </summary>
public abstract class SitePage : PageModel
{
    /// <summary>What was done, for the page that the reader goes to next.</summary>
    public const string Done = nameof(Done);

    /// <summary>What to mind about what was done, for the page that the reader goes to next.</summary>
    public const string Mind = nameof(Mind);

    /// <summary>What the page says of words that were kept for its form.</summary>
    public const string Kept = nameof(Kept);

    /// <summary>Of which file, application or department the page is, for its title: among windows and bookmarks it is told from the same one of another. Null where there is one such page.</summary>
    public virtual string? Topic => null;

    /// <summary>The language of the page.</summary>
    public static Language Language => OfficialLanguages.Current;

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        try
        {
            if (await LoadAsync(context.HttpContext.RequestAborted) is { } answer)
            {
                context.Result = answer;
                return;
            }

            await JournalReadingAsync(context.HttpContext);
        }
        catch (RefusedException refused)
        {
            // There is nothing loaded to show again, so the error page tells why.
            HttpContext.Explain(refused.Refusals[0]);
            context.Result = StatusCode(StatusOf(refused));
            return;
        }

        if (OneAnswer.BusyIn(HttpContext) is { Count: > 0 } busy)
        {
            context.Result = Answer(new RefusedException(busy));
            return;
        }

        if (HttpMethods.IsPost(Request.Method) && !KeepsItself && Request.HasFormContentType && Enum.TryParse<Language>(Request.Form[WordsKept.LanguageField], out var language))
        {
            var samePlace = HttpContext.RequestServices.GetRequiredService<AddressBook>().SamePlace(HttpContext, language) ?? Request.Path;
            context.Result = Redirect(await HttpContext.RequestServices.GetRequiredService<WordsKept>().GoOnAsync(HttpContext, samePlace));
            return;
        }

        if (HttpMethods.IsPost(Request.Method) && !ModelState.IsValid)
        {
            // What could not be read already has its error; the rules add those of the other fields.
            Show(Refusals().Where(refusal => refusal is not null && ModelState.GetFieldValidationState(KeyOf(refusal)) != ModelValidationState.Invalid).ToList());
            context.Result = Invalid();
            return;
        }

        var executed = await next();
        if (WordsKept.AreAskedFor(Request) && executed.Result is null or PageResult)
        {
            await ShowKeptAsync();
        }

        if (executed.Exception is RefusedException exception && !executed.ExceptionHandled)
        {
            executed.ExceptionHandled = true;
            executed.Result = Answer(exception);
        }
    }

    /// <summary>Loads what the page shows, before the handler; returns an answer to stop there, for instance <see cref="PageModel.NotFound()"/>.</summary>
    protected virtual Task<IActionResult?> LoadAsync(CancellationToken cancellation) => Task.FromResult<IActionResult?>(null);

    /// <summary>What the rules refuse of the form as it was sent: shown with what could not be read, so that one round tells all.</summary>
    protected virtual IEnumerable<Refusal?> Refusals() => [];

    /// <summary>The name of the bound property whose fields refusals name; empty when the page's own properties are bound.</summary>
    protected virtual string FormName => "";

    /// <summary>True for a page that saves what is being written itself when the language changes.</summary>
    protected virtual bool KeepsItself => false;

    /// <summary>Puts words that were kept into the form (<see cref="OneAnswer"/>); a form with a hidden version takes that too.</summary>
    protected virtual void Restore(KeptWords words) => WordsKept.Show(words, ModelState);

    /// <summary>True when site.js saves what is being written: nothing is checked, and nobody goes anywhere.</summary>
    protected bool IsBackground => Request.Headers.ContainsKey(OneAnswer.BackgroundHeader);

    /// <summary>Answers site.js: when it was saved (UTC), and from what the form is made now, by the name of its hidden field.</summary>
    protected static JsonResult SavedInBackground(DateTimeOffset at, IReadOnlyDictionary<string, string> from) => new(new { saved = SharedText.SavedAt.With(Formats.Minute(at)), from });

    /// <summary>Goes to a page of the site in the current language.</summary>
    protected RedirectResult To(Address address, params object?[] values) => Redirect(address.Of(Language, values));

    /// <summary>Has the next page of this reader say once what was done.</summary>
    protected void Say(string done) => TempData[Done] = done;

    /// <summary>Has the next page of this reader warn once of something about what was done.</summary>
    protected void Warn(string mind) => TempData[Mind] = mind;

    /// <summary>Shows the page again with what is wrong.</summary>
    protected IActionResult Invalid(int status = StatusCodes.Status400BadRequest)
    {
        Response.StatusCode = status;
        return Page();
    }

    /// <summary>Adds refusals to the page's error summary.</summary>
    protected void Show(IEnumerable<Refusal?> refusals)
    {
        foreach (var refusal in refusals.OfType<Refusal>())
        {
            ModelState.AddModelError(KeyOf(refusal), refusal.Text);
        }
    }

    /// <summary>Answers 403 and says why.</summary>
    protected IActionResult Forbidden(Refusal refusal)
    {
        HttpContext.Explain(refusal);
        return StatusCode(StatusCodes.Status403Forbidden);
    }

    private async Task ShowKeptAsync()
    {
        var words = await HttpContext.RequestServices.GetRequiredService<WordsKept>().FindAsync(HttpContext);
        if (words is not null)
        {
            Restore(words);
        }

        ViewData[Kept] = words?.Why switch
        {
            WhyKept.SessionOver => SharedText.Kept_SessionOver,
            WhyKept.OtherLanguage => null,
            WhyKept.PageTooOld => SharedText.Kept_PageTooOld,
            _ => SharedText.Kept_NotHere,
        };
    }

    private async Task JournalReadingAsync(HttpContext context)
    {
        if (this is IFilePage { Acquisition: var file })
        {
            var viewer = await context.RequestServices.GetRequiredService<CurrentPerson>().GetViewerAsync();
            await context.RequestServices.GetRequiredService<AuditReading>().RecordAsync(viewer, file, context.RequestAborted);
        }
    }

    /// <summary>Under which name the form sends the field that a refusal concerns; empty when it concerns the whole.</summary>
    protected virtual string KeyOf(Refusal refusal) => refusal.Field is null ? "" : FormName.Length == 0 ? refusal.Field : FormName + "." + refusal.Field;

    private IActionResult Answer(RefusedException refused)
    {
        if (refused.Refusals.FirstOrDefault(r => r.IsForbidden) is { } forbidden)
        {
            return Forbidden(forbidden);
        }

        Show(refused.Refusals);
        return Invalid(StatusOf(refused));
    }

    private static int StatusOf(RefusedException refused) =>
        refused.Refusals.Any(r => r.IsForbidden) ? StatusCodes.Status403Forbidden
        : refused.Refusals.Any(r => r.IsBusy) ? StatusCodes.Status503ServiceUnavailable
        : refused.Refusals.Any(r => r.IsConflict) ? StatusCodes.Status409Conflict
        : StatusCodes.Status400BadRequest;
}
