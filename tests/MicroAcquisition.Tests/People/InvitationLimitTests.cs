using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.People;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.People;

/// <summary>The site carries nobody's letters to strangers: how many invitations go, and what they say.</summary>
public sealed class InvitationLimitTests
{
    private const string Stranger = "stranger@example.net";

    [Theory, BothEngines]
    public async Task Founding_business_after_business_sends_a_stranger_two_letters_a_day_and_tells_the_third_time(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync());
        var sender = await host.Data.PersonAsync();
        async Task InviteAsync(int n)
        {
            var business = await FoundAsync(host, sender, file, $"Business {n}");
            await host.ActAsync((SupplierService suppliers) => suppliers.InviteAsync(sender.Id, business, Stranger));
        }

        for (var n = 0; n < 2; n++)
        {
            await InviteAsync(n);
        }

        var refused = await Assert.ThrowsAsync<RefusedException>(() => InviteAsync(2));
        Assert.Equal("NobodyInvitesTheSamePersonAgainAndAgain", Assert.Single(refused.Refusals).Rule);
        await host.DeliverLettersAsync();
        Assert.Equal(2, host.Mail.To(Stranger).Count);

        host.Time.Advance(TimeSpan.FromHours(25));
        await InviteAsync(3);
    }

    [Theory, BothEngines]
    public async Task Whoever_acts_for_many_businesses_invites_as_few_people_a_day_as_for_one(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync());
        var sender = await host.Data.PersonAsync();
        for (var n = 0; n < PeopleRules.MostInvitedADay; n++)
        {
            var business = await FoundAsync(host, sender, file, $"Business {n}");
            await host.ActAsync((SupplierService suppliers) => suppliers.InviteAsync(sender.Id, business, $"person-{n}@example.net"));
        }

        var last = await FoundAsync(host, sender, file, "Business of the end");
        var refused = await Assert.ThrowsAsync<RefusedException>(() => host.ActAsync((SupplierService suppliers) => suppliers.InviteAsync(sender.Id, last, Stranger)));

        Assert.Equal("APersonInvitesAFewPeopleADay", Assert.Single(refused.Refusals).Rule);
    }

    [Theory, BothEngines]
    public async Task Many_who_invite_one_person_fill_no_mailbox_and_learn_nothing_of_each_other(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync());
        for (var n = 0; n < 6; n++)
        {
            var sender = await host.Data.PersonAsync();
            var business = await FoundAsync(host, sender, file, $"Business {n}");
            Assert.True(await host.ActAsync((SupplierService suppliers) => suppliers.InviteAsync(sender.Id, business, Stranger)));
        }

        await host.DeliverLettersAsync();

        Assert.Equal(3, host.Mail.To(Stranger).Count);
        var invited = await host.ActAsync((Records records) => Task.FromResult(records.Set<Person>().Single(p => p.Email == Stranger).Id));
        Assert.Equal(6, (await host.ActAsync((SupplierService suppliers) => suppliers.InvitationsOfAsync(invited))).Count); // All wait for them where they sign in.
    }

    [Theory]
    [InlineData("Win at https://evil.example/now?x=1 ", "evil.example")]
    [InlineData("[Click](http://evil.example)", "evil.example")]
    [InlineData("www.evil.example", "evil.example")]
    [InlineData("EVIL。example", "EVIL。example")]
    [InlineData("write to me@evil.example", "@evil")]
    [InlineData("**Win** 192.0.2.7/x", "192.0.2.7")]
    public async Task The_name_of_a_business_and_of_whoever_invites_is_plain_text_in_letters(string name, string link)
    {
        await using var host = await TestHost.StartAsync(Engine.Sqlite);
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync());
        var sender = await host.Data.PersonAsync(name: name);
        var business = await FoundAsync(host, sender, file, name);
        await host.ActAsync((SupplierService suppliers) => suppliers.InviteAsync(sender.Id, business, Stranger));

        await host.DeliverLettersAsync();

        var letters = host.Mail.To(Stranger).Concat(host.Mail.To(sender.Email)).ToList();
        Assert.True(letters.Count >= 2);
        Assert.All(letters, letter =>
        {
            var words = letter.Subject + letter.Text + letter.Html;
            Assert.DoesNotContain(link, words, StringComparison.Ordinal);
            Assert.DoesNotContain("**", words, StringComparison.Ordinal);
            Assert.DoesNotContain("](", words, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_legal_form_with_dots_stays_as_it_is_in_letters()
    {
        await using var host = await TestHost.StartAsync(Engine.Sqlite);
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync());
        var sender = await host.Data.PersonAsync();
        var business = await FoundAsync(host, sender, file, "Côté & filles, S.E.N.C. inc.");
        await host.ActAsync((SupplierService suppliers) => suppliers.InviteAsync(sender.Id, business, Stranger));

        await host.DeliverLettersAsync();

        Assert.Contains("Côté & filles, S.E.N.C. inc.", host.Mail.LastTo(Stranger).Text, StringComparison.Ordinal);
    }

    // Applies in a name, and withdraws, as often as wanted.
    private static async Task<Guid> FoundAsync(TestHost host, TestPerson sender, TestFile file, string name)
    {
        var before = (await host.ActAsync((SupplierService suppliers) => suppliers.BusinessesOfAsync(sender.Id))).Select(b => b.SupplierId).ToHashSet();
        var reference = await host.Data.SubmittedApplicationAsync(sender, file, answers => (answers.As, answers.BusinessName) = (ApplyingAs.Business, name));
        await host.Data.WithdrawAsync(sender, file, reference);
        return (await host.ActAsync((SupplierService suppliers) => suppliers.BusinessesOfAsync(sender.Id))).Single(b => !before.Contains(b.SupplierId)).SupplierId;
    }
}
