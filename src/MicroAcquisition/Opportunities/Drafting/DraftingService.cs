using MicroAcquisition.Acquisitions;
using MicroAcquisition.Agreements;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Opportunities.Approvals;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Opportunities.Drafting;

/// <summary>
/// A field as a form sends it: the version that the form was made from, and what is written; with the hash of the text that the form showed
/// (<see cref="StatementDraft.HashOf"/>), where it sends fields that nobody touched along with those that somebody did; and the writing of the form,
/// whose own saves are no other's.
/// </summary>
public sealed record FieldWritten(string Field, int Version, string? Text, string? Shown = null, Guid? Writing = null)
{
    /// <summary>True for a translation that is found to fit its source as it now is.</summary>
    public bool StillFits { get; init; }

    /// <summary>True when keeping it changes a row: its text, or which source it translates.</summary>
    internal bool Changes(DraftField row, string ofHash) =>
        row.Text != (Text ?? "") ? !IsUntouched || IsOfTheSameWriting(row) : StillFits && row.OfHash != ofHash;

    /// <summary>True when the form showed what it sends.</summary>
    internal bool IsUntouched => Showed(Text);

    /// <summary>True when this form itself saved the field last.</summary>
    internal bool IsOfTheSameWriting(DraftField row) => Writing is not null && row.Writing == Writing;

    /// <summary>True when the form showed this text.</summary>
    internal bool Showed(string? text) => Shown is not null && Shown == StatementDraft.HashOf(text ?? "");
}

/// <summary>What became of a save: the fields that someone else changed meanwhile, as they now stand. None: everything is saved.</summary>
public sealed record FieldsSaved(IReadOnlyList<DraftField> Meanwhile, DateTimeOffset At);

/// <summary>Writing and submitting a statement, as its client says it.</summary>
public sealed class DraftingService(TurnKeeper turns, DraftQueries drafts, DraftFieldWriter writer, ApprovalQueries approvals, Viewers viewers, StepGuard guard)
{
    /// <summary>
    /// Keeps what is written in some fields, whatever it is. A field whose text is already so is left, and so is one that a form sends untouched; where one was changed by someone
    /// else since the form was made, nothing is saved and the answer has their texts.
    /// </summary>
    public async Task<FieldsSaved> SaveAsync(Guid personId, Acquisition file, IReadOnlyList<FieldWritten> fields, CancellationToken cancellation = default)
    {
        (await guard.RefusalOfAsync(Journey.SubmitStatement, file, await viewers.OfAsync(personId, cancellation), cancellation: cancellation)).Enforce();
        var draft = await drafts.OfAsync(file, cancellation);
        var wanted = OfficialLanguages.FromCode(fields.FirstOrDefault(f => f.Field == DraftFields.Language)?.Text);
        DraftingRules.TheLanguageStaysOnceATextIsWritten(draft, wanted).Enforce();
        var language = draft.HasText ? draft.Language : wanted ?? draft.Language;
        var written = fields.Where(f => f.Field != DraftFields.Language).ToList();
        if (wanted is not null || written.Exists(f => DraftFields.IsText(f.Field)))
        {
            // Kept with the first text: were it the requester's each time, changing one's own language would put what is written out of sight.
            written.Add(new FieldWritten(DraftFields.Language, fields.FirstOrDefault(f => f.Field == DraftFields.Language)?.Version ?? draft.VersionOf(DraftFields.Language), language.Code()));
        }

        return await writer.SaveAsync(
            personId, file.Id, [.. written.Select(f => new FieldToKeep(f, DraftFields.IsText(f.Field) ? language.Code() : DraftFields.NoLanguage, OfHash: ""))], cancellation);
    }

    /// <summary>Submits the statement as it was read (<see cref="StatementDraft.Seal"/>): a version is frozen, and two people review it.</summary>
    public Task SubmitAsync(Guid personId, Acquisition found, string seal, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.SubmitStatement, personId, found, async (turn, file) =>
        {
            var draft = await drafts.OfAsync(turn.Records, file, cancellation);
            DraftingRules.TheStatementIsAsItWasRead(draft, seal).Enforce();
            var people = await DraftQueries.PeopleAsync(turn.Records, file.Id, cancellation);
            DraftingRules.All(draft, await drafts.CircumstancesAsync(file, cancellation)).Concat(PeopleRules.All(people))
                .Concat((await approvals.OfAsync(turn.Records, file.Id, cancellation)).Comments.Select(ApprovalRules.ACommentIsAnswered)).Enforce();
            var last = await turn.Records.Set<StatementVersion>().Where(v => v.AcquisitionId == file.Id).MaxAsync(v => (int?)v.Number, cancellation) ?? 0;
            var terms = draft.ToTerms(AgreementTexts.Current);
            var version = StatementVersion.Submit(file.Id, last + 1, draft.Language, draft.ToText(draft.Language), terms, turn.Now);
            turn.Records.Add(version);
            await turn.JournalAsync(file, new StatementSubmitted(
                version.Number, draft.Language.Code(), version.Digest(), terms.Price, terms.DaysOpen, terms.DaysToSelect, terms.DaysToDeliver, terms.AgreementVersion), nameof(Role.Client));
        }, cancellation);
}
