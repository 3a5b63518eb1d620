using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.People;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Applications;

/// <summary>One application per supplier and per person, and nobody in another's name.</summary>
public sealed class OneApplicationTests
{
    [Theory, BothEngines]
    public async Task Submitting_twice_gives_one_application_and_the_same_receipt(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync());
        var supplier = await host.Data.PersonAsync();
        await host.Data.DraftApplicationAsync(supplier, file);

        var references = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => host.Data.SubmitApplicationAsync(supplier, file)));

        Assert.Single(references.Distinct(StringComparer.Ordinal));
        Assert.Single(await host.ActAsync((ApplicationQueries applications) => applications.OfPersonAsync(supplier.Id)));
    }

    [Theory, BothEngines]
    public async Task Two_members_of_one_business_at_once_make_one_application(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var (first, second) = (await host.Data.PersonAsync(), await host.Data.PersonAsync());
        var business = await host.Data.BusinessAsync(first, second, await host.Data.OpenOpportunityAsync(program));
        var file = await host.Data.OpenOpportunityAsync(program);
        foreach (var member in new[] { first, second })
        {
            await host.Data.DraftApplicationAsync(member, file, answers => (answers.As, answers.SupplierId) = (ApplyingAs.Business, business));
        }

        var outcomes = await Task.WhenAll(new[] { first, second }.Select(async member =>
        {
            try
            {
                return await host.Data.SubmitApplicationAsync(member, file);
            }
            catch (RefusedException refused)
            {
                return refused.Refusals[0].Rule;
            }
        }));

        Assert.Single(outcomes, nameof(ApplicationRules.OneApplicationPerSupplierAndPerson));
        host.Time.SetUtcNow((await host.Data.AcquisitionAsync(file)).ClosesAt!.Value.AddMinutes(2));
        Assert.Equal(1, await host.ActAsync(async (SealedApplications applications) => await applications.CountAsync(await host.Data.AcquisitionAsync(file))));
    }

    [Theory, BothEngines]
    public async Task Nobody_applies_in_the_name_of_a_business_to_which_they_do_not_belong(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var (first, second, stranger) = (await host.Data.PersonAsync(), await host.Data.PersonAsync(), await host.Data.PersonAsync());
        var business = await host.Data.BusinessAsync(first, second, await host.Data.OpenOpportunityAsync(program));
        var file = await host.Data.OpenOpportunityAsync(program);

        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            host.Data.SubmittedApplicationAsync(stranger, file, answers => (answers.As, answers.SupplierId) = (ApplyingAs.Business, business)));

        Assert.Equal(nameof(PeopleRules.OnlyMembersActForABusiness), Assert.Single(refused.Refusals).Rule);
    }

    [Theory, BothEngines]
    public async Task A_member_who_left_no_longer_touches_the_business_s_application(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync());
        var (first, second) = (await host.Data.PersonAsync(), await host.Data.PersonAsync());
        var business = await host.Data.BusinessAsync(first, second, file);
        var reference = (await host.ActAsync((ApplicationQueries applications) => applications.OfPersonAsync(second.Id)))[0].Reference;
        var membership = (await host.ActAsync((SupplierService suppliers) => suppliers.MembersAsync(business, first.Id))).Single(m => m.Email == second.Email);

        await host.ActAsync((SupplierService suppliers) => suppliers.EndMembershipAsync(second.Id, membership.MembershipId));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => host.Data.WithdrawAsync(second, file, reference));
        Assert.Equal(nameof(ApplicationRules.OnlyTheSupplierTouchesItsApplication), Assert.Single(refused.Refusals).Rule);
        Assert.Empty(await host.ActAsync((ApplicationQueries applications) => applications.OfPersonAsync(second.Id)));
    }

    [Theory, BothEngines]
    public async Task Whoever_holds_a_seat_on_the_file_does_not_apply_to_it(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var file = await host.Data.OpenOpportunityAsync(program);
        var officer = await host.Data.HolderAsync(program, Role.ProgramOfficer);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => host.Data.SubmittedApplicationAsync(officer, file));

        Assert.Equal("NobodyAppliesToAFileOnWhichTheyWork", Assert.Single(refused.Refusals).Rule);
    }

    [Theory, BothEngines]
    public async Task Whoever_got_a_role_on_the_file_after_applying_does_not_change_the_application_but_withdraws_it(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var file = await host.Data.OpenOpportunityAsync(program);
        var supplier = await host.Data.PersonAsync();
        var reference = await host.Data.SubmittedApplicationAsync(supplier, file);
        await host.Data.BeginChangeAsync(supplier, reference);
        await host.Data.SeatAsync(supplier, Role.ProgramOfficer, program);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => host.Data.SubmitApplicationAsync(supplier, file));
        await host.Data.WithdrawAsync(supplier, file, reference);

        Assert.Equal("NobodyAppliesToAFileOnWhichTheyWork", Assert.Single(refused.Refusals).Rule);
        Assert.NotNull(Assert.Single(await host.ActAsync((ApplicationQueries applications) => applications.OfPersonAsync(supplier.Id))).WithdrawnAt);
    }

    [Theory, BothEngines]
    public async Task Only_whoever_accepted_an_invitation_applies_for_a_business(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var (founder, second, invited) = (await host.Data.PersonAsync(), await host.Data.PersonAsync(), await host.Data.PersonAsync());
        var business = await host.Data.BusinessAsync(founder, second, await host.Data.OpenOpportunityAsync(program));
        var invitation = await host.Data.InviteAsync(founder, business, invited);
        var file = await host.Data.OpenOpportunityAsync(program);
        Task<string> ApplyAsync() => host.Data.SubmittedApplicationAsync(invited, file, answers => (answers.As, answers.SupplierId) = (ApplyingAs.Business, business));

        var refused = await Assert.ThrowsAsync<RefusedException>(ApplyAsync);
        Assert.Empty(await host.ActAsync((ApplicationQueries applications) => applications.OfPersonAsync(invited.Id)));
        await Assert.ThrowsAsync<RefusedException>(() => host.ActAsync((SupplierService suppliers) => suppliers.InviteAsync(invited.Id, business, "another@example.org")));
        await Assert.ThrowsAsync<RefusedException>(() => host.Data.AcceptAsync(second, invitation)); // Not theirs to accept.
        await Assert.ThrowsAsync<RefusedException>(() => host.Data.SubmitApplicationAsync(invited, file));
        await host.Data.AcceptAsync(invited, invitation);

        Assert.Equal(nameof(PeopleRules.OnlyMembersActForABusiness), Assert.Single(refused.Refusals).Rule);
        Assert.NotEmpty(await host.Data.SubmitApplicationAsync(invited, file));
    }

    [Theory, BothEngines]
    public async Task A_business_does_not_change_its_application_to_a_file_on_which_a_member_works_by_now_but_withdraws_it(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var file = await host.Data.OpenOpportunityAsync(program);
        var (founder, second) = (await host.Data.PersonAsync(), await host.Data.PersonAsync());
        await host.Data.BusinessAsync(founder, second, file);
        var reference = (await host.ActAsync((ApplicationQueries applications) => applications.OfPersonAsync(founder.Id)))[0].Reference;
        await host.Data.DraftChangeAsync(founder, file, reference);
        await host.Data.SeatAsync(second, Role.ProgramOfficer, program);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => host.Data.SubmitApplicationAsync(founder, file));
        await host.Data.WithdrawAsync(second, file, reference);

        Assert.Equal(nameof(ApplicationRules.NoMemberOfTheBusinessWorksOnTheFile), Assert.Single(refused.Refusals).Rule);
    }

    [Theory, BothEngines]
    public async Task A_business_does_not_apply_to_a_file_on_which_one_of_its_members_works(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (program, elsewhere) = (await host.Data.ProgramAsync(), await host.Data.ProgramAsync());
        var (member, officer) = (await host.Data.PersonAsync(), await host.Data.HolderAsync(program, Role.ProgramOfficer));
        var business = await host.Data.BusinessAsync(member, officer, await host.Data.OpenOpportunityAsync(elsewhere));
        var (here, there) = (await host.Data.OpenOpportunityAsync(program), await host.Data.OpenOpportunityAsync(elsewhere));

        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            host.Data.SubmittedApplicationAsync(member, here, answers => (answers.As, answers.SupplierId) = (ApplyingAs.Business, business)));

        Assert.Equal(nameof(ApplicationRules.NoMemberOfTheBusinessWorksOnTheFile), Assert.Single(refused.Refusals).Rule);
        Assert.NotEmpty(await host.Data.SubmittedApplicationAsync(member, there, answers => (answers.As, answers.SupplierId) = (ApplyingAs.Business, business)));
    }

    [Theory, BothEngines]
    public async Task After_withdrawing_a_supplier_may_apply_again_and_both_receipts_can_be_checked(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync());
        var supplier = await host.Data.PersonAsync();
        var first = await host.Data.SubmittedApplicationAsync(supplier, file);
        await host.Data.WithdrawAsync(supplier, file, first);
        var second = await host.Data.SubmittedApplicationAsync(supplier, file);

        var mine = await host.ActAsync((ApplicationQueries applications) => applications.OfPersonAsync(supplier.Id));
        var checks = await Task.WhenAll(mine.Select(a => host.ActAsync((ApplicationQueries applications) => applications.CheckAsync(a.Reference, a.Sha256))));

        Assert.False(first == second);
        Assert.Equal([true, false], checks.Select(c => c!.IsWithdrawn).OrderDescending());
    }

    [Theory, BothEngines]
    public async Task A_receipt_s_hash_is_the_SHA_256_of_the_bytes_that_its_supplier_can_fetch(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync());
        var supplier = await host.Data.PersonAsync();
        var reference = await host.Data.SubmittedApplicationAsync(supplier, file);
        var view = await host.ActAsync((ApplicationQueries applications) => applications.FindAsync(supplier.Id, reference));

        var bytes = await host.ActAsync((ApplicationQueries applications) => applications.ContentAsync(view!));

        Assert.Equal(view!.Sha256, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
        Assert.Null(await host.ActAsync((ApplicationQueries applications) => applications.CheckAsync(reference, new string('0', 64))));
    }

    [Theory, BothEngines]
    public async Task Text_with_a_NUL_or_half_a_character_is_kept_without_it(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync());
        var supplier = await host.Data.PersonAsync();

        var reference = await host.Data.SubmittedApplicationAsync(supplier, file, answers => answers.SetStatement(1, "Tested\0 with \ud83d care"));

        var view = await host.ActAsync((ApplicationQueries applications) => applications.FindAsync(supplier.Id, reference));
        var sent = await host.ActAsync((ApplicationQueries applications) => applications.SentAsync(view!));
        Assert.Equal("Tested with \ufffd care", sent.Statements[0]);
    }
}
