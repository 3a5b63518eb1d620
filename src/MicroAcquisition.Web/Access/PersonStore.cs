using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Web.Access;

/// <summary>
/// People as ASP.NET Core Identity reads them, for its cookie and security stamp. Reading only: accounts change through the People
/// room, since only Turns saves.
/// </summary>
public sealed class PersonStore(Records records) : IUserSecurityStampStore<Person>
{
    private Person? found;

    /// <summary>The person, if in good standing; read once in a request.</summary>
    public async Task<Person?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        !Guid.TryParse(userId, out var id) ? null
        : found?.Id == id ? found
        : found = await records.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.SuspendedAt == null, cancellationToken);

    /// <inheritdoc />
    public Task<Person?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        records.Set<Person>().AsNoTracking().SingleOrDefaultAsync(Person.HasAddress(normalizedUserName), cancellationToken);

    /// <inheritdoc />
    public Task<string?> GetSecurityStampAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    /// <inheritdoc />
    public Task<string> GetUserIdAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    /// <inheritdoc />
    public Task<string?> GetUserNameAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    /// <inheritdoc />
    public Task<string?> GetNormalizedUserNameAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    /// <inheritdoc />
    public Task SetSecurityStampAsync(Person user, string stamp, CancellationToken cancellationToken) => throw ReadOnly();

    /// <inheritdoc />
    public Task SetNormalizedUserNameAsync(Person user, string? normalizedName, CancellationToken cancellationToken) => throw ReadOnly();

    /// <inheritdoc />
    public Task SetUserNameAsync(Person user, string? userName, CancellationToken cancellationToken) => throw ReadOnly();

    /// <inheritdoc />
    public Task<IdentityResult> CreateAsync(Person user, CancellationToken cancellationToken) => throw ReadOnly();

    /// <inheritdoc />
    public Task<IdentityResult> UpdateAsync(Person user, CancellationToken cancellationToken) => throw ReadOnly();

    /// <inheritdoc />
    public Task<IdentityResult> DeleteAsync(Person user, CancellationToken cancellationToken) => throw ReadOnly();

    /// <inheritdoc />
    public void Dispose()
    {
        // The context belongs to the request.
    }

    private static NotSupportedException ReadOnly() => new("Accounts change through PeopleService.");
}
