using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Infrastructure;
using MicroAcquisition.Web.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MicroAcquisition.Demo.Pages;

/// <summary>Every component in every state: for whoever builds a page, and for the accessibility tests.</summary>
[Authorize(Policies.Public)]
public sealed class GalleryModel(SiteSettings settings, Now now) : SitePage
{
    /// <summary>The address of the site.</summary>
    public Uri Here => settings.Address;

    /// <summary>A form that nobody has filled in.</summary>
    public GalleryForm Empty { get; } = new();

    /// <summary>A form with something wrong in every field.</summary>
    [BindProperty]
    public GalleryForm Wrong { get; set; } = new() { Email = "camille.exemple", Statement = string.Join(' ', Enumerable.Repeat("mot", 31)) };

    /// <summary>What a list offers.</summary>
    public static IReadOnlyList<SelectListItem> Choices =>
        [new("", ""), new(GalleryText.Choice_First, "first"), new(GalleryText.Choice_Second, "second")];

    /// <summary>Dates under the line of a file.</summary>
    public IReadOnlyDictionary<Phase, string> Dates => new Dictionary<Phase, string>
    {
        [Phase.Request] = DaysAgo(15),
        [Phase.Draft] = DaysAgo(11),
        [Phase.Review] = DaysAgo(6),
        [Phase.Funds] = DaysAgo(1),
    };

    /// <summary>Shows the form that is wrong as it comes back.</summary>
    public void OnGet() => ShowErrors();

    /// <summary>Sends it back again, with what was written.</summary>
    public IActionResult OnPost()
    {
        ShowErrors();
        return Invalid();
    }

    /// <summary>A clock that ends in so many business days.</summary>
    public Due DueIn(int days) => new(days < 0 ? BusinessDays.Subtract(Eastern.DateOf(now.Instant), -days) : BusinessDays.Add(Eastern.DateOf(now.Instant), days), Eastern.DateOf(now.Instant));

    /// <summary>Something that happened.</summary>
    public DateTimeOffset Instant => now.Instant;

    private string DaysAgo(int days) => Formats.DateOf(now.Instant.AddDays(-days));

    private void ShowErrors()
    {
        ModelState.AddModelError("", GalleryText.Error_Whole);
        foreach (var field in typeof(GalleryForm).GetProperties())
        {
            ModelState.AddModelError($"{nameof(Wrong)}.{field.Name}", GalleryText.Error_Field.With(GalleryText.ResourceManager.GetString("Field_" + field.Name, Language.Culture())));
        }
    }
}

/// <summary>One field of each kind.</summary>
public sealed class GalleryForm
{
    /// <summary>One line.</summary>
    public string? Email { get; set; }

    /// <summary>Several lines with a limit.</summary>
    public string? Statement { get; set; }

    /// <summary>One of several.</summary>
    public string? Kind { get; set; }

    /// <summary>Yes or no.</summary>
    public bool? Member { get; set; }

    /// <summary>One of a list.</summary>
    public string? Choice { get; set; }

    /// <summary>A date.</summary>
    public DateOnly? From { get; set; }

    /// <summary>An amount.</summary>
    public string? Ceiling { get; set; }

    /// <summary>A box to check.</summary>
    public bool Agreed { get; set; }
}
