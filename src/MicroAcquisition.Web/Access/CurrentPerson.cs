using System.Security.Claims;
using MicroAcquisition.Foundation.Access;
using Microsoft.AspNetCore.Identity;

namespace MicroAcquisition.Web.Access;

/// <summary>Who is signed in to this request, with the seats held at its instant; read once.</summary>
public sealed class CurrentPerson(IHttpContextAccessor accessor, IUserStore<Person> people, Viewers viewers)
{
    private Viewer? viewer;

    /// <summary>The person's key; null for a visitor.</summary>
    public Guid? Id => Guid.TryParse(accessor.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    /// <summary>The person; null for a visitor.</summary>
    public async Task<Person?> FindAsync() => Id is { } id ? await people.FindByIdAsync(id.ToString(), CancellationToken.None) : null;

    /// <summary>The person of a page that only those signed in reach.</summary>
    public async Task<Person> GetAsync() => await FindAsync() ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>The person and their seats; null for a visitor.</summary>
    public async Task<Viewer?> ViewerAsync() => Id is { } id ? viewer ??= await viewers.OfAsync(id) : null;

    /// <summary>The person and seats of a page that only those signed in reach.</summary>
    public async Task<Viewer> GetViewerAsync() => await ViewerAsync() ?? throw new InvalidOperationException("Nobody is signed in.");
}
