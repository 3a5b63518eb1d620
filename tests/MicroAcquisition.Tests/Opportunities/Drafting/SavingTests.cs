using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Tests.Opportunities.Drafting;

/// <summary>A statement while it is written, by one or by several.</summary>
public sealed class SavingTests
{
    [Theory, BothEngines]
    public async Task A_statement_begins_with_the_words_of_the_request_and_keeps_whatever_is_half_written(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.ScreenedInRequestAsync(await host.Data.ProgramAsync());
        var draft = await host.Data.DraftAsync(file);
        Assert.Equal(("Export the map", "Analysts copy maps by hand.", 0), (draft[DraftFields.Title], draft[DraftFields.Background], draft.VersionOf(DraftFields.Title)));

        await SaveAsync(host, file, new FieldWritten(DraftFields.Title, 0, new string('a', 200)), new(DraftFields.Price, 0, "about six th"), new(DraftFields.Background, 0, null));

        draft = await host.Data.DraftAsync(file);
        Assert.Equal((new string('a', 200), "about six th", ""), (draft[DraftFields.Title], draft[DraftFields.Price], draft[DraftFields.Background]));
        Assert.Equal((1, 1, 0), (draft.VersionOf(DraftFields.Title), draft.VersionOf(DraftFields.Price), draft.VersionOf(DraftFields.Work)));
    }

    [Theory, BothEngines]
    public async Task Two_who_write_different_fields_never_meet(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (file, second) = await FileOfTwoAsync(host);

        var first = await SaveAsync(host, file, new FieldWritten(DraftFields.Title, 0, "Export maps"));
        var other = await SaveAsync(host, file, second, new FieldWritten(DraftFields.Summary, 0, "A button."));

        Assert.Empty(first.Meanwhile.Concat(other.Meanwhile));
        var draft = await host.Data.DraftAsync(file);
        Assert.Equal(("Export maps", "A button."), (draft[DraftFields.Title], draft[DraftFields.Summary]));
    }

    [Theory, BothEngines]
    public async Task Two_who_write_one_field_both_see_the_other_s_text_and_lose_nothing(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (file, second) = await FileOfTwoAsync(host);
        await SaveAsync(host, file, new FieldWritten(DraftFields.Title, 0, "Export maps"));

        var saved = await SaveAsync(host, file, second, new(DraftFields.Title, 0, "Print maps"), new(DraftFields.Summary, 0, "A printer."));

        var theirs = Assert.Single(saved.Meanwhile);
        Assert.Equal((DraftFields.Title, "Export maps", 1, file.Requester!.Id), (theirs.Field, theirs.Text, theirs.Version, theirs.SavedBy));
        var draft = await host.Data.DraftAsync(file);
        Assert.Equal(("Export maps", ""), (draft[DraftFields.Title], draft[DraftFields.Summary])); // Half of a form is not saved.

        Assert.Empty((await SaveAsync(host, file, second, new(DraftFields.Title, 1, "Export and print maps"), new(DraftFields.Summary, 0, "A printer."))).Meanwhile);
        draft = await host.Data.DraftAsync(file);
        Assert.Equal(("Export and print maps", 2, "A printer."), (draft[DraftFields.Title], draft.VersionOf(DraftFields.Title), draft[DraftFields.Summary]));
    }

    [Theory, BothEngines]
    public async Task The_same_text_is_no_conflict_whatever_the_form_was_made_from(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (file, second) = await FileOfTwoAsync(host);
        await SaveAsync(host, file, new FieldWritten(DraftFields.Title, 0, "Export maps"));
        await SaveAsync(host, file, new FieldWritten(DraftFields.Title, 1, "Export the maps"));

        Assert.Empty((await SaveAsync(host, file, second, new FieldWritten(DraftFields.Title, 1, "Export the maps"))).Meanwhile);

        Assert.Equal(2, (await host.Data.DraftAsync(file)).VersionOf(DraftFields.Title));
    }

    [Theory, BothEngines]
    public async Task A_field_that_a_form_sends_untouched_takes_nothing_back(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (file, second) = await FileOfTwoAsync(host);
        var shown = StatementDraft.HashOf((await host.Data.DraftAsync(file))[DraftFields.Title]); // Both forms show the request's.
        await SaveAsync(host, file, new FieldWritten(DraftFields.Title, 0, "Export maps", shown), new(DraftFields.Summary, 0, "", StatementDraft.HashOf("")));

        // The first saved the empty summary too, which changed nothing that the second saw.
        Assert.Empty((await SaveAsync(host, file, second, new(DraftFields.Title, 0, "Export the map", shown), new(DraftFields.Summary, 0, "A button.", StatementDraft.HashOf("")))).Meanwhile);

        var draft = await host.Data.DraftAsync(file);
        Assert.Equal(("Export maps", "A button."), (draft[DraftFields.Title], draft[DraftFields.Summary]));
    }

