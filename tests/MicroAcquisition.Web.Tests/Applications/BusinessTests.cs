using System.Net;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Applications;

namespace MicroAcquisition.Web.Tests.Applications;

public sealed class BusinessTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Someone_leaves_a_business_only_after_a_page_that_names_them()
    {
        var (founder, second, business) = await BusinessAsync();
        var browser = await site.SignedInAsync(founder);

        var ask = await (await browser.GoAsync(Business(business))).FollowAsync("Remove " + second.Email.Split('@')[0]);
        Assert.Contains(second.Email.Split('@')[0], ask.Heading, StringComparison.Ordinal);
        var after = await ask.Form().SubmitAsync();

        Assert.Contains("no longer acts", after.One("[role=status][autofocus]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(second.Email, after.One("main table").TextContent, StringComparison.Ordinal);
        Assert.Empty((await browser.GoAsync(Business(business))).Document.QuerySelectorAll("[role=status]")); // Said once.
    }

    [Fact]
    public async Task The_last_member_who_signed_in_cannot_leave_a_business_to_an_address_that_nobody_used()
    {
        var (founder, second, business) = await BusinessAsync();
        var browser = await site.SignedInAsync(founder);
        await (await (await browser.GoAsync(Business(business))).FollowAsync("Remove " + second.Email.Split('@')[0])).Form().SubmitAsync();
        var added = await (await browser.GoAsync(Business(business))).Form().With("Email", "never@example.org").SubmitAsync();
        Assert.Contains("never@example.org", added.One("main table").TextContent, StringComparison.Ordinal);

        var refused = await (await added.FollowAsync("Remove " + founder.Email.Split('@')[0])).Form().SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.GoAsync(Business(business))).Status);
    }

    [Fact]
    public async Task To_those_who_do_not_act_for_it_a_business_does_not_exist()
    {
        var (_, _, business) = await BusinessAsync();
        var stranger = await site.SignedInAsync(await site.Data.PersonAsync());

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GoAsync(Business(business))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GoAsync(ApplicationAddresses.EndMembership.Of(Language.English, business, Guid.CreateVersion7()))).Status);
    }

    [Fact]
    public async Task A_withdrawn_application_says_so_and_leads_to_applying_again()
    {
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
        var supplier = await site.Data.PersonAsync();
        var reference = await site.Data.SubmittedApplicationAsync(supplier, file);
        await site.DeliverLettersAsync();
        var browser = await site.SignedInAsync(supplier);

        var receipt = await (await browser.GoAsync(ApplicationAddresses.Withdraw.Of(Language.English, reference))).Form().SubmitAsync();
        Assert.Equal("You withdrew this application", receipt.Heading);
        Assert.DoesNotContain("Until then", receipt.Text, StringComparison.Ordinal);

        Assert.Equal(ApplicationAddresses.Apply.Of(Language.English, file.Number), (await receipt.FollowAsync("Apply again")).Path);
    }

    private async Task<(TestPerson Founder, TestPerson Second, Guid Business)> BusinessAsync()
    {
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
        var founder = await NamedAsync();
        var second = await NamedAsync();
        var business = await site.Data.BusinessAsync(founder, second, file);
        await site.DeliverLettersAsync();
        return (founder, second, business);
    }

    private Task<TestPerson> NamedAsync()
    {
        var name = "p" + Guid.CreateVersion7().ToString("N")[^8..];
        return site.Data.PersonAsync(name + "@example.org", name);
    }

    private static string Business(Guid business) => ApplicationAddresses.Business.Of(Language.English, business);
}
