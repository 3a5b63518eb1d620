using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.People;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.People;

/// <summary>What the members of a business may do to each other, who learns of it, and what stays with whoever leaves.</summary>
public sealed class MembershipTests
{
    [Theory, BothEngines]
    public async Task Nobody_is_shut_out_of_a_business_while_an_application_of_it_is_open_not_even_after_withdrawing_it(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync());
        var (founder, second) = (await host.Data.PersonAsync(), await host.Data.PersonAsync());
        var business = await host.Data.BusinessAsync(founder, second, file);
        var reference = await ReferenceAsync(host, founder);

        await host.Data.WithdrawAsync(second, file, reference);
        await RemoveAsync(host, second, business, founder);
        var again = await host.Data.SubmittedApplicationAsync(founder, file, answers => (answers.As, answers.SupplierId) = (ApplyingAs.Business, business));
        await RemoveAsync(host, second, business, founder); // A repetition does not hasten it.
        await host.Data.DraftChangeAsync(founder, file, again);
        await host.Data.SubmitApplicationAsync(founder, file);
        host.Time.SetUtcNow((await host.Data.AcquisitionAsync(file)).ClosesAt!.Value.AddMilliseconds(-1));
        Assert.Contains(await host.ActAsync((SupplierService suppliers) => suppliers.BusinessesOfAsync(founder.Id)), b => b.SupplierId == business);

