using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>Says to anyone whether a reference and a hash belong together, without showing content.</summary>
[Authorize(Policies.Public)]
[EnableRateLimiting(Site.AnonymousForms)]
public sealed class CheckReceiptModel(ApplicationQueries applications) : SitePage
{
    /// <summary>The receipt's reference; the code on a receipt fills it in.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Reference { get; set; }

    /// <summary>The SHA-256; the code on a receipt fills it in.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Hash { get; set; }

    /// <summary>True once a pair was asked.</summary>
    public bool Asked { get; private set; }

    /// <summary>What the platform knows of the pair; null when they do not belong together.</summary>
    public ReceiptCheck? Found { get; private set; }

    /// <summary>Asks.</summary>
    public async Task OnPostAsync(CancellationToken cancellation)
    {
        new[] { ApplicationRules.TheReferenceIsWhole(Reference), ApplicationRules.TheFingerprintIsWhole(Hash) }.Enforce();
        (Asked, Found) = (true, await applications.CheckAsync(Reference, Hash, cancellation));
    }
}
