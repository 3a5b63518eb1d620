using System.Security.Claims;
using MicroAcquisition.Foundation.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace MicroAcquisition.Web.Access;

/// <summary>Gives each session a random number of its own, so that signing out can end this one on the server and no other.</summary>
public sealed class SessionClaims(UserManager<Person> people, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Person>(people, options)
{
    /// <summary>The claim (OpenID Connect Front-Channel Logout 1.0 §3).</summary>
    public const string SessionId = "sid";

    /// <summary>The session's number; null for a visitor.</summary>
    public static Guid? Of(ClaimsPrincipal? session) => Guid.TryParse(session?.FindFirstValue(SessionId), out var id) ? id : null;

    /// <inheritdoc />
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Person user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(SessionId, RandomReference.New().ToString()));
        return identity;
    }
}
