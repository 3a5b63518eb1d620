using MicroAcquisition.Agreements;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Agreements;

/// <summary>The one-page agreement, in one of its versions, ready to print.</summary>
[Authorize(Policies.Public)]
public sealed class AgreementModel : SitePage
{
    /// <summary>The version; the current one when left out.</summary>
    [FromRoute]
    public int? Version { get; set; }

    /// <summary>The text.</summary>
    public AgreementText Text { get; private set; } = null!;

    /// <inheritdoc />
    protected override Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        if (AgreementTexts.Find(Version ?? AgreementTexts.Current, Language) is not { } text)
        {
            return Task.FromResult<IActionResult?>(NotFound());
        }

        Text = text;
        return Task.FromResult<IActionResult?>(null);
    }
}