    [Theory, BothEngines]
    public async Task Of_two_at_once_on_two_servers_one_is_saved_and_the_other_is_told(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        await using var node = host.AnotherNode();
        var (file, second) = await FileOfTwoAsync(host);
        for (var version = 0; version < 8; version++)
        {
            string[] texts = [$"first {version}", $"second {version}"];
            var written = texts.Select(text => new FieldWritten(DraftFields.Title, version, text)).ToList();

            var both = await Task.WhenAll(SaveAsync(host, file, written[0]), SaveAsync(node, file, second, written[1]));

            var told = Assert.Single(both, saved => saved.Meanwhile.Count > 0);
            var kept = await host.Data.DraftAsync(file);
            Assert.Equal((texts[both[0] == told ? 1 : 0], version + 1), (kept[DraftFields.Title], kept.VersionOf(DraftFields.Title)));
            Assert.Equal(kept[DraftFields.Title], Assert.Single(told.Meanwhile).Text);
        }
    }

    [Theory, BothEngines]
    public async Task A_statement_stays_in_its_language_though_its_requester_changes_theirs(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.ScreenedInRequestAsync(await host.Data.ProgramAsync());
        await SaveAsync(host, file, new FieldWritten(DraftFields.Background, 0, "The team draws."));

        await host.ActAsync((TurnKeeper turns) => turns.KeepAsync(async records =>
            (await records.Set<Person>().AsTracking().SingleAsync(p => p.Id == file.Requester!.Id)).Introduce("Robin", Language.French)));

        var draft = await host.Data.DraftAsync(file);
        Assert.Equal((Language.English, "The team draws."), (draft.Language, draft[DraftFields.Background]));
        Assert.Equal(
            nameof(DraftingRules.TheLanguageStaysOnceATextIsWritten), await Refused.RulesOfAsync(() => SaveAsync(host, file, new FieldWritten(DraftFields.Language, draft.VersionOf(DraftFields.Language), "fr"), new(DraftFields.Title, 0, "La carte"))));
        Assert.Empty((await SaveAsync(host, file, new FieldWritten(DraftFields.Language, 0, "en"), new(DraftFields.Title, 0, "The map"))).Meanwhile);
    }

    [Theory, BothEngines]
    public async Task A_language_is_chosen_before_a_text_is_written_and_again_when_none_is_left(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.ScreenedInRequestAsync(await host.Data.ProgramAsync());

        await SaveAsync(host, file, new FieldWritten(DraftFields.Language, 0, "fr"), new(DraftFields.Title, 0, "La carte"));
        Assert.Equal((Language.French, "La carte", ""), await TitleAsync());
        await SaveAsync(host, file, new FieldWritten(DraftFields.Title, 1, ""));
        await SaveAsync(host, file, new FieldWritten(DraftFields.Language, 1, "en"), new(DraftFields.Title, 0, "The map"));
        Assert.Equal((Language.English, "", "The map"), await TitleAsync());

        async Task<(Language, string, string)> TitleAsync()
        {
            var draft = await host.Data.DraftAsync(file);
            return (draft.Language, draft.In(DraftFields.Title, Language.French), draft.In(DraftFields.Title, Language.English));
        }
    }

    [Theory, BothEngines]
    public async Task Only_a_client_of_the_file_writes_and_only_while_it_is_theirs_to_write(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (file, second) = await FileOfTwoAsync(host);
        var officer = await host.Data.OfficerAsync(file.Program);

        Assert.Equal(nameof(JourneyRules.TheStepBelongsToItsRole), await Refused.RulesOfAsync(() => SaveAsync(host, file, officer, new FieldWritten(DraftFields.Title, 0, "Mine"))));
        await host.Data.DoAsync(Journey.SubmitStatement, file.Program, file);
        Assert.Equal(nameof(JourneyRules.TheStepWaitsOnThisFile), await Refused.RulesOfAsync(() => SaveAsync(host, file, second, new FieldWritten(DraftFields.Title, 1, "Mine"))));

        Assert.Equal("Export the map", (await host.Data.DraftAsync(file))[DraftFields.Title]);
    }

    /// <summary>A file that is being written, and a second one who writes it.</summary>
    private static async Task<(TestFile File, TestPerson Second)> FileOfTwoAsync(TestHost host)
    {
        var file = await host.Data.ScreenedInRequestAsync(await host.Data.ProgramAsync());
        return (file, await host.Data.HolderAsync(file.Program, Role.Client));
    }

    private static Task<FieldsSaved> SaveAsync(TestHost host, TestFile file, params IReadOnlyList<FieldWritten> fields) => SaveAsync(host, file, file.Requester!, fields);

    private static async Task<FieldsSaved> SaveAsync(TestHost host, TestFile file, TestPerson by, params IReadOnlyList<FieldWritten> fields)
    {
        var found = await host.Data.AcquisitionAsync(file);
        return await host.ActAsync((DraftingService drafting) => drafting.SaveAsync(by.Id, found, fields));
    }
}
