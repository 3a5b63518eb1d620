using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Notices;
using MicroAcquisition.Programs;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Applications;

/// <summary>
/// One letter before the closing to whoever began an application, or a change of one, and has not sent it. It tells no event, since nothing happened that anyone may learn of
/// before the closing, and goes to its writer alone.
/// </summary>
public sealed class DraftReminders(Records records, TurnKeeper turns, ProgramQueries programs, ISiteAddresses addresses, ReminderTime setting, Now now)
{
    /// <summary>The letter's name in the outbox; health and lists of letters say nothing of it.</summary>
    public const string Letter = "draft-reminder";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Writes to those who began before the time for reminding came; whoever began later knows that it closes. Returns how many letters it wrote.</summary>
    public async Task<int> WriteAsync(CancellationToken cancellation = default)
    {
        var (instant, until) = (now.Instant, now.Instant + setting.BeforeClosing);
        var drafts = await (from draft in records.Set<WorkingCopy>().AsNoTracking()
                            where draft.Kind == ApplicationService.DraftKind && !records.Set<DraftReminder>().Any(r => r.PersonId == draft.OwnerId && r.AcquisitionId == draft.SubjectId)
                            join file in records.Set<Acquisition>().AsNoTracking() on draft.SubjectId equals file.Id
                            where file.OpensAt <= instant && file.ClosesAt > instant && file.ClosesAt <= until
                            join person in records.Set<Person>().AsNoTracking() on draft.OwnerId equals person.Id
                            where person.SuspendedAt == null
                            orderby file.ClosesAt
                            select new { draft, file, person }).ToListAsync(cancellation);
        var due = drafts.Where(d => d.draft.SavedAt <= d.file.ClosesAt - setting.BeforeClosing).ToList();
        foreach (var found in due)
        {
            var changes = WorkingCopies.Read<ApplicationAnswers>(found.draft).Answers.Changes;
            var isChange = changes is not null && await records.Set<Application>().AnyAsync(a => a.Reference == changes && a.WithdrawnAt == null, cancellation);
            var written = await WriteAsync(found.file, found.person, isChange, cancellation);
            await PutAsync(found.person, found.file.Id, written, cancellation);
        }

        return due.Count;
    }

    /// <summary>Forgets whom it reminded a month ago, and the letters.</summary>
    public async Task ForgetAsync(CancellationToken cancellation = default)
    {
        var before = now.Instant - Kept;
        await turns.ForgetAsync<DraftReminder>(r => r.At < before, cancellation);
        await Outbox.ForgetAsync(turns, Letter, before, cancellation);
    }

    // The key keeps two machines from writing the same; the slower one has nothing left to do, and says nothing of it in its log, which would tell that somebody began to apply.
    private async Task PutAsync(Person person, Guid acquisitionId, WrittenLetter written, CancellationToken cancellation)
    {
        try
        {
            await turns.KeepAsync(SaveQueue.Of(person.Id), kept =>
            {
                kept.Add(DraftReminder.Of(person.Id, acquisitionId, now.Instant));
                Outbox.Put(kept, Letter, person.Email, written, now.Instant, Lane.Letter);
                return Task.CompletedTask;
            }, cancellation);
        }
        catch (DbUpdateException)
        {
            if (!await records.Set<DraftReminder>().AnyAsync(r => r.PersonId == person.Id && r.AcquisitionId == acquisitionId, cancellation))
            {
                throw;
            }
        }
    }

    private async Task<WrittenLetter> WriteAsync(Acquisition file, Person person, bool isChange, CancellationToken cancellation)
    {
        using var _ = OfficialLanguages.Speak(person.Language);
        var program = (await programs.ProgramsAsync(cancellation)).Single(p => p.Id == file.ProgramId);
        object[] values = [file.Number, file.Title(person.Language)];
        return new LetterBuilder(ApplicationsText.Reminder_Subject.With(values))
            .Paragraph(isChange ? ApplicationsText.Reminder_Change : ApplicationsText.Reminder_Body, values)
            .Fact(ApplicationsText.Reminder_Closes, Formats.Closing(file.ClosesAt!.Value))
            .Link(ApplicationsText.Reminder_Link, addresses.Opportunity(person.Language, file.Number))
            .Sign(program.Name(person.Language), program.ContactEmail);
    }
}
