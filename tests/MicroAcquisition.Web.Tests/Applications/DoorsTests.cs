using System.Net;
using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.People;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.Applications;

namespace MicroAcquisition.Web.Tests.Applications;

/// <summary>What the pages say to whoever is to leave a business or left it, and of the names of businesses.</summary>
public sealed class DoorsTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory]
    [InlineData(Language.English, "Remove access for", "will no longer represent Maps Ltd from")]
    [InlineData(Language.French, "Retirer l’accès de", "cessera de représenter l’entreprise Maps Ltd")]
    public async Task A_removal_says_that_it_waits_for_the_closing(Language language, string remove, string done)
    {
        var (_, founder, second, business) = await BusinessAsync();
        var browser = await site.SignedInAsync(second);

        var ask = await (await browser.GoAsync(ApplicationAddresses.Business.Of(language, business))).FollowAsync($"{remove} {Name(founder)}");
        var after = await ask.Form().SubmitAsync();

        Assert.Contains(done, after.One("[role=status][autofocus]").TextContent, StringComparison.Ordinal);
        Assert.Contains(founder.Email, after.One("main table").TextContent, StringComparison.Ordinal);
        Assert.Contains(language.Of("Until ", "Jusqu’à la clôture"), after.One("main table").TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await (await site.SignedInAsync(founder)).GoAsync(ApplicationAddresses.Business.Of(language, business))).Status);
    }

    [Theory]
    [InlineData(Language.English, "You no longer represent Maps Ltd", "Apply for yourself")]
    [InlineData(Language.French, "Vous ne représentez plus l’entreprise Maps Ltd", "Présenter une demande en votre propre nom")]
    public async Task Whoever_left_reads_their_receipt_and_is_told_that_they_can_apply_for_themselves(Language language, string told, string apply)
    {
        var (file, founder, second, business) = await BusinessAsync();
        var browser = await site.SignedInAsync(founder);
        var reference = (await site.ActAsync((ApplicationQueries applications) => applications.OfPersonAsync(founder.Id))).Single().Reference;
        var before = await browser.GoAsync(ApplicationAddresses.Receipt.Of(language, reference));
        var withdraw = await browser.GoAsync(ApplicationAddresses.Withdraw.Of(language, reference));
        await EndAsync(founder, business);

        var receipt = await browser.GoAsync(ApplicationAddresses.Receipt.Of(language, reference));
        Assert.Equal(HttpStatusCode.OK, receipt.Status);
        Assert.Contains(told, receipt.Text, StringComparison.Ordinal);
        Assert.Empty(receipt.Document.QuerySelectorAll("main form"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GoAsync(ApplicationAddresses.Receipt.Of(language, reference) + "?handler=Content")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await before.Form().SubmitAsync()).Status); // From the page of before.
        Assert.Equal(ApplicationAddresses.Receipt.Of(language, reference), (await withdraw.Form().SubmitAsync()).Path);
        Assert.Null((await site.ActAsync((ApplicationQueries applications) => applications.FindAsync(second.Id, reference)))!.WithdrawnAt);

        var start = await receipt.FollowAsync(apply);
        Assert.Equal((HttpStatusCode.OK, ApplicationAddresses.Apply.Of(language, file.Number)), (start.Status, start.Path));
        Assert.NotEqual(reference, await site.Data.SubmittedApplicationAsync(founder, file));

        site.Time.Advance(TimeSpan.FromMilliseconds(5));
        await site.Data.DraftChangeAsync(second, file, reference);
        await site.Data.SubmitApplicationAsync(second, file);
        var later = await browser.GoAsync(ApplicationAddresses.Receipt.Of(language, reference));
        Assert.DoesNotContain("I drew maps for two towns.", later.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GoAsync(ApplicationAddresses.Receipt.Of(language, reference) + "?handler=Content")).Status);
    }

    [Theory]
    [InlineData(Language.English, "Name as typed by the applicant, not verified", "not verified")]
    [InlineData(Language.French, "Nom tel que saisi dans la demande, non vérifié", "n’est pas vérifié")]
    public async Task The_name_of_a_business_is_said_to_be_as_typed_and_not_verified_and_no_number_is_asked(Language language, string told, string hint)
    {
        var (file, founder, _, business) = await BusinessAsync();
        var browser = await site.SignedInAsync(founder);
        var reference = (await site.ActAsync((ApplicationQueries applications) => applications.OfPersonAsync(founder.Id))).Single().Reference;
        var stranger = await site.SignedInAsync(await site.Data.PersonAsync());
        await (await stranger.GoAsync(ApplicationAddresses.Apply.Of(language, file.Number))).Form().SubmitAsync();

        var who = await stranger.GoAsync(ApplicationAddresses.Who.Of(language, file.Number));

        Assert.Contains(told, (await browser.GoAsync(ApplicationAddresses.Receipt.Of(language, reference))).Text, StringComparison.Ordinal);
        Assert.Contains(told, (await browser.GoAsync(ApplicationAddresses.Business.Of(language, business))).Text, StringComparison.Ordinal);
        Assert.Contains(hint, who.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["Answers.As", "Answers.As", "Answers.BusinessName", "Answers.ResourceName"],
            who.Document.QuerySelectorAll("main form [name^='Answers.']").Select(field => field.GetAttribute("name")).Order(StringComparer.Ordinal));
        await site.DeliverLettersAsync();
        Assert.Contains("not verified", site.Mail.To(founder.Email).First(letter => letter.Text.Contains(reference, StringComparison.Ordinal)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.English, "Some businesses may be the same.")]
    [InlineData(Language.French, "Certaines entreprises pourraient être la même.")]
    public async Task Only_the_program_officer_learns_after_closing_which_applications_may_be_of_one_business(Language language, string told)
    {
        await using var own = await SiteFactory.StartAsync(Foundation.Data.Engine.Sqlite);
        var program = await own.Data.ProgramAsync();
        var file = await own.Data.OpenOpportunityAsync(program, closingInDays: 1);
        var references = new List<string>();
        foreach (var name in new[] { "Cartes Côté inc.", "CARTES COTE" })
        {
            references.Add(await own.Data.SubmittedApplicationAsync(await own.Data.PersonAsync(), file, answers => (answers.As, answers.BusinessName) = (ApplyingAs.Business, name)));
        }

        var officer = await own.SignedInAsync(await own.Data.OfficerAsync(program));
        var others = new List<Browser>();
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.ProgramOfficer))
        {
            others.Add(await own.SignedInAsync(await own.Data.HolderAsync(program, role)));
        }

        var address = AcquisitionAddresses.File.Of(language, file.Number);
        Assert.DoesNotContain(told, (await officer.GoAsync(address)).Text, StringComparison.Ordinal);
        own.Time.SetUtcNow((await own.Data.AcquisitionAsync(file)).ClosesAt!.Value.AddMinutes(2));
        officer = await own.SignedInAsync(await own.Data.OfficerAsync(program));

        var page = await officer.GoAsync(address);

        Assert.Contains(told, page.Text, StringComparison.Ordinal);
        Assert.All(references, reference => Assert.Contains(reference, page.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("Cartes C", page.Text, StringComparison.OrdinalIgnoreCase);
        foreach (var other in others)
        {
            var text = (await other.GoAsync(address)).Text;
            Assert.DoesNotContain(told, text, StringComparison.Ordinal);
            Assert.DoesNotContain(references[0], text, StringComparison.Ordinal);
        }
    }

    private async Task EndAsync(TestPerson leaver, Guid business)
    {
        var membership = (await site.ActAsync((SupplierService suppliers) => suppliers.MembersAsync(business, leaver.Id))).Single(m => m.PersonId == leaver.Id).MembershipId;
        await site.ActAsync(async (SupplierService suppliers) =>
        {
            await suppliers.EndMembershipAsync(leaver.Id, membership);
            return true;
        });
    }

    private async Task<(TestFile File, TestPerson Founder, TestPerson Second, Guid Business)> BusinessAsync()
    {
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
        var (founder, second) = (await NamedAsync(), await NamedAsync());
        var business = await site.Data.BusinessAsync(founder, second, file);
        await site.DeliverLettersAsync();
        return (file, founder, second, business);
    }

    private Task<TestPerson> NamedAsync()
    {
        var name = "p" + Guid.CreateVersion7().ToString("N")[^8..];
        return site.Data.PersonAsync(name + "@example.org", name);
    }

    private static string Name(TestPerson person) => person.Email.Split('@')[0];
}
