using System.Net;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Opportunities.Funding;
using MicroAcquisition.Web.Pages.Payments;
using MicroAcquisition.Web.Pages.People;

namespace MicroAcquisition.Web.Tests.Forms;

/// <summary>The number of a payment card and a social insurance number are kept nowhere, whichever field they are typed into.</summary>
public sealed class SensitiveNumbersTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string Card = "4111 1111 1111 1111";

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task A_card_number_is_refused_at_its_field_wherever_it_is_typed(Language language)
    {
        var program = await site.Data.ProgramAsync();
        var manager = await site.Data.ManagerAsync(program);
        var funded = await site.Data.ApprovedStatementAsync(program);
        var paid = (await site.Data.WalkToAsync(Journey.Settle, program))!;
        var payer = await site.Data.HolderAsync(program, MicroAcquisition.Foundation.Access.Role.PaymentOfficer);
        var forms = new (Browser Browser, string Address, string Field)[]
        {
            (await site.SignedInAsync(manager, language), FundingAddresses.SignPurchaseForm.Of(language, funded.Number), "Coding"),
            (await site.SignedInAsync(payer, language), PaymentAddresses.Settle.Of(language, paid.Number), "Statement"),
            (await site.SignedInAsync(manager, language), PeopleAddresses.Account.Of(language), "Name"),
        };
        foreach (var (browser, address, field) in forms)
        {
            var page = await browser.GoAsync(address);

            var refused = await page.Form($"form:has([name={field}])").With(field, "no. " + Card).SubmitAsync();

            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            Assert.Contains(language.Of("Remove it", "Retirez-le"), refused.One(".errors").TextContent, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.BadRequest, (await page.Form($"form:has([name={field}])").With(field, "SIN 046 454 286").SubmitAsync()).Status);
            Assert.DoesNotContain(Card, (await browser.GoAsync(address)).Content, StringComparison.Ordinal);
        }

        Assert.Null((await site.Data.AcquisitionAsync(paid)).SettledAt);
    }
}
