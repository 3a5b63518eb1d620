using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Opportunities.Publishing;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MicroAcquisition.Tests.Opportunities;

public sealed class SearchTests
{
    [Theory, BothEngines]
    public async Task An_opportunity_is_found_by_its_words_and_by_their_beginnings_in_the_readers_language(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        await host.Data.OpenOpportunityAsync(program, title: "Accessible œuvre in C# and .NET, at last.");
        await host.Data.OpenOpportunityAsync(program, title: "Cœur of the roadmap: c++");

        await FindsAsync("ACCESSIB", "Accessible");
        await FindsAsync("map access", "Accessible"); // "map" stands in both statements, "access" in one title.
        await FindsAsync("c#", "Accessible");
        await FindsAsync("C++", "Cœur");
        await FindsAsync(".net", "Accessible");
        await FindsAsync("net", "Accessible");
        await FindsAsync("last", "Accessible");
        await FindsAsync("oeuvre", "Accessible");
        await FindsAsync("coeur.", "Cœur");
        await FindsAsync("roadmap, svg", "Cœur");
        await FindsAsync("roadmap zebra");
        await FindsAsync("exportation");
        Assert.Equal(2, (await SearchAsync(host, "exportation", Language.French)).Total);

        async Task FindsAsync(string search, params string[] titles) =>
            Assert.Equal(titles, (await SearchAsync(host, search)).Lines.Select(line => line.Title.Split(' ')[0]));
    }

    [Theory, BothEngines]
    public async Task An_opportunity_is_found_by_its_number_its_licence_and_what_it_asks(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var file = await host.Data.OpenOpportunityAsync(program);
        await host.Data.OpenOpportunityAsync(program);
        var view = (await host.ActAsync((OpportunityQueries queries) => queries.FindAsync(file.Number, Language.English)))!;

        Assert.Equal([file.Number], (await SearchAsync(host, file.Number)).Lines.Select(line => line.Number));
        Assert.Equal(2, (await SearchAsync(host, view.Terms.Licence)).Total);
        Assert.Equal(2, (await SearchAsync(host, view.Statement.Criteria[0].Text)).Total);
        Assert.Equal(2, (await SearchAsync(host, string.Join(' ', view.Statement.Acceptance.Split(' ').Take(4)))).Total);
    }

    [Theory, BothEngines]
    public async Task What_a_visitor_types_is_never_a_query_of_the_database(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync());

        foreach (var typed in new[]
        {
            "\"", "'", "\\", "*", "map*\"", "map\" OR \"zebra", "NOT map", "map NEAR zebra", "French : map", "(map", "map) --", "'map':* | 'zebra", "map & !", "%", "_", "-map", "^map", "{map}",
            "+", "#", ".", "+++ ...", "\0", "\ud800", new string('a', 5_000), string.Join(' ', Enumerable.Range(0, 500)),
        })
        {
            Assert.InRange((await SearchAsync(host, typed)).Total, 0, 1);
        }

        Assert.Equal(1, (await SearchAsync(host, "\"map\" (svg) %")).Total);
        Assert.Equal(0, (await SearchAsync(host, "zebra OR map")).Total);
    }

    [Theory, BothEngines]
    public async Task A_very_long_word_is_found_by_its_beginning(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var word = new string('x', SearchedText.LongestWord + 20);
        await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync(), title: "Endless " + word);

        Assert.Equal(1, (await SearchAsync(host, word)).Total);
        Assert.Equal(1, (await SearchAsync(host, word[..10])).Total);
        Assert.Equal(0, (await SearchAsync(host, word[..10] + "y")).Total);
    }

    [Theory, BothEngines]
    public async Task What_was_published_before_the_index_existed_is_in_it(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync(), title: "Count the zebras of .NET.");

        await host.ActAsync(async (Records records) =>
        {
            var migrator = records.Database.GetService<IMigrator>();
            await migrator.MigrateAsync("DelayedEntries");
            await migrator.MigrateAsync();
        });

        Assert.Equal(1, (await SearchAsync(host, "zebra")).Total);
        Assert.Equal(1, (await SearchAsync(host, "net")).Total);
        Assert.Equal(0, (await SearchAsync(host, "giraffe")).Total);
    }

    [Theory, BothEngines]
    public async Task Words_that_change_or_go_leave_the_index(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync(), title: "Count the zebras");

        await SayAsync("""UPDATE "SearchedText" SET "English" = 'giraffe'""");
        Assert.Equal(0, (await SearchAsync(host, "zebra")).Total);
        Assert.Equal(1, (await SearchAsync(host, "giraffe")).Total);

        await SayAsync("""DELETE FROM "SearchedText";""");
        Assert.Equal(0, (await SearchAsync(host, "giraffe")).Total);

        async Task SayAsync(string sql) => await host.ActAsync((Records records) => records.Database.ExecuteSqlRawAsync(sql));
    }

    private static Task<OpportunityList> SearchAsync(TestHost host, string search, Language language = Language.English) => host.ActAsync(
        (OpportunityQueries opportunities) => opportunities.ListAsync(new OpportunityFilter(Open: null, search, OpportunityOrder.Closing, Page: 1), language));
}
