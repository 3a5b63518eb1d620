using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Opportunities.Approvals;
using MicroAcquisition.Requests;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Opportunities.Approvals;

/// <summary>Procurement rules on splitting where the team has other files of the last 12 months.</summary>
public sealed class SplittingTests
{
    [Theory, BothEngines]
    public async Task A_team_without_other_files_has_nothing_to_rule_on(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.SubmittedStatementAsync(await host.Data.ProgramAsync());

        Assert.Empty(await OfTheTeamAsync(host, file));
        Assert.Equal("", await ApproveAsync(host, file, isSplitting: null, reason: null));
        Assert.Equal((1, 0, false, ""), Assert.Single(await RulingsAsync(host, file)) is var ruling ? (ruling.Version, ruling.FilesSeen, ruling.IsSplitting, ruling.Reason) : default);
    }

    [Theory, BothEngines]
    public async Task Other_files_of_the_team_are_ruled_on_with_a_reason_before_a_statement_is_approved(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var earlier = await host.Data.SubmittedRequestAsync(program, answers => answers.Team = " MAPS ");
        var file = await host.Data.SubmittedStatementAsync(program);

        Assert.Equal([earlier.Number], (await OfTheTeamAsync(host, file)).Select(f => f.Number));
        Assert.Equal(nameof(ApprovalRules.SplittingIsRuledOn), await ApproveAsync(host, file, isSplitting: null, reason: null));
        Assert.Equal(nameof(ApprovalRules.ARulingHasAReason), await ApproveAsync(host, file, isSplitting: false, reason: ""));
        Assert.Equal(nameof(ApprovalRules.WhatIsSplitIsNotApproved), await ApproveAsync(host, file, isSplitting: true, reason: "One map, cut in two."));
        Assert.Equal(nameof(TextRules.TheTextIsShort), await ApproveAsync(host, file, isSplitting: false, reason: new string('a', 2_001)));
        Assert.Empty(await RulingsAsync(host, file));

        Assert.Equal("", await ApproveAsync(host, file, isSplitting: false, reason: "A new bug."));
        Assert.Equal((1, 1, false, "A new bug."), Assert.Single(await RulingsAsync(host, file)) is var ruling ? (ruling.Version, ruling.FilesSeen, ruling.IsSplitting, ruling.Reason) : default);
    }

    [Theory, BothEngines]
    public async Task Files_of_another_team_of_another_program_or_declined_are_not_the_team_s(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        await host.Data.SubmittedRequestAsync(program, answers => answers.Team = "Web services");
        await host.Data.SubmittedRequestAsync(await host.Data.ProgramAsync());
        var declined = await host.Data.SubmittedRequestAsync(program);
        var (officer, found) = (await host.Data.OfficerAsync(program), await host.Data.AcquisitionAsync(declined));
        await host.ActAsync((RequestService requests) => requests.DeclineAsync(officer.Id, found, DeclineReason.NotCode, "It is a document."));

        Assert.Empty(await OfTheTeamAsync(host, await host.Data.ScreenedInRequestAsync(program)));
    }

    [Theory, BothEngines]
    public async Task Files_of_one_person_are_one_team_s_whatever_they_call_it(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var client = await host.Data.ClientAsync(program);
        var earlier = await host.Data.SubmittedRequestAsync(program, answers => answers.Team = "Web services", client);
        var file = await host.Data.SubmittedRequestAsync(program, client: client);

        Assert.Equal([earlier.Number], (await OfTheTeamAsync(host, file)).Select(f => f.Number));
    }

    [Theory, BothEngines]
    public async Task A_file_counts_for_twelve_months(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var old = await host.Data.SubmittedRequestAsync(program); // 24 November 2026.
        host.Time.SetUtcNow(TestHost.Start.AddMonths(1));
        var recent = await host.Data.SubmittedRequestAsync(program);

        host.Time.SetUtcNow(TestHost.Start.AddMonths(12));
        var file = await host.Data.SubmittedStatementAsync(program);
        Assert.Equal([recent.Number, old.Number], (await OfTheTeamAsync(host, file)).Select(f => f.Number));

        host.Time.SetUtcNow(TestHost.Start.AddMonths(13));
        Assert.Equal([recent.Number], (await OfTheTeamAsync(host, file)).Select(f => f.Number));
        host.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(await OfTheTeamAsync(host, file));
        Assert.Equal("", await ApproveAsync(host, file, isSplitting: null, reason: null));
    }

    private static async Task<IReadOnlyList<TeamFile>> OfTheTeamAsync(TestHost host, TestFile file)
    {
        var found = await host.Data.AcquisitionAsync(file);
        return await host.ActAsync((ApprovalQueries approvals) => approvals.OfTheSameTeamAsync(found));
    }

    private static async Task<IReadOnlyList<RulingLine>> RulingsAsync(TestHost host, TestFile file) => (await host.ActAsync((ApprovalQueries approvals) => approvals.OfAsync(file.Id))).Rulings;

    private static async Task<string> ApproveAsync(TestHost host, TestFile file, bool? isSplitting, string? reason)
    {
        var (found, advisor) = (await host.Data.AcquisitionAsync(file), await host.Data.HolderAsync(file.Program, Role.ProcurementAdvisor));
        return await Refused.RulesOfAsync(() => host.ActAsync((ApprovalService approvals) => approvals.ApproveByProcurementAsync(advisor.Id, found, 1, "", isSplitting, reason)));
    }
}