        host.Time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Empty(await host.ActAsync((SupplierService suppliers) => suppliers.BusinessesOfAsync(founder.Id)));
        Assert.Equal(second.Id, Assert.Single(await host.ActAsync((SupplierService suppliers) => suppliers.MembersAsync(business, second.Id))).PersonId);
        var other = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync());
        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            host.Data.SubmittedApplicationAsync(founder, other, answers => (answers.As, answers.SupplierId) = (ApplyingAs.Business, business)));
        Assert.Equal(nameof(PeopleRules.OnlyMembersActForABusiness), Assert.Single(refused.Refusals).Rule);
    }

    [Theory, BothEngines]
    public async Task Whoever_leaves_by_themselves_is_out_at_once_and_a_removal_is_at_once_when_nothing_is_open(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync());
        var (founder, second, third) = (await host.Data.PersonAsync(), await host.Data.PersonAsync(), await host.Data.PersonAsync());
        var business = await host.Data.BusinessAsync(founder, second, file);
        await host.Data.AcceptAsync(third, await host.Data.InviteAsync(founder, business, third));

        await RemoveAsync(host, second, business, second);
        Assert.Empty(await host.ActAsync((SupplierService suppliers) => suppliers.BusinessesOfAsync(second.Id)));

        host.Time.SetUtcNow((await host.Data.AcquisitionAsync(file)).ClosesAt!.Value);
        await RemoveAsync(host, founder, business, third);
        Assert.Empty(await host.ActAsync((SupplierService suppliers) => suppliers.BusinessesOfAsync(third.Id)));
    }

    [Theory, BothEngines]
    public async Task Those_who_are_to_leave_do_not_count_among_those_who_stay(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync());
        var (founder, second) = (await host.Data.PersonAsync(), await host.Data.PersonAsync());
        var business = await host.Data.BusinessAsync(founder, second, file);
        await RemoveAsync(host, founder, business, second);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => RemoveAsync(host, second, business, founder));

        Assert.Equal(nameof(PeopleRules.SomeoneStillActsForTheBusiness), Assert.Single(refused.Refusals).Rule);
    }

    [Theory, BothEngines]
    public async Task A_stranger_learns_nothing_of_a_business_from_trying_to_remove_someone(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync(), closingInDays: 3);
        var (founder, second, stranger) = (await host.Data.PersonAsync(), await host.Data.PersonAsync(), await host.Data.PersonAsync());
        var business = await host.Data.BusinessAsync(founder, second, file);
        var membership = await MembershipAsync(host, business, second);
        Task<RefusedException> TryAsync() => Assert.ThrowsAsync<RefusedException>(() => host.ActAsync((SupplierService suppliers) => suppliers.EndMembershipAsync(stranger.Id, membership)));

        var open = Assert.Single((await TryAsync()).Refusals);
        host.Time.Advance(TimeSpan.FromDays(4));
        var closed = Assert.Single((await TryAsync()).Refusals);

        Assert.Equal((nameof(PeopleRules.OnlyMembersActForABusiness), open.Text), (open.Rule, closed.Text));
        Assert.Equal(2, (await host.ActAsync((SupplierService suppliers) => suppliers.MembersAsync(business, founder.Id))).Count);
    }

    [Theory, BothEngines]
    public async Task Every_act_on_a_business_s_application_or_membership_is_written_to_all_its_members_the_removed_one_included(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync());
        var (founder, second, third, stranger) = (await host.Data.PersonAsync(), await host.Data.PersonAsync(), await host.Data.PersonAsync(), await host.Data.PersonAsync());
        var business = await host.Data.BusinessAsync(founder, second, file);
        var reference = await ReferenceAsync(host, founder);
        var invitation = await host.Data.InviteAsync(founder, business, third);
        await host.DeliverLettersAsync();
        await DidAsync(() => host.Data.AcceptAsync(third, invitation), founder, second, third);
        await DidAsync(async () =>
        {
            await host.Data.DraftChangeAsync(second, file, reference);
            await host.Data.SubmitApplicationAsync(second, file);
        }, founder, second, third);
        await DidAsync(() => host.ActAsync((SupplierService suppliers) => suppliers.InviteAsync(second.Id, business, "fourth@example.org")), founder, second, third);
        await DidAsync(() => host.Data.WithdrawAsync(second, file, reference), founder, second, third);
        await DidAsync(() => host.Data.SubmittedApplicationAsync(third, file, answers => (answers.As, answers.SupplierId) = (ApplyingAs.Business, business)), founder, second, third);
        await DidAsync(() => RemoveAsync(host, second, business, founder), founder, second, third);
        await DidAsync(() => RemoveAsync(host, third, business, third), founder, second, third);
        Assert.Empty(host.Mail.To(stranger.Email));

        async Task DidAsync(Func<Task> act, params TestPerson[] members)
        {
            var before = members.Select(m => host.Mail.To(m.Email).Count).ToList();
            await act();
            await host.DeliverLettersAsync();
            Assert.Equal(before.Select(n => n + 1), members.Select(m => host.Mail.To(m.Email).Count));
            Assert.All(members, m => Assert.Contains("Maps Ltd", host.Mail.LastTo(m.Email).Text, StringComparison.Ordinal));
        }
    }

    [Theory, BothEngines]
    public async Task Whoever_submitted_keeps_reading_the_receipt_after_leaving_but_changes_nothing_and_sees_no_later_version(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync());
        var (founder, second) = (await host.Data.PersonAsync(), await host.Data.PersonAsync());
        var business = await host.Data.BusinessAsync(founder, second, file);
        var reference = await ReferenceAsync(host, founder);
        await RemoveAsync(host, founder, business, founder);

        var view = await host.ActAsync((ApplicationQueries applications) => applications.FindAsync(founder.Id, reference));
        Assert.Equal(reference, Assert.Single(await host.ActAsync((ApplicationQueries applications) => applications.OfPersonAsync(founder.Id))).Reference);
        Assert.NotEmpty(await host.ActAsync((ApplicationQueries applications) => applications.ContentAsync(view!)));
        var refused = await Assert.ThrowsAsync<RefusedException>(() => host.Data.WithdrawAsync(founder, file, reference));
        Assert.Equal(nameof(ApplicationRules.OnlyTheSupplierTouchesItsApplication), Assert.Single(refused.Refusals).Rule);

        host.Time.Advance(TimeSpan.FromMinutes(1));
        await host.Data.DraftChangeAsync(second, file, reference);
        await host.Data.SubmitApplicationAsync(second, file);
        var after = await host.ActAsync((ApplicationQueries applications) => applications.FindAsync(founder.Id, reference));
        Assert.Equal((1, view!.Sha256), (after!.Version, after.Sha256));
    }

    [Theory, BothEngines]
    public async Task Whoever_acts_for_a_business_no_more_applies_for_themselves(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync());
        var (founder, second) = (await host.Data.PersonAsync(), await host.Data.PersonAsync());
        var business = await host.Data.BusinessAsync(founder, second, file);
        var reference = await ReferenceAsync(host, founder);
        await RemoveAsync(host, founder, business, founder);

        Assert.Null(await host.ActAsync((ApplicationQueries applications) => applications.ReferenceOnAsync(founder.Id, file.Id)));
        var own = await host.Data.SubmittedApplicationAsync(founder, file);

        Assert.NotEqual(reference, own);
        Assert.Null((await host.ActAsync((ApplicationQueries applications) => applications.FindAsync(second.Id, reference)))!.WithdrawnAt);
        var twice = await Assert.ThrowsAsync<RefusedException>(() =>
            host.Data.SubmittedApplicationAsync(second, file, answers => (answers.As, answers.SupplierId) = (ApplyingAs.Business, business)));
        Assert.Equal(nameof(ApplicationRules.OneApplicationPerSupplierAndPerson), Assert.Single(twice.Refusals).Rule);
    }

    [Theory, BothEngines]
    public async Task A_removal_waits_for_what_the_business_submits_meanwhile_and_whoever_is_to_leave_is_told(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var (first, second) = (await host.Data.OpenOpportunityAsync(program, closingInDays: 3), await host.Data.OpenOpportunityAsync(program, closingInDays: 10));
        var (leaving, staying) = (await host.Data.PersonAsync(), await host.Data.PersonAsync());
        var business = await host.Data.BusinessAsync(leaving, staying, first);
        await RemoveAsync(host, staying, business, leaving);
        await host.DeliverLettersAsync();
        var letters = host.Mail.To(leaving.Email).Count;

        var reference = await host.Data.SubmittedApplicationAsync(leaving, second, answers => (answers.As, answers.SupplierId) = (ApplyingAs.Business, business));
        await host.DeliverLettersAsync();

        var closing = (await host.Data.AcquisitionAsync(second)).ClosesAt!.Value;
        Assert.Equal(closing, (await host.ActAsync((SupplierService suppliers) => suppliers.MembersAsync(business, staying.Id))).Single(m => m.PersonId == leaving.Id).EndsAt);
        Assert.Equal(letters + 2, host.Mail.To(leaving.Email).Count); // The receipt, and until when they still act for the business.
        var told = host.Mail.To(staying.Email).Where(letter => letter.Text.Contains("no longer represent", StringComparison.Ordinal)).ToList();
        Assert.Equal([true, false], told.Select(letter => letter.Text.Contains("Done by: ", StringComparison.Ordinal))); // Whoever submitted did not ask for the removal.
        host.Time.SetUtcNow(closing.AddMilliseconds(-1));
        await host.Data.WithdrawAsync(staying, second, reference);
        await host.DeliverLettersAsync();
        Assert.Equal(letters + 3, host.Mail.To(leaving.Email).Count);
        Assert.Contains(reference, host.Mail.LastTo(leaving.Email).Text, StringComparison.Ordinal);
        host.Time.SetUtcNow(closing);
        Assert.Empty(await host.ActAsync((SupplierService suppliers) => suppliers.BusinessesOfAsync(leaving.Id)));
    }

    [Theory, BothEngines]
    public async Task Of_two_applications_at_once_to_two_programs_the_later_closing_counts(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (leaving, staying) = (await host.Data.PersonAsync(), await host.Data.PersonAsync());
        var business = await host.Data.BusinessAsync(leaving, staying, await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync(), closingInDays: 1));
        await RemoveAsync(host, staying, business, leaving);
        var (one, other) = (await host.Data.ProgramAsync(), await host.Data.ProgramAsync());
        for (var days = 2; days < 12; days += 2)
        {
            var (sooner, later) = (await host.Data.OpenOpportunityAsync(one, closingInDays: days), await host.Data.OpenOpportunityAsync(other, closingInDays: days + 1));

            await Task.WhenAll(ApplyAsync(leaving, sooner), ApplyAsync(staying, later));

            Assert.Equal(
                (await host.Data.AcquisitionAsync(later)).ClosesAt,
                (await host.ActAsync((SupplierService suppliers) => suppliers.MembersAsync(business, staying.Id))).Single(m => m.PersonId == leaving.Id).EndsAt);
        }

        Task<string> ApplyAsync(TestPerson person, TestFile file) =>
            host.Data.SubmittedApplicationAsync(person, file, answers => (answers.As, answers.SupplierId) = (ApplyingAs.Business, business));
    }

    [Theory, BothEngines]
    public async Task What_closes_earlier_hastens_no_removal(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var (later, sooner) = (await host.Data.OpenOpportunityAsync(program, closingInDays: 10), await host.Data.OpenOpportunityAsync(program, closingInDays: 3));
        var (leaving, staying) = (await host.Data.PersonAsync(), await host.Data.PersonAsync());
        var business = await host.Data.BusinessAsync(leaving, staying, later);
        await RemoveAsync(host, staying, business, leaving);

        await host.Data.SubmittedApplicationAsync(staying, sooner, answers => (answers.As, answers.SupplierId) = (ApplyingAs.Business, business));

        Assert.Equal(
            (await host.Data.AcquisitionAsync(later)).ClosesAt,
            (await host.ActAsync((SupplierService suppliers) => suppliers.MembersAsync(business, staying.Id))).Single(m => m.PersonId == leaving.Id).EndsAt);
    }

    [Theory, BothEngines]
    public async Task Whoever_submitted_an_application_gets_the_letters_about_it_after_leaving_too(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync());
        var (founder, second) = (await host.Data.PersonAsync(), await host.Data.PersonAsync());
        var business = await host.Data.BusinessAsync(founder, second, file);
        var reference = await ReferenceAsync(host, founder);
        await RemoveAsync(host, founder, business, founder);
        await host.DeliverLettersAsync();
        var letters = host.Mail.To(founder.Email).Count;

        host.Time.Advance(TimeSpan.FromMinutes(1));
        await host.Data.WithdrawAsync(second, file, reference);
        await host.DeliverLettersAsync();

        Assert.Equal(letters + 1, host.Mail.To(founder.Email).Count);
        Assert.Contains(reference, host.Mail.LastTo(founder.Email).Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task A_change_begun_of_an_application_that_is_withdrawn_is_a_new_application(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync());
        var (founder, second) = (await host.Data.PersonAsync(), await host.Data.PersonAsync());
        await host.Data.BusinessAsync(founder, second, file);
        var reference = await ReferenceAsync(host, founder);
        await host.Data.DraftChangeAsync(founder, file, reference);
        await host.Data.DraftChangeAsync(second, file, reference);

        await host.Data.WithdrawAsync(second, file, reference);
        var draft = Assert.Single(await host.ActAsync((ApplicationQueries applications) => applications.DraftsOfAsync(founder.Id)));
        var again = await host.Data.SubmitApplicationAsync(founder, file);

        Assert.False(draft.IsChange);
        Assert.NotNull(draft.WithdrawnAt);
        Assert.NotEqual(reference, again);
        Assert.Equal(1, (await host.ActAsync((ApplicationQueries applications) => applications.FindAsync(second.Id, again)))!.Version);
        var twice = await Assert.ThrowsAsync<RefusedException>(() => host.Data.SubmitApplicationAsync(second, file));
        Assert.Equal(nameof(ApplicationRules.OneApplicationPerSupplierAndPerson), Assert.Single(twice.Refusals).Rule);
    }

    private static async Task<string> ReferenceAsync(TestHost host, TestPerson person) =>
        (await host.ActAsync((ApplicationQueries applications) => applications.OfPersonAsync(person.Id)))[0].Reference;

    private static async Task<Guid> MembershipAsync(TestHost host, Guid business, TestPerson person) =>
        (await host.ActAsync((SupplierService suppliers) => suppliers.MembersAsync(business, person.Id))).Single(m => m.PersonId == person.Id).MembershipId;

    private static async Task RemoveAsync(TestHost host, TestPerson by, Guid business, TestPerson who)
    {
        var membership = await MembershipAsync(host, business, who);
        await host.ActAsync((SupplierService suppliers) => suppliers.EndMembershipAsync(by.Id, membership));
    }
}
