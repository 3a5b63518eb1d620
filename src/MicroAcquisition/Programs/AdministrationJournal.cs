using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Programs;

/// <summary>One line of the administration's history: what, when, by whom and in which part, and what it concerned.</summary>
public sealed record AdministrationLine(string Kind, DateTimeOffset At, string? Who, string Part, string? Subject);

/// <summary>What administrators did. The names come from today's rows: once those are erased, the journal says only that it happened.</summary>
public sealed class AdministrationJournal(Records records, PeopleNames names)
{
    /// <summary>Lines on one page.</summary>
    public const int PageSize = 50;

    /// <summary>The administration of a program, and of the site if its administrator reads, newest first.</summary>
    public async Task<ListPage<AdministrationLine>> ReadAsync(Guid programId, bool withSite, int page, CancellationToken cancellation = default)
    {
        Guid[] logs = withSite ? [programId, LogHead.Site] : [programId];
        var kinds = EventCatalogue.KindsFor(Audience.Administration);
        var all = records.Set<JournalEntry>().AsNoTracking().Where(e => logs.Contains(e.LogId) && kinds.Contains(e.Kind));
        var entries = await all.OrderByDescending(e => e.At).ThenByDescending(e => e.LogId).ThenByDescending(e => e.Position)
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellation);
        var who = await names.OfReferencesAsync([.. entries.Select(e => e.ActorReference).OfType<Guid>().Distinct()], cancellation);
        var subjects = await SubjectsAsync([.. entries.Select(SubjectOf).OfType<Guid>().Distinct()], cancellation);
        var lines = entries.Select(e => new AdministrationLine(
            e.Kind, e.At, e.ActorReference is { } by ? who.GetValueOrDefault(by) : null, e.Role, SubjectOf(e) is { } id ? subjects.GetValueOrDefault(id) : null));
        return new ListPage<AdministrationLine>([.. lines], await all.CountAsync(cancellation));
    }

    private static Guid? SubjectOf(JournalEntry entry) =>
        EventCatalogue.Read<ProgramCreated>(entry)?.Program
        ?? EventCatalogue.Read<DepartmentAdded>(entry)?.Department
        ?? EventCatalogue.Read<DepartmentChanged>(entry)?.Department
        ?? EventCatalogue.Read<SeatGranted>(entry)?.Seat
        ?? EventCatalogue.Read<SeatEnded>(entry)?.Seat
        ?? EventCatalogue.Read<AccountSuspended>(entry)?.Account
        ?? EventCatalogue.Read<AccountRestored>(entry)?.Account
        ?? EventCatalogue.Read<DelegationRecorded>(entry)?.Delegation
        ?? EventCatalogue.Read<DelegationEnded>(entry)?.Delegation
        ?? EventCatalogue.Read<AuthorityRecorded>(entry)?.Authority
        ?? EventCatalogue.Read<AuthorityEnded>(entry)?.Authority
        ?? entry.AcquisitionId
        ?? (entry.LogId == LogHead.Site ? null : entry.LogId);

    private async Task<IReadOnlyDictionary<Guid, string>> SubjectsAsync(List<Guid> ids, CancellationToken cancellation)
    {
        var seats = await records.Set<Seat>().AsNoTracking().Where(s => ids.Contains(s.Id)).ToListAsync(cancellation);
        var people = await names.OfPeopleAsync([.. ids, .. seats.Select(s => s.PersonId)], cancellation);
        var subjects = people.ToDictionary(p => p.Key, p => p.Value);
        foreach (var seat in seats)
        {
            subjects[seat.Id] = people.TryGetValue(seat.PersonId, out var name) ? $"{name} ({JourneyWords.Of(seat.Role)})" : JourneyWords.Of(seat.Role);
        }

        await foreach (var file in records.Set<Acquisition>().AsNoTracking().Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Number }).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            subjects[file.Id] = file.Number;
        }

        var language = OfficialLanguages.Current;
        await foreach (var program in records.Set<Program>().AsNoTracking().Where(p => ids.Contains(p.Id)).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            subjects[program.Id] = program.Name(language);
        }

        await foreach (var department in records.Set<Department>().AsNoTracking().Where(d => ids.Contains(d.Id)).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            subjects[department.Id] = department.Name(language);
        }

        await foreach (var delegation in records.Set<Delegation>().AsNoTracking().Where(d => ids.Contains(d.Id)).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            subjects[delegation.Id] = delegation.Position;
        }

        await foreach (var authority in records.Set<AuthorityOnRecord>().AsNoTracking().Where(a => ids.Contains(a.Id)).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            subjects[authority.Id] = ProgramWords.Of(authority.Matter);
        }

        return subjects;
    }
}
