using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Programs;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Programs;

public sealed class ClosestProgramTests
{
    [Theory, BothEngines]
    public async Task The_program_of_the_closest_domain_is_found_and_none_where_two_list_it(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (one, two) = (await host.Data.ProgramAsync(), await host.Data.ProgramAsync());
        await host.Data.ListDomainAsync(one, "canada.example.ca");
        await host.Data.ListDomainAsync(two, "maps.canada.example.ca");
        await host.Data.ListDomainAsync(one, "shared.example.ca");
        await host.Data.ListDomainAsync(two, "shared.example.ca");

        Task<Guid?> ClosestAsync(string email) => host.ActAsync((ProgramQueries programs) => programs.ClosestProgramAsync(email));

        Assert.Equal(one.Id, await ClosestAsync("a@canada.example.ca"));
        Assert.Equal(two.Id, await ClosestAsync("a@maps.canada.example.ca"));
        Assert.Equal(two.Id, await ClosestAsync("a@mail.maps.canada.example.ca"));
        Assert.Null(await ClosestAsync("a@shared.example.ca"));
        Assert.Null(await ClosestAsync("a@elsewhere.example"));
    }
}
