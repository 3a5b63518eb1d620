using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.Home;
using MicroAcquisition.Web.Pages.People;
using MicroAcquisition.Web.Pages.Requests;

namespace MicroAcquisition.Web.Tests.Home;

public sealed class TeamsTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task A_team_finds_its_request_from_the_front_page_before_and_after_signing_in()
    {
        var visitor = site.Visitor();
        var how = await (await visitor.GoAsync(HomeAddresses.Home.Of(Language.English))).FollowAsync("For government teams");
        var signIn = await how.FollowAsync("Tell us what your team needs");
        Assert.Equal(PeopleAddresses.SignIn.Of(Language.English), signIn.Path);

        var client = await site.Data.ClientAsync(await site.Data.ProgramAsync());
        var wait = await signIn.Form().With("Email", client.Email).SubmitAsync();
        await site.DeliverLettersAsync();
        Assert.Equal(RequestAddresses.Start.Of(Language.English), (await wait.Form().With("Code", site.Mail.LastTo(client.Email).Code).SubmitAsync()).Path);

        how = await visitor.GoAsync(HomeAddresses.HowItWorks.Of(Language.English));
        Assert.Equal(RequestAddresses.Start.Of(Language.English), (await how.FollowAsync("Tell us what your team needs")).Path);
        Assert.Equal(AcquisitionAddresses.MyWork.Of(Language.English), (await visitor.GoAsync(PeopleAddresses.SignIn.Of(Language.English))).Path);
    }
}
