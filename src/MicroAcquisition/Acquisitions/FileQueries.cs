using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Acquisitions;

/// <summary>One line of a file's history, by its place in the log.</summary>
public sealed record HistoryLine(long Position, string Kind, DateTimeOffset At, string? Who, string Role);

/// <summary>A page of files and how many there are in all.</summary>
public sealed record FilePage(IReadOnlyList<Acquisition> Files, int Total);

/// <summary>Files for the staff's pages.</summary>
public sealed class FileQueries(Records records, PeopleNames names, StepGuard guard, Now now)
{
    /// <summary>Files on one page of a list.</summary>
    public const int PageSize = 20;

    /// <summary>The roles for which the files that they may read are listed: all that read files, but the client, whose files stand with their requests.</summary>
    public static IReadOnlyList<Role> Listers { get; } = [.. Enum.GetValues<Role>().Except([Role.Client, Role.ExecutiveSponsor, Role.Administrator])];

    /// <summary>The file with this number; null when there is none.</summary>
    public async Task<Acquisition?> FindAsync(string number, CancellationToken cancellation = default) =>
        await records.Set<Acquisition>().AsNoTracking().SingleOrDefaultAsync(a => a.Number == number, cancellation);

    /// <summary>Files by key.</summary>
    public async Task<IReadOnlyDictionary<Guid, Acquisition>> OfAsync(IReadOnlyCollection<Guid> keys, CancellationToken cancellation = default) =>
        await records.Set<Acquisition>().AsNoTracking().Where(a => keys.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellation);

    /// <summary>The files that a person requested, newest first.</summary>
    public async Task<IReadOnlyList<Acquisition>> RequestedByAsync(Guid personId, CancellationToken cancellation = default) =>
        await records.Set<Acquisition>().AsNoTracking().Where(a => a.RequesterId == personId).OrderByDescending(a => a.RequestedAt).Take(100).ToListAsync(cancellation);

    /// <summary>The files that the viewer may read by a role that lists files (<see cref="Viewer.MayRead"/>), twenty a page.</summary>
    public Task<FilePage> ListAsync(Viewer viewer, FileFilter filter, int page, CancellationToken cancellation = default) =>
        ListAsync(viewer, filter, (page - 1) * PageSize, PageSize, cancellation);

    /// <summary>The same, so many from a place on.</summary>
    public async Task<FilePage> ListAsync(Viewer viewer, FileFilter filter, int from, int most, CancellationToken cancellation = default)
    {
        var files = Listed(viewer, filter.Typed);
        if (filter.Stage is { } stage)
        {
            files = files.At(stage, now.Instant);
        }

        if (filter.DepartmentId is { } department)
        {
            files = files.Where(a => a.DepartmentId == department);
        }

        var ordered = filter.Order switch
        {
            FileOrder.Oldest => files.OrderBy(a => a.Serial).ThenBy(a => a.Number),
            FileOrder.Closing => files.OrderBy(a => a.ClosesAt == null).ThenByDescending(a => a.ClosesAt).ThenByDescending(a => a.Serial).ThenByDescending(a => a.Number),
            _ => files.OrderByDescending(a => a.Serial).ThenByDescending(a => a.Number),
        };
        return new FilePage(await ordered.Skip(from).Take(most).ToListAsync(cancellation), await files.CountAsync(cancellation));
    }

    /// <summary>
    /// Those found by what was typed. Two queries as one only for whoever is an observer of the union besides something else: the union's files are those that are approved or public, and
    /// its observer does not learn from a search who asked for them.
    /// </summary>
    private IQueryable<Acquisition> Listed(Viewer viewer, string? typed)
    {
        var (union, others) = (viewer.Seats.Where(s => s.Role == Role.UnionObserver).ToList(), viewer.Seats.Where(s => Listers.Contains(s.Role) && s.Role != Role.UnionObserver).ToList());
        var files = records.Set<Acquisition>().AsNoTracking();
        if (union.Count == 0)
        {
            return Found(files.CoveredBy(others), typed, byClient: true);
        }

        var approved = files.CoveredBy(union).Where(a => (a.ApprovedForProgramAt != null && a.ApprovedByProcurementAt != null) || a.PublishedAt != null);
        var found = Found(approved, typed, byClient: false);
        return others.Count == 0 ? found : Found(files.CoveredBy(others), typed, byClient: true).Union(found);
    }

