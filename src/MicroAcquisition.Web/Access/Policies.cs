using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Web.Pages.Errors;
using Microsoft.AspNetCore.Authorization;

namespace MicroAcquisition.Web.Access;

/// <summary>The access policies that pages name. A page that names none is refused to everyone.</summary>
public static class Policies
{
    /// <summary>Anyone, signed in or not.</summary>
    public const string Public = nameof(Public);

    /// <summary>Whoever signed in.</summary>
    public const string SignedIn = nameof(SignedIn);

    /// <summary>Whoever holds a program officer's seat.</summary>
    public const string ProgramOfficers = nameof(ProgramOfficers);

    /// <summary>Whoever holds an administrator's seat.</summary>
    public const string Administrators = nameof(Administrators);

    /// <summary>Registers them.</summary>
    public static void Add(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
        options.AddPolicy(Public, policy => policy.RequireAssertion(_ => true));
        options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
        options.AddPolicy(ProgramOfficers, policy => policy.RequireAuthenticatedUser().AddRequirements(new SeatRequirement(Role.ProgramOfficer)));
        options.AddPolicy(Administrators, policy => policy.RequireAuthenticatedUser().AddRequirements(new SeatRequirement(Role.Administrator)));
    }
}

/// <summary>A seat of a role, anywhere; what it covers is asked by the page or the verb.</summary>
public sealed record SeatRequirement(Role Role) : IAuthorizationRequirement;

/// <summary>Checks seats as they are now, and remembers for the error page whose page it is.</summary>
public sealed class SeatRequirementHandler(CurrentPerson current, IHttpContextAccessor accessor) : AuthorizationHandler<SeatRequirement>
{
    /// <inheritdoc />
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, SeatRequirement requirement)
    {
        if (await current.ViewerAsync() is not { } viewer)
        {
            return;
        }

        if (viewer.Holds(requirement.Role))
        {
            context.Succeed(requirement);
        }
        else
        {
            accessor.HttpContext?.Explain(ErrorRules.ThisPageBelongsToARole(requirement.Role));
        }
    }
}
