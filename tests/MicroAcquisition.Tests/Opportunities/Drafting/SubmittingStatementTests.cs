using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Tests.Opportunities.Drafting;

/// <summary>What submitting freezes, and when it does not.</summary>
public sealed class SubmittingStatementTests
{
    [Theory, BothEngines]
    public async Task A_submitted_statement_is_frozen_in_its_language_with_its_terms(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.ScreenedInRequestAsync(await host.Data.ProgramAsync());
        await host.Data.NameEveryoneAsync(file);
        await host.Data.DraftStatementAsync(file, language: Language.French, change: fields => (fields[DraftFields.Criterion(4)], fields[DraftFields.Example(4)], fields[DraftFields.Provided]) = ("Montrez un plan.", "J’en ai un.", ""));

        await host.Data.SubmitStatementAsync(file);

        Assert.Equal(Stage.Review, (await host.Data.AcquisitionAsync(file)).At(host.Now));
        var version = Assert.Single(await VersionsAsync(host, file));
        Assert.Equal((1, Language.French, true, false), (version.Number, version.Source, version.Has(Language.French), version.Has(Language.English)));
        Assert.Equal(("Exporter la carte", "", "JavaScript, Cartes et données géospatiales"), (version.French.Title, version.French.Provided, version.French.Skills));
        Assert.Equal(["Le fichier de licence est celui du dépôt.", "Les tests comparent l’image à la carte."], version.French.AcceptanceCriteria!);
        Assert.Equal(["Montrez un travail avec des cartes.", "Montrez du code testé.", "Montrez un plan."], version.French.Criteria.Select(c => c.Text));
        Assert.Equal(
            new StatementTerms
            {
                PriceCents = 650_000,
                EffortHours = 60,
                DaysOpen = 10,
                DaysToSelect = 2,
                DaysToDeliver = 20,
                Licence = "MIT",
                Repository = "https://example.org/code",
                IsBaseCodePublic = true,
                OpeningApproval = "",
                BarrierReason = "",
                Contact = "contact@example.ca",
                AgreementVersion = 1,
            },
            version.Terms);
        var told = await LastAsync(host, file);
        Assert.Equal((1, "fr", version.Digest(), 650_000L), (told.Version, told.Language, told.TextDigest, told.Price.Cents));
    }

    [Theory, BothEngines]
    public async Task A_second_version_keeps_the_first_as_it_was(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.SubmittedStatementAsync(await host.Data.ProgramAsync());
        var first = (await VersionsAsync(host, file))[0].Digest();
        await host.Data.AskChangesAsync(file, await host.Data.OfficerAsync(file.Program));
        Assert.Equal(Stage.Draft, (await host.Data.AcquisitionAsync(file)).At(host.Now));

        await host.Data.DraftStatementAsync(file, change: fields => (fields[DraftFields.Work], fields[DraftFields.Price]) = ("Export twelve maps.", "7,000"));
        await host.Data.SubmitStatementAsync(file);

        var versions = await VersionsAsync(host, file);
        Assert.Equal([(2, "Export twelve maps.", 700_000L), (1, "Export the map as an image.", 650_000L)], versions.Select(v => (v.Number, v.English.Work, v.Terms!.PriceCents)));
        Assert.Equal(first, versions[1].Digest());
        Assert.Equal(2, (await LastAsync(host, file)).Version);
    }

    [Theory, BothEngines]
    public async Task What_another_changed_after_it_was_read_is_a_conflict_and_nothing_is_frozen(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.ScreenedInRequestAsync(await host.Data.ProgramAsync());
        await host.Data.NameEveryoneAsync(file);
        await host.Data.DraftStatementAsync(file);
        var (found, read) = (await host.Data.AcquisitionAsync(file), (await host.Data.DraftAsync(file)).Seal());
        await host.ActAsync((DraftingService drafting) => drafting.SaveAsync(file.Requester!.Id, found, [new(DraftFields.Price, 1, "8,000")]));

        var refusal = Assert.Single(await Refused.ByAsync(() => host.ActAsync((DraftingService drafting) => drafting.SubmitAsync(file.Requester!.Id, found, read))));

        Assert.Equal((nameof(DraftingRules.TheStatementIsAsItWasRead), true), (refusal.Rule, refusal.IsConflict));
        Assert.Empty(await VersionsAsync(host, file));
        Assert.Equal(Stage.Draft, (await host.Data.AcquisitionAsync(file)).At(host.Now));
    }

    [Theory, BothEngines]
    public async Task Everything_that_is_wanting_is_told_together_and_nothing_is_frozen(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.ScreenedInRequestAsync(await host.Data.ProgramAsync());
        await host.Data.DraftStatementAsync(file, change: fields => (fields[DraftFields.Summary], fields[DraftFields.Price]) = ("", "8,849.57"));

        Assert.Equal(
            [
                nameof(DraftingRules.TheSummaryIsShort), nameof(DraftingRules.ThePriceWithTaxesStaysUnderTheCeiling),
                nameof(PeopleRules.AnEvaluatorReadsEachLanguage), nameof(PeopleRules.AMaintainerIsNamed),
            ],
            (await Refused.ByAsync(() => host.Data.SubmitStatementAsync(file))).Select(refusal => refusal.Rule));

        Assert.Empty(await VersionsAsync(host, file));
    }

    [Theory, BothEngines]
    public async Task Of_two_who_submit_at_once_one_does(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        await using var node = host.AnotherNode();
        var file = await host.Data.ScreenedInRequestAsync(await host.Data.ProgramAsync());
        await host.Data.NameEveryoneAsync(file);
        await host.Data.DraftStatementAsync(file);

        var both = await Task.WhenAll(Refused.RulesOfAsync(() => host.Data.SubmitStatementAsync(file)), Refused.RulesOfAsync(() => node.Data.SubmitStatementAsync(file)));

        Assert.Equal(["", nameof(JourneyRules.TheStepWaitsOnThisFile)], both.Order(StringComparer.Ordinal));
        Assert.Single(await VersionsAsync(host, file));
    }

    private static Task<IReadOnlyList<StatementVersion>> VersionsAsync(TestHost host, TestFile file) => host.ActAsync((DraftQueries drafts) => drafts.VersionsAsync(file.Id));

    private static async Task<StatementSubmitted> LastAsync(TestHost host, TestFile file)
    {
        var entry = await host.ActAsync((Records records) => records.Set<JournalEntry>().AsNoTracking()
            .Where(e => e.AcquisitionId == file.Id && e.Kind == "statement-submitted").OrderByDescending(e => e.Position).FirstAsync());
        return EventCatalogue.Read<StatementSubmitted>(entry)!;
    }
}
