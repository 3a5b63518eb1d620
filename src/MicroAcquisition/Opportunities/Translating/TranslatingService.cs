using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Opportunities.Drafting;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Opportunities.Translating;

/// <summary>Translating a statement, confirming the translation, sending it back: as those who do it say it.</summary>
public sealed class TranslatingService(TurnKeeper turns, DraftQueries drafts, DraftFieldWriter writer, Viewers viewers, StepGuard guard)
{
    /// <summary>Keeps what the translator wrote so far, each text with the source that it translates.</summary>
    public async Task<FieldsSaved> SaveAsync(Guid personId, Acquisition file, IReadOnlyList<FieldWritten> fields, CancellationToken cancellation = default)
    {
        (await guard.RefusalOfAsync(Journey.Translate, file, await viewers.OfAsync(personId, cancellation), cancellation: cancellation)).Enforce();
        var draft = await drafts.OfAsync(file, cancellation);
        var part = draft.Language.Other().Code();
        return await writer.SaveAsync(
            personId, file.Id, [.. fields.Where(f => draft.ToTranslate.Contains(f.Field, StringComparer.Ordinal)).Select(f => new FieldToKeep(f, part, StatementDraft.HashOf(draft[f.Field])))], cancellation);
    }

    /// <summary>Supplies the translation as it was read (<see cref="StatementDraft.SealOfTranslation"/>).</summary>
    public Task SupplyAsync(Guid personId, Acquisition found, string seal, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.Translate, personId, found, async (turn, file) =>
        {
            var draft = await drafts.OfAsync(turn.Records, file, cancellation);
            TranslationRules.TheTranslationIsAsItWasRead(draft, seal).Enforce();
            TranslationRules.All(draft).Enforce();
            await turn.JournalAsync(file, new TranslationSupplied((await VersionAsync(turn, file, cancellation)).Number, draft.Language.Other().Code()), nameof(Role.Translator));
        }, cancellation);

    /// <summary>Confirms the translation as it was read: the version now has both languages.</summary>
    public Task ConfirmAsync(Guid personId, Acquisition found, string seal, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.ConfirmTranslation, personId, found, async (turn, file) =>
        {
            var draft = await drafts.OfAsync(turn.Records, file, cancellation);
            TranslationRules.TheTranslationIsAsItWasRead(draft, seal).Enforce();
            TranslationRules.All(draft).Enforce();
            var version = await VersionAsync(turn, file, cancellation);
            version.Translate(draft.ToText(draft.Language.Other()));
            await turn.JournalAsync(file, new TranslationConfirmed(version.Number, version.Digest()), RoleOf(turn, file));
        }, cancellation);

    /// <summary>Sends the translation back, with a reason.</summary>
    public Task ReturnAsync(Guid personId, Acquisition found, string? words, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.ConfirmTranslation, personId, found, async (turn, file) =>
        {
            Refusal?[] refusals = [TranslationRules.AReturnSaysWhy(words), TextRules.TheTextIsShort(words, TranslationRules.TextMaxLength)];
            refusals.Enforce();
            var before = await turn.Records.Set<TranslationReturn>().CountAsync(r => r.AcquisitionId == file.Id, cancellation);
            var back = TranslationReturn.Of(file.Id, before + 1, words!, turn.Now);
            turn.Records.Add(back);
            await turn.JournalAsync(file, new TranslationReturned(back.Number, back.Digest()), RoleOf(turn, file));
        }, cancellation);

    private static Task<StatementVersion> VersionAsync(Turn turn, Acquisition file, CancellationToken cancellation) =>
        turn.Records.Set<StatementVersion>().AsTracking().Where(v => v.AcquisitionId == file.Id).OrderByDescending(v => v.Number).FirstAsync(cancellation);

    private static string RoleOf(Turn turn, Acquisition file) =>
        turn.Seats.Any(seat => seat.Role == Role.Client && seat.Covers(file)) ? nameof(Role.Client) : nameof(Role.ProgramOfficer);
}
