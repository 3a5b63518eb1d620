using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.People;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.People;

/// <summary>Who may accept an invitation to act for a business, and when.</summary>
public sealed class InvitationTests
{
    [Theory, BothEngines]
    public async Task Whoever_works_on_an_open_file_accepts_no_invitation_whether_the_business_applied_to_it_or_not(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var (founder, second) = (await host.Data.PersonAsync(), await host.Data.PersonAsync());
        var business = await host.Data.BusinessAsync(founder, second, await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync()));
        await host.Data.OpenOpportunityAsync(program, closingInDays: 3);
        var officer = await host.Data.HolderAsync(program, Role.ProgramOfficer);
        var invitation = await host.Data.InviteAsync(founder, business, officer);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => host.Data.AcceptAsync(officer, invitation));
        host.Time.Advance(TimeSpan.FromDays(4));
        await host.Data.AcceptAsync(officer, invitation);

        Assert.Equal(nameof(PeopleRules.NobodyJoinsABusinessWhileTheyWorkOnAnOpenFile), Assert.Single(refused.Refusals).Rule);
        Assert.Equal(3, (await host.ActAsync((SupplierService suppliers) => suppliers.MembersAsync(business, officer.Id))).Count(m => m.HasAccepted));
    }

    [Theory, BothEngines]
    public async Task An_invitation_that_was_taken_back_is_not_accepted_and_one_that_was_accepted_is_not_declined(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (founder, second, third) = (await host.Data.PersonAsync(), await host.Data.PersonAsync(), await host.Data.PersonAsync());
        var business = await host.Data.BusinessAsync(founder, second, await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync()));
        var invitation = await host.Data.InviteAsync(founder, business, third);
        await host.ActAsync((SupplierService suppliers) => suppliers.EndMembershipAsync(founder.Id, invitation));

        var gone = await Assert.ThrowsAsync<RefusedException>(() => host.Data.AcceptAsync(third, invitation));
        var again = await host.Data.InviteAsync(founder, business, third);
        await host.Data.AcceptAsync(third, again);
        await host.Data.AcceptAsync(third, again); // Pressed twice.
        var declined = await Assert.ThrowsAsync<RefusedException>(() => host.ActAsync((SupplierService suppliers) => suppliers.DeclineAsync(third.Id, again)));
        var invitedAgain = await Assert.ThrowsAsync<RefusedException>(() => host.ActAsync((SupplierService suppliers) => suppliers.InviteAsync(founder.Id, business, third.Email)));

        Assert.Equal(nameof(PeopleRules.TheInvitationStillStands), Assert.Single(gone.Refusals).Rule);
        Assert.Equal(nameof(PeopleRules.WhoeverAcceptedLeavesOnThePageOfTheBusiness), Assert.Single(declined.Refusals).Rule);
        Assert.Equal(nameof(PeopleRules.ThePersonDoesNotActForTheBusinessYet), Assert.Single(invitedAgain.Refusals).Rule);
        Assert.Contains(await host.ActAsync((SupplierService suppliers) => suppliers.MembersAsync(business, third.Id)), m => m.PersonId == third.Id && m.HasAccepted);
    }

    [Theory, BothEngines]
    public async Task A_suspended_account_accepts_nothing(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (founder, second, third) = (await host.Data.PersonAsync(), await host.Data.PersonAsync(), await host.Data.PersonAsync());
        var business = await host.Data.BusinessAsync(founder, second, await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync()));
        var invitation = await host.Data.InviteAsync(founder, business, third);
        await host.Data.SuspendAsync(third);

        await Assert.ThrowsAsync<RefusedException>(() => host.Data.AcceptAsync(third, invitation));

        Assert.DoesNotContain(await host.ActAsync((SupplierService suppliers) => suppliers.MembersAsync(business, founder.Id)), m => m.PersonId == third.Id && m.HasAccepted);
    }
}
