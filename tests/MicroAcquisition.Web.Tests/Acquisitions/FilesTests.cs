using System.Net;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Acquisitions;

namespace MicroAcquisition.Web.Tests.Acquisitions;

public sealed class FilesTests
{
    [Theory, BothEngines]
    public async Task A_page_of_the_list_beyond_every_file_is_empty(Engine engine)
    {
        await using var site = await SiteFactory.StartAsync(engine);
        var program = await site.Data.ProgramAsync();
        var officer = await site.SignedInAsync(await site.Data.OfficerAsync(program));
        var request = await site.Data.SubmittedRequestAsync(program);

        var page = await officer.GoAsync(AcquisitionAddresses.Files.Of(Language.English) + "?page=2147483647");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain(request.Number, page.Text, StringComparison.Ordinal);
    }
}
