using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Applications;

/// <summary>Names of businesses are as typed: after closing, and not before, the officer learns which may be one.</summary>
public sealed class SameNamesTests
{
    [Theory]
    [InlineData("Cartes Côté inc.", "CARTES COTE INC")]
    [InlineData("Cartes Côté inc.", "Cartes Côté")]
    [InlineData("Maps Ltd", "Maps Limited")]
    [InlineData("Maps Ltd.", "The Maps, Ltée")]
    [InlineData("Dubé & filles s.e.n.c.", "Dubé et filles S.E.N.C.R.L.")]
    [InlineData("Maps-Canada Corp.", "Maps Canada Corporation")]
    [InlineData("L’Atelier enr.", "L'atelier")]
    [InlineData("Œuvres numériques cie", "Oeuvres Numeriques")]
    public void Names_that_differ_in_case_accents_punctuation_or_legal_form_are_the_same(string one, string other) =>
        Assert.Equal(BusinessNames.Fold(one), BusinessNames.Fold(other));

    [Theory]
    [InlineData("Maps Ltd", "Mapping Ltd")]
    [InlineData("Inc.", "Ltd.")]
    [InlineData("Cartes 1", "Cartes 2")]
    [InlineData("Corporation de cartes", "Cartes")]
    public void Other_names_are_not(string one, string other) => Assert.NotEqual(BusinessNames.Fold(one), BusinessNames.Fold(other));

    [Theory, BothEngines]
    public async Task Which_applications_may_be_of_one_business_is_told_by_their_receipts_from_two_minutes_after_closing(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync());
        async Task<string> ApplyAsync(string? name) => await host.Data.SubmittedApplicationAsync(
            await host.Data.PersonAsync(), file, answers => (answers.As, answers.BusinessName) = (name is null ? ApplyingAs.Myself : ApplyingAs.Business, name));
        var (one, two) = (await ApplyAsync("Cartes Côté inc."), await ApplyAsync("CARTES COTE"));
        await ApplyAsync("Maps Ltd");
        await ApplyAsync(null);
        await ApplyAsync(null);
        var withdrawn = await host.Data.PersonAsync();
        await host.Data.WithdrawAsync(withdrawn, file, await host.Data.SubmittedApplicationAsync(
            withdrawn, file, answers => (answers.As, answers.BusinessName) = (ApplyingAs.Business, "Maps Limited")));
        var acquisition = await host.Data.AcquisitionAsync(file);
        Task<IReadOnlyList<IReadOnlyList<string>>> AskAsync() => host.ActAsync((SealedApplications applications) => applications.SameNamesAsync(acquisition));

        host.Time.SetUtcNow(acquisition.ClosesAt!.Value.AddMinutes(2).AddMilliseconds(-1));
        Assert.Empty(await AskAsync());
        host.Time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(new[] { one, two }.Order(StringComparer.Ordinal), Assert.Single(await AskAsync()));
    }
}
