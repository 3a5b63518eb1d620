using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>A page about one application, for those who act for its supplier, and to read for who sent it; to anyone else it does not exist.</summary>
[Authorize(Policies.SignedIn)]
public abstract class OwnApplicationPage(ApplicationQueries applications, CurrentPerson current, Now now) : SitePage
{
    /// <summary>The application.</summary>
    public ApplicationView Application { get; private set; } = null!;

    /// <inheritdoc />
    public override string? Topic => Application.Reference;

    /// <summary>True while the reader may change or withdraw it.</summary>
    public bool IsOpen => !IsClosed && Application.WithdrawnAt is null && Application.IsActedFor;

    /// <summary>True once applications are closed.</summary>
    public bool IsClosed => now.Instant >= Application.ClosesAt;

    /// <summary>The person.</summary>
    protected Guid PersonId => current.Id!.Value;

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        if (await applications.FindAsync(PersonId, RouteData.Values["reference"] as string, cancellation) is not { } application)
        {
            return NotFound();
        }

        Application = application;
        return null;
    }
}
