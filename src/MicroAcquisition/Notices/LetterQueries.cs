using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Programs;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Notices;

/// <summary>A letter that was given up.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Subject">What it is about: its subject with the file's number, never with the title, since administrators read settings and not files. Null for a code.</param>
/// <param name="To">The address.</param>
/// <param name="WrittenAt">When it was written, UTC.</param>
/// <param name="EndedAt">When it was given up, UTC.</param>
/// <param name="ServerWords">What the mail server said.</param>
public sealed record UndeliveredLetter(Guid Id, string? Subject, string To, DateTimeOffset WrittenAt, DateTimeOffset EndedAt, string ServerWords)
{
    /// <summary>A code has run out: whoever waits asks for another.</summary>
    public bool CanGoAgain => Subject is not null;
}

/// <summary>Letters that were given up, for the administrators whose they are.</summary>
public sealed class LetterQueries(Records records, IReadOnlyList<Letter> letters, Now now)
{
    /// <summary>Letters on one page.</summary>
    public const int PageSize = 50;

    /// <summary>What stands for what a subject adds.</summary>
    private static readonly object[] Unsaid = [.. Enumerable.Repeat("…", 12)];

    /// <summary>Entries that may be spoken of: those that were never sealed, and those of files whose seal has broken.</summary>
    public static IQueryable<JournalEntry> Telling(Records records, DateTimeOffset now)
    {
        var broken = now - Stages.SealAfterClosing;
        var kinds = EventCatalogue.KindsFor(Audience.SealedUntilConfirmation).ToList();
        return records.Set<JournalEntry>().Where(e => !kinds.Contains(e.Kind) || records.Set<Acquisition>().Any(a => a.Id == e.AcquisitionId && a.ClosesAt <= broken));
    }

    /// <summary>One page of the letters that were given up, the latest first.</summary>
    public async Task<ListPage<UndeliveredLetter>> UndeliveredAsync(Viewer viewer, int page, CancellationToken cancellation = default)
    {
        var shown = Shown(records, viewer, now.Instant);
        var found = await shown.OrderByDescending(l => l.EndedAt).ThenBy(l => l.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(l => new
            {
                l.Id,
                l.Letter,
                l.To,
                l.CreatedAt,
                EndedAt = l.EndedAt!.Value,
                l.ServerWords,
                Number = (from entry in records.Set<JournalEntry>()
                          where entry.LogId == l.LogId && entry.Position == l.Position
                          join file in records.Set<Acquisition>() on entry.AcquisitionId equals file.Id
                          select file.Number).FirstOrDefault(),
            }).ToListAsync(cancellation);
        return new ListPage<UndeliveredLetter>(
            [.. found.Select(l => new UndeliveredLetter(l.Id, SubjectOf(l.Letter, l.Number), l.To, l.CreatedAt, l.EndedAt, l.ServerWords))], await shown.CountAsync(cancellation));
    }

    /// <summary>How many there are.</summary>
    public Task<int> UndeliveredCountAsync(Viewer viewer, CancellationToken cancellation = default) => Shown(records, viewer, now.Instant).CountAsync(cancellation);

    /// <summary>Which of these addresses took no letter when one was last given up, and since when (UTC): of the letters that the viewer may see.</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> UnreachableAsync(Viewer viewer, IReadOnlyCollection<string> addresses, CancellationToken cancellation = default) =>
        await Unreachable(Shown(records, viewer, now.Instant), addresses).ToDictionaryAsync(l => l.Address, l => l.Since, StringComparer.Ordinal, cancellation);

    /// <summary>Since when (UTC) a person's own address takes no letters; null when it does.</summary>
    public async Task<DateTimeOffset?> UnreachableSinceAsync(string ownAddress, CancellationToken cancellation = default) =>
        (await Unreachable(GivenUp(records), [ownAddress]).SingleOrDefaultAsync(cancellation))?.Since;

    /// <summary>
    /// The letters given up that the viewer may see: of the programs that they administer, or of the whole site. What a sealed event caused, only once the seal has broken. To whoever has
    /// another part in a file's program, letters to those without a seat tell nothing: one of them may have applied.
    /// </summary>
    internal static IQueryable<OutboxLetter> Shown(Records records, Viewer viewer, DateTimeOffset now)
    {
        var ofSite = AdministrationRules.TheSiteBelongsToItsAdministrators(viewer.Seats) is null;
        var administered = viewer.Seats.Where(s => s.Role == Role.Administrator).Select(s => s.ProgramId).OfType<Guid>().ToList();
        var parts = viewer.Seats.Where(s => s.Role != Role.Administrator).ToList();
        var (partEverywhere, partIn) = (parts.Exists(s => s.ProgramId is null), parts.Select(s => s.ProgramId).OfType<Guid>().ToList());
        var told = Telling(records, now).Where(e => ofSite || administered.Contains(e.LogId));
        return GivenUp(records).Where(l => (ofSite && l.Lane == Lane.Code)
            || told.Any(e => e.LogId == l.LogId && e.Position == l.Position
                && (e.AcquisitionId == null
                    || !(partEverywhere || partIn.Contains(e.LogId) || records.Set<Acquisition>().Any(a => a.Id == e.AcquisitionId && a.RequesterId == viewer.PersonId))
                    || records.Set<Person>().Any(p => p.Email == l.To && records.Set<Seat>().Any(s => s.PersonId == p.Id)))));
    }

    private static IQueryable<OutboxLetter> GivenUp(Records records) => records.Set<OutboxLetter>().Where(l => l.EndedAt != null);

    private IQueryable<Unreached> Unreachable(IQueryable<OutboxLetter> letters, IReadOnlyCollection<string> addresses) =>
        letters.Where(l => addresses.Contains(l.To) && !records.Set<OutboxLetter>().Any(later => later.To == l.To && later.SentAt > l.EndedAt))
            .GroupBy(l => l.To).Select(group => new Unreached { Address = group.Key, Since = group.Min(l => l.EndedAt)!.Value });

    private string? SubjectOf(string name, string? number) =>
        letters.FirstOrDefault(letter => letter.Name == name)?.Say(LetterWords.Subject).With([number ?? "…", .. Unsaid]);

    private sealed class Unreached
    {
        public string Address { get; init; } = "";

        public DateTimeOffset Since { get; init; }
    }
}
