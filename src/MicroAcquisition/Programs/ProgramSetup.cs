using MicroAcquisition.Foundation.Access;

namespace MicroAcquisition.Programs;

/// <summary>What a program has of what it needs to buy from the first request to the payment.</summary>
/// <param name="Domains">How many domains may send requests.</param>
/// <param name="Departments">How many departments buy.</param>
/// <param name="Incomplete">Of those, the ones (by English and French name) that lack a billing address or a province: no tax can be computed, or no invoice addressed.</param>
/// <param name="Seats">How many roles people hold now.</param>
/// <param name="Vacant">Roles that some step waits for and nobody holds.</param>
/// <param name="Delegations">How many delegations are in force.</param>
/// <param name="Undelegated">Authorities under which nobody signs now.</param>
/// <param name="Authorities">How many written authorities are in force.</param>
/// <param name="Unauthorised">Matters without one: nothing is published before.</param>
/// <param name="HasUnionRecord">Whether the meeting with the union, or a reason to do without, is on record.</param>
public sealed record ProgramSetup(
    int Domains, int Departments, IReadOnlyList<DepartmentSettings> Incomplete, int Seats, IReadOnlyList<Role> Vacant, int Delegations, IReadOnlyList<DelegatedAuthority> Undelegated,
    int Authorities, IReadOnlyList<AuthorityMatter> Unauthorised, bool HasUnionRecord);
