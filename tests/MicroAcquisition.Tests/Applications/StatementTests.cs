using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Applications;

/// <summary>A statement that reaches the verb by any road: written, within its limits, or refused with the limit that it met.</summary>
public sealed class StatementTests
{
    [Theory]
    [InlineData("\u200B")]
    [InlineData("\u00AD")]
    [InlineData("\u3164")]
    [InlineData("\u200D\uFE0F")]
    public async Task A_statement_of_which_nothing_can_be_seen_is_not_received(string typed)
    {
        await using var host = await TestHost.StartAsync(Engine.Sqlite);
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync());
        var supplier = await host.Data.PersonAsync();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => host.Data.SubmittedApplicationAsync(supplier, file, answers => answers.Statements[0] = typed));

        using var english = OfficialLanguages.Speak(Language.English);
        Assert.Equal("Criterion 1: write a statement.", Assert.Single(refused.Refusals).Text);
    }

    [Theory]
    [InlineData(250, 4, "")]
    [InlineData(251, 4, "AStatementIsAtMost250Words")]
    [InlineData(250, 20, "AStatementIsAtMost5000Characters")]
    [InlineData(251, 20, "AStatementIsAtMost250Words, AStatementIsAtMost5000Characters")]
    public void The_limit_that_was_met_is_said(int words, int letters, string rules)
    {
        var refusals = ApplicationRules.OfStatement(string.Join(' ', Enumerable.Repeat(new string('a', letters), words)), 1).OfType<Refusal>().ToList();

        Assert.Equal(rules, string.Join(", ", refusals.Select(r => r.Rule)));
    }
}
