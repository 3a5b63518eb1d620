using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Home;

/// <summary>How accessible the site is, what is known to fall short, and how to report a barrier.</summary>
[Authorize(Policies.Public)]
public sealed class AccessibilityModel(ProgramQueries queries) : SitePage
{
    /// <summary>Whom to tell.</summary>
    public IReadOnlyList<ProgramView> Programs { get; private set; } = [];

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        Programs = await queries.ProgramsAsync(cancellation);
        return null;
    }
}
