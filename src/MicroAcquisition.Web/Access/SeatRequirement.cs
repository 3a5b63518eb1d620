using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Web.Pages.Errors;
using Microsoft.AspNetCore.Authorization;

namespace MicroAcquisition.Web.Access;

/// <summary>A seat of one of some roles, anywhere; what it covers is asked by the page or the verb.</summary>
public sealed record SeatRequirement(params IReadOnlyList<Role> Roles) : IAuthorizationRequirement;

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

        if (requirement.Roles.Any(viewer.Holds))
        {
            context.Succeed(requirement);
        }
        else
        {
            accessor.HttpContext?.Explain(ErrorRules.ThisPageBelongsToARole(requirement.Roles));
        }
    }
}
