using System.Net;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.People;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.Applications;

namespace MicroAcquisition.Web.Tests.Applications;

public sealed class BusinessTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Someone_leaves_a_business_only_after_a_page_that_names_them()
    {
        var (founder, second, business) = await BusinessAsync(closes: true); // While something is open, a removal waits: DoorsTests.
        var browser = await site.SignedInAsync(founder);

        var ask = await (await browser.GoAsync(Business(business))).FollowAsync("Remove access for " + second.Email.Split('@')[0]);
        Assert.Contains(second.Email.Split('@')[0], ask.Heading, StringComparison.Ordinal);
        var after = await ask.Form().SubmitAsync();

        Assert.Contains("no longer represents", after.One("[role=status][autofocus]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(second.Email, after.One("main table").TextContent, StringComparison.Ordinal);
        Assert.Empty((await browser.GoAsync(Business(business))).Document.QuerySelectorAll("[role=status]")); // Said once.
    }

    [Theory]
    [InlineData(Language.English, "Leave Maps Ltd", "You no longer represent Maps Ltd.")]
    [InlineData(Language.French, "Quitter l’entreprise Maps Ltd", "Vous ne représentez plus l’entreprise Maps Ltd.")]
    public async Task A_member_leaves_a_business_after_a_page_that_names_it(Language language, string leave, string done)
    {
        var (_, second, business) = await BusinessAsync();
        var browser = await site.SignedInAsync(second);

        var ask = await (await browser.GoAsync(ApplicationAddresses.Business.Of(language, business))).FollowAsync(leave);
        Assert.Contains("Maps Ltd", ask.Heading, StringComparison.Ordinal);
        var after = await ask.Form().SubmitAsync();

        Assert.Equal(ApplicationAddresses.Mine.Of(language), after.Path);
        Assert.Equal(done, after.One("[role=status][autofocus]").TextContent.Trim());
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GoAsync(Business(business))).Status);
    }

    [Fact]
    public async Task The_last_member_cannot_leave_a_business_to_someone_who_is_only_invited()
    {
        var (founder, second, business) = await BusinessAsync(closes: true);
        var browser = await site.SignedInAsync(founder);
        await (await (await browser.GoAsync(Business(business))).FollowAsync("Remove access for " + second.Email.Split('@')[0])).Form().SubmitAsync();
        var invited = await NamedAsync();
        var after = await (await browser.GoAsync(Business(business))).Form().With("Email", invited.Email).SubmitAsync();
        Assert.Single(after.Document.QuerySelectorAll("main table tbody a")); // Only the invitation can be taken back.
        var own = (await site.ActAsync((SupplierService suppliers) => suppliers.MembersAsync(business, founder.Id))).Single(m => m.HasAccepted).MembershipId;

        var refused = await (await browser.GoAsync(ApplicationAddresses.EndMembership.Of(Language.English, business, own))).Form().SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.GoAsync(Business(business))).Status);
    }

    [Fact]
    public async Task An_invitation_looks_the_same_for_a_known_address_and_an_unknown_one()
    {
        var (founder, _, business) = await BusinessAsync();
        var browser = await site.SignedInAsync(founder);
        var known = await site.Data.PersonAsync($"known-{Guid.CreateVersion7():N}@example.org", "Known Person");

        var page = await (await browser.GoAsync(Business(business))).Form().With("Email", known.Email).SubmitAsync();
        var saidOfKnown = page.One("[role=status][autofocus]").TextContent.Replace(known.Email, "?", StringComparison.Ordinal);
        var unknown = $"unknown-{Guid.CreateVersion7():N}@example.org";
        page = await page.Form().With("Email", unknown).SubmitAsync();
        var saidOfUnknown = page.One("[role=status][autofocus]").TextContent.Replace(unknown, "?", StringComparison.Ordinal);

        Assert.Equal(saidOfKnown, saidOfUnknown);
        Assert.DoesNotContain("Known Person", page.Text, StringComparison.Ordinal);
        var rows = page.Document.QuerySelectorAll("main tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(
            rows.Single(row => row.Contains(known.Email, StringComparison.Ordinal)).Replace(known.Email, "?", StringComparison.Ordinal),
            rows.Single(row => row.Contains(unknown, StringComparison.Ordinal)).Replace(unknown, "?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Language.English, "Cancel the invitation to", "is cancelled", "no longer valid")]
    [InlineData(Language.French, "Annuler l’invitation envoyée à", "est annulée", "n’est plus valable")]
    public async Task An_invitation_is_taken_back_after_a_page_that_names_its_address(Language language, string takeBack, string done, string gone)
    {
        var (founder, _, business) = await BusinessAsync();
        var invited = await NamedAsync();
        var guest = await site.SignedInAsync(invited);
        var invitation = await site.Data.InviteAsync(founder, business, invited);
        var answering = await guest.GoAsync(ApplicationAddresses.Invitation.Of(language, invitation));
        var browser = await site.SignedInAsync(founder);

        var ask = await (await browser.GoAsync(ApplicationAddresses.Business.Of(language, business))).FollowAsync($"{takeBack} {invited.Email}");
        Assert.Contains(invited.Email, ask.Heading, StringComparison.Ordinal);
        var after = await ask.Form().SubmitAsync();
        var late = await answering.Form().SubmitAsync(); // In the page that was open meanwhile.

        Assert.Contains(done, after.One("[role=status][autofocus]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(invited.Email, after.One("main table").TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, late.Status);
        Assert.Contains(gone, late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Someone_with_a_role_who_is_invited_finds_the_way_in_the_navigation()
    {
        var (founder, _, business) = await BusinessAsync();
        var officer = await site.Data.OfficerAsync(await site.Data.ProgramAsync());
        var browser = await site.SignedInAsync(officer);
        var mine = ApplicationAddresses.Mine.Of(Language.English);
        Assert.Null((await browser.GoAsync(AcquisitionAddresses.MyWork.Of(Language.English))).Document.QuerySelector($"nav [href='{mine}']"));

        await site.Data.InviteAsync(founder, business, officer);

        Assert.NotNull((await browser.GoAsync(AcquisitionAddresses.MyWork.Of(Language.English))).Document.QuerySelector($"nav [href='{mine}']"));
    }

    [Theory]
    [InlineData(Language.English, "You have a role on this file")]
    [InlineData(Language.French, "Vous avez un rôle dans ce dossier")]
    public async Task The_receipt_tells_whoever_got_a_role_on_the_file_why_they_can_only_withdraw(Language language, string reason)
    {
        var program = await site.Data.ProgramAsync();
        var file = await site.Data.OpenOpportunityAsync(program);
        var supplier = await site.Data.PersonAsync();
        var browser = await site.SignedInAsync(supplier);
        var reference = await site.Data.SubmittedApplicationAsync(supplier, file);
        var before = await browser.GoAsync(ApplicationAddresses.Receipt.Of(language, reference));
        await site.Data.SeatAsync(supplier, Role.ProgramOfficer, program);

        var receipt = await browser.GoAsync(ApplicationAddresses.Receipt.Of(language, reference));
        var change = await before.Form().SubmitAsync(); // From the page of before.
        var withdrawn = await (await browser.GoAsync(ApplicationAddresses.Withdraw.Of(language, reference))).Form().SubmitAsync();

        Assert.Contains(reason, receipt.Text, StringComparison.Ordinal);
        Assert.Empty(receipt.Document.QuerySelectorAll("main form button"));
        Assert.Equal(HttpStatusCode.Forbidden, change.Status);
        Assert.Equal((HttpStatusCode.OK, ApplicationAddresses.Receipt.Of(language, reference)), (withdrawn.Status, withdrawn.Path));
    }

    [Theory]
    [InlineData(Language.English, "Invitations to answer")]
    [InlineData(Language.French, "Invitations en attente")]
    public async Task An_invited_person_acts_for_the_business_once_they_have_accepted_and_not_before(Language language, string waits)
    {
        var (founder, _, business) = await BusinessAsync();
        var invited = await NamedAsync();
        var browser = await site.SignedInAsync(invited);
        var invitation = await site.Data.InviteAsync(founder, business, invited);
        var address = ApplicationAddresses.Invitation.Of(language, invitation);

        var before = await browser.GoAsync(Business(business));
        var mine = await browser.GoAsync(ApplicationAddresses.Mine.Of(language));
        Assert.Equal(HttpStatusCode.NotFound, before.Status);
        Assert.Contains(waits, mine.Text, StringComparison.Ordinal);
        Assert.Equal(address, (await mine.FollowAsync(founder.Email.Split('@')[0] + language.Of(" invites you to represent Maps Ltd", " vous invite à représenter Maps Ltd"))).Path);

        var accepted = await (await browser.GoAsync(address)).Form().SubmitAsync();

        Assert.Equal(ApplicationAddresses.Business.Of(language, business), accepted.Path);
        Assert.Single(accepted.Document.QuerySelectorAll("[role=status][autofocus]"));
        Assert.DoesNotContain(waits, (await browser.GoAsync(ApplicationAddresses.Mine.Of(language))).Text, StringComparison.Ordinal);
        Assert.Equal(accepted.Path, (await browser.GoAsync(address)).Path); // Answered: the letter's link leads to the business.
    }

    [Fact]
    public async Task Whoever_declines_does_not_act_for_the_business_and_the_invitation_is_nobody_else_s()
    {
        var (founder, _, business) = await BusinessAsync();
        var invited = await NamedAsync();
        var browser = await site.SignedInAsync(invited);
        var address = ApplicationAddresses.Invitation.Of(Language.English, await site.Data.InviteAsync(founder, business, invited));
        var stranger = await (await site.SignedInAsync(await site.Data.PersonAsync())).GoAsync(address);
        Assert.Equal(HttpStatusCode.Forbidden, stranger.Status);
        Assert.Contains("sent to an address other than", stranger.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Maps Ltd", stranger.Text, StringComparison.Ordinal);

        var declined = await (await browser.GoAsync(address)).Form().SubmitAsync("Decline the invitation");

        Assert.Equal(ApplicationAddresses.Mine.Of(Language.English), declined.Path);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GoAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GoAsync(Business(business))).Status);
        Assert.DoesNotContain(invited.Email, (await (await site.SignedInAsync(founder)).GoAsync(Business(business))).One("main table").TextContent, StringComparison.Ordinal);
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
        Assert.Equal("This application was withdrawn", receipt.Heading);
        Assert.DoesNotContain("Until then", receipt.Text, StringComparison.Ordinal);

        Assert.Equal(ApplicationAddresses.Apply.Of(Language.English, file.Number), (await receipt.FollowAsync("Apply again")).Path);
    }

    private async Task<(TestPerson Founder, TestPerson Second, Guid Business)> BusinessAsync(bool closes = false)
    {
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
        var founder = await NamedAsync();
        var second = await NamedAsync();
        var business = await site.Data.BusinessAsync(founder, second, file);
        await site.DeliverLettersAsync();
        if (closes)
        {
            site.Time.SetUtcNow((await site.Data.AcquisitionAsync(file)).ClosesAt!.Value);
        }

        return (founder, second, business);
    }

    private Task<TestPerson> NamedAsync()
    {
        var name = "p" + Guid.CreateVersion7().ToString("N")[^8..];
        return site.Data.PersonAsync(name + "@example.org", name);
    }

    private static string Business(Guid business) => ApplicationAddresses.Business.Of(Language.English, business);
}
