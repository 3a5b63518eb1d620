using System.Net;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.People;

namespace MicroAcquisition.Web.Tests.People;

public sealed class AccountTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string Form = "form:has([name=Name])";

    [Fact]
    public async Task Two_windows_on_one_account_show_both_and_lose_neither()
    {
        var browser = await site.SignedInAsync(await site.Data.PersonAsync(name: "Sam"));
        var address = PeopleAddresses.Account.Of(Language.English);
        var (one, two) = (await browser.GoAsync(address), await browser.GoAsync(address));

        await one.Form(Form).With("Name", "Samuel").With("Letters", "French").SubmitAsync();
        var conflict = await two.Form(Form).With("Name", "Samantha").SubmitAsync();
        var stands = await browser.GoAsync(address);
        var saved = await conflict.Form(Form).SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal("Samantha", conflict.Form(Form).Value("Name"));
        Assert.Contains("Samuel", conflict.One(".notice.warning").TextContent, StringComparison.Ordinal);
        Assert.Equal(("Samuel", "French"), (stands.Form(Form).Value("Name"), stands.Form(Form).Value("Letters")));
        Assert.Equal((HttpStatusCode.OK, "Samantha"), (saved.Status, saved.Form(Form).Value("Name")));
    }
}
