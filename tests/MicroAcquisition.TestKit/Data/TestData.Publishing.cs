using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.Opportunities.Publishing;
using MicroAcquisition.Opportunities.Translating;
using MicroAcquisition.Programs;

namespace MicroAcquisition.TestKit;

/// <summary>Translations and publications, through the real services.</summary>
public sealed partial class TestData
{
    /// <summary>Writes the whole translation as a translator, or this person: every text with a word of the other language behind it, so that nothing else differs.</summary>
    public async Task WriteTranslationAsync(TestFile file, TestPerson? who = null, Action<IDictionary<string, string>>? change = null)
    {
        who ??= await HolderAsync(file.Program, Role.Translator);
        var (acquisition, draft) = (await AcquisitionAsync(file), await DraftAsync(file));
        var other = draft.Language.Other();
        IDictionary<string, string> texts = draft.ToTranslate.ToDictionary(field => field, field => draft[field] + other.Of(" (in English)", " (en français)"), StringComparer.Ordinal);
        change?.Invoke(texts);
        await ActAsync((TranslatingService translating) => translating.SaveAsync(
            who.Id, acquisition, [.. texts.Select(text => new FieldWritten(text.Key, draft.Saved(text.Key, other.Code())?.Version ?? 0, text.Value) { StillFits = true })]));
    }

    /// <summary>Supplies the translation as it stands.</summary>
    public async Task SupplyTranslationAsync(TestFile file, TestPerson? who = null)
    {
        who ??= await HolderAsync(file.Program, Role.Translator);
        var (acquisition, draft) = (await AcquisitionAsync(file), await DraftAsync(file));
        await ActAsync((TranslatingService translating) => translating.SupplyAsync(who.Id, acquisition, draft.SealOfTranslation()));
    }

    /// <summary>The client, or this person, confirms the translation as it stands.</summary>
    public async Task ConfirmTranslationAsync(TestFile file, TestPerson? who = null)
    {
        var (acquisition, draft) = (await AcquisitionAsync(file), await DraftAsync(file));
        await ActAsync((TranslatingService translating) => translating.ConfirmAsync((who ?? file.Requester!).Id, acquisition, draft.SealOfTranslation()));
    }

    /// <summary>Puts on record what a publication needs of its program: the authorities, the meeting with the union.</summary>
    public async Task ReadyToPublishAsync(TestProgram program)
    {
        foreach (var matter in Enum.GetValues<AuthorityMatter>())
        {
            await ActAsync((AuthorityService authorities) => authorities.RecordAuthorityAsync(
                Actor.Operator, program.Id, new AuthorityFacts(matter, "The chief financial officer", Eastern.DateOf(Now).AddDays(-30), "CFO-2026-1", Until: null)));
        }

        await ActAsync((UnionService union) => union.RecordAsync(Actor.Operator, program.Id, new UnionMeetingFacts(Eastern.DateOf(Now).AddDays(-60), "Union-management committee", Reason: null)));
    }

    /// <summary>Publishes, now or from an instant on, with what that needs on record.</summary>
    public async Task PublishAsync(TestFile file, TestPerson? who = null, DateTimeOffset? opensAt = null)
    {
        await ReadyToPublishAsync(file.Program);
        var (officer, acquisition, version) = (who ?? await OfficerAsync(file.Program), await AcquisitionAsync(file), await VersionAsync(file));
        await ActAsync((PublishingService publishing) => publishing.PublishAsync(officer.Id, acquisition, version, opensAt));
    }

    /// <summary>A file that is published and opens in some days.</summary>
    public async Task<TestFile> ScheduledAsync(TestProgram program, TestPerson? client = null)
    {
        var file = (await WalkToAsync(Journey.Publish, program, client))!;
        await PublishAsync(file, opensAt: Now.AddDays(3));
        return file;
    }

    /// <summary>Calls a file off.</summary>
    public async Task CancelAsync(TestFile file, TestPerson? who = null, string english = "The need is gone.", string french = "Le besoin n’existe plus.")
    {
        var (officer, acquisition) = (who ?? await OfficerAsync(file.Program), await AcquisitionAsync(file));
        await ActAsync((PublishingService publishing) => publishing.CancelAsync(officer.Id, acquisition, english, french));
    }

    private async Task<TestFile> TranslatedByAsync(TestFile file, TestPerson? who)
    {
        await WriteTranslationAsync(file, who);
        await SupplyTranslationAsync(file, who);
        return file;
    }

    private static async Task<TestFile> ThenAsync(TestFile file, Func<Task> act)
    {
        await act();
        return file;
    }
}
