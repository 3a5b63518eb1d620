using System.Globalization;
using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Errors;

/// <summary>What went wrong, in the reader's language, and what to do; a refusal's own words when there is one.</summary>
[Authorize(Policies.Public)]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : SitePage
{
    /// <summary>The HTTP status.</summary>
    [BindProperty(SupportsGet = true)]
    public int Status { get; set; }

    /// <summary>Heading.</summary>
    public string Title => Text("Title_");

    /// <summary>What happened and what to do.</summary>
    public string Body => HttpContext.Explanation() ?? Text("Body_");

    /// <summary>Shows the page with its own status, so that a direct visit is an error too.</summary>
    public void OnGet()
    {
        Response.StatusCode = Status is >= 400 and < 600 ? Status : StatusCodes.Status404NotFound;
        ViewData["OtherPlace"] = HttpContext.OtherPlace();
    }

    private string Text(string prefix)
    {
        var texts = ErrorsText.ResourceManager;
        var fallback = Status >= 500 ? "500" : "404";
        return texts.GetString(prefix + Status.ToString(CultureInfo.InvariantCulture), CultureInfo.CurrentUICulture)
            ?? texts.GetString(prefix + fallback, CultureInfo.CurrentUICulture)!;
    }
}
