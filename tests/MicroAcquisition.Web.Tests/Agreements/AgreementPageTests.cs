using System.Net;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Web.Tests.Agreements;

public sealed class AgreementPageTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory]
    [InlineData("/en/agreement", HttpStatusCode.OK, "One-page agreement")]
    [InlineData("/fr/entente/1", HttpStatusCode.OK, "Entente d’une page")]
    [InlineData("/en/agreement/99", HttpStatusCode.NotFound, "Page not found")]
    public async Task The_agreement_is_read_by_anyone_in_each_version(string path, HttpStatusCode status, string heading)
    {
        var page = await site.Visitor().GoAsync(path);

        Assert.Equal((status, heading), (page.Status, page.Heading));
    }
}