    private IQueryable<Acquisition> Found(IQueryable<Acquisition> files, string? typed, bool byClient)
    {
        if (Words.Line(typed).Length == 0)
        {
            return files;
        }

        var words = Words.Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var clients = PeopleSearch.Named(records, typed).Select(p => (Guid?)p.Id);
        return files.Where(a => (words.Length > 0 && words.All(word => a.Searched.Contains(word))) || (byClient && clients.Contains(a.RequesterId)));
    }

    /// <summary>The languages of titles that their clients wrote: those of the clients' letters, since a request does not ask.</summary>
    public async Task<TitleLanguages> TitleLanguagesAsync(IEnumerable<Acquisition> files, CancellationToken cancellation = default)
    {
        var clients = files.Where(f => f.HasTheClientsTitle).ToDictionary(f => f.Id, f => f.RequesterId!.Value);
        var languages = await records.Set<Person>().Where(p => clients.Values.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Language, cancellation);
        return new TitleLanguages(clients.ToDictionary(f => f.Key, f => languages[f.Value]));
    }

    /// <summary>The steps that wait on a file now for whoever holds a role or the award in hand, and until when.</summary>
    public async Task<IReadOnlyList<WaitingStep>> WaitingOnAsync(Acquisition file, CancellationToken cancellation = default)
    {
        var clocks = await Clocks.LoadAsync(records, cancellation);
        return [.. Journey.Steps.Where(step => !step.May && step.IsOfTheStaffOrTheAwardee && step.WaitsOn(file, now.Instant)).Select(step => Attention.Waiting(step, file, clocks, now.Instant))];
    }

    /// <summary>Who holds a step on a file: the names of those whose seat of its roles covers it and whom no separation keeps from it. Who applied among them does not show.</summary>
    public async Task<IReadOnlyList<string>> HoldersAsync(Step step, Acquisition file, CancellationToken cancellation = default)
    {
        var roles = step.Doers.Select(doer => doer.Role).OfType<Role>().ToList();
        var seats = await records.Set<Seat>().AsNoTracking().Where(s => s.To == null && (s.ProgramId == null || s.ProgramId == file.ProgramId)
            && records.Set<Seat>().Any(own => own.PersonId == s.PersonId && roles.Contains(own.Role) && own.To == null && (own.ProgramId == null || own.ProgramId == file.ProgramId)))
            .ToListAsync(cancellation);
        var people = new List<Guid>();
        foreach (var held in seats.Where(s => s.IsHeldAt(now.Instant)).GroupBy(s => s.PersonId))
        {
            if (held.Any(s => roles.Contains(s.Role) && s.Covers(file))
                && await guard.HoldsAsync(step, file, new Viewer(held.Key, [.. held]), cancellation))
            {
                people.Add(held.Key);
            }
        }

        return [.. (await names.OfPeopleAsync(people, cancellation)).Values.Order(StringComparer.CurrentCulture)];
    }

    /// <summary>
    /// The history that the audience of a file may read, newest first: public events and those of the file. Sealed ones never
    /// leave this query. The one query that shows history. It names those who acted in a role; of anyone else it says the part, since
    /// a supplier's name stays sealed until the room of their act says it.
    /// </summary>
    public async Task<IReadOnlyList<HistoryLine>> HistoryAsync(Acquisition file, bool isDefended, CancellationToken cancellation = default)
    {
        var kinds = EventCatalogue.KindsFor(Audience.Public).Concat(EventCatalogue.KindsFor(Audience.File)).Concat(isDefended ? EventCatalogue.KindsFor(Audience.Defence) : []).ToList();
        var entries = await records.Set<JournalEntry>().AsNoTracking()
            .Where(e => e.AcquisitionId == file.Id && kinds.Contains(e.Kind)).OrderByDescending(e => e.Position).ToListAsync(cancellation);
        var staff = entries.Where(e => Enum.TryParse<Role>(e.Role, out _)).Select(e => e.ActorReference).OfType<Guid>().Distinct().ToList();
        var who = await names.OfReferencesAsync(staff, cancellation);
        return [.. entries.Select(e => new HistoryLine(
            e.Position, e.Kind, e.At, e.ActorReference is { } by && Enum.TryParse<Role>(e.Role, out _) ? who.GetValueOrDefault(by) : null, e.Role))];
    }
}
