using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using Microsoft.AspNetCore.Authorization;

namespace MicroAcquisition.Web.Access;

/// <summary>The access policies that pages name. A page that names none is refused to everyone.</summary>
public static class Policies
{
    /// <summary>Anyone, signed in or not.</summary>
    public const string Public = nameof(Public);

    /// <summary>Whoever signed in.</summary>
    public const string SignedIn = nameof(SignedIn);

    /// <summary>Whoever lists files: program officers, and internal audit, which reads all of them.</summary>
    public const string FileLists = nameof(FileLists);

    /// <summary>Whoever holds an administrator's seat.</summary>
    public const string Administrators = nameof(Administrators);

    /// <summary>Registers them.</summary>
    public static void Add(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
        options.AddPolicy(Public, policy => policy.RequireAssertion(_ => true));
        options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
        options.AddPolicy(FileLists, policy => policy.RequireAuthenticatedUser().AddRequirements(new SeatRequirement(FileQueries.Listers)));
        options.AddPolicy(Administrators, policy => policy.RequireAuthenticatedUser().AddRequirements(new SeatRequirement(Role.Administrator)));
    }
}
