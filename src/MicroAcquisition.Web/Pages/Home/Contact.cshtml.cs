using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Home;

/// <summary>Whom to write to: each program's own address.</summary>
[Authorize(Policies.Public)]
public sealed class ContactModel(ProgramQueries queries) : SitePage
{
    /// <summary>The programs of the site.</summary>
    public IReadOnlyList<ProgramView> Programs { get; private set; } = [];

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        Programs = await queries.ProgramsAsync(cancellation);
        return null;
    }
}
