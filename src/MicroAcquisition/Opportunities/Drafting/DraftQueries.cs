using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Programs;
using MicroAcquisition.Requests;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Opportunities.Drafting;

/// <summary>Someone named on a file: evaluator or maintainer.</summary>
public sealed record NamedPerson(Guid Seat, Guid PersonId, Role As, string Name, string Email, bool ReadsEnglish, bool ReadsFrench);

/// <summary>Someone who evaluates on a file, and the languages in which they read statements.</summary>
public sealed record EvaluatorInForce(Guid PersonId, bool ReadsEnglish, bool ReadsFrench)
{
    /// <summary>True when they read a language.</summary>
    public bool Reads(Language language) => language.Of(ReadsEnglish, ReadsFrench);
}

/// <summary>Drafts, submitted versions and the people named, for reading.</summary>
public sealed class DraftQueries(Records records, ProgramQueries programs, RequestQueries requests, Now now)
{
    /// <summary>The statement that is being written on a file.</summary>
    public Task<StatementDraft> OfAsync(Acquisition file, CancellationToken cancellation = default) => OfAsync(records, file, cancellation);

    /// <summary>The same, as it stands inside a turn.</summary>
    internal async Task<StatementDraft> OfAsync(Records among, Acquisition file, CancellationToken cancellation = default)
    {
        var rows = await among.Set<DraftField>().AsNoTracking().Where(f => f.AcquisitionId == file.Id).ToListAsync(cancellation);
        var need = await requests.NeedOfAsync(file.Id, cancellation);
        var program = (await programs.ProgramsAsync(cancellation)).Single(p => p.Id == file.ProgramId);
        var beginnings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [DraftFields.Title] = file.HasTheClientsTitle ? file.TitleEnglish : "",
            [DraftFields.Background] = need?.Why ?? "",
            [DraftFields.Work] = need?.What ?? "",
            [DraftFields.Contact] = program.ContactEmail,
            [DraftFields.Licence] = LicenceNames.Default,
            [DraftFields.DaysToSelect] = "2", // Domain §4, "Announcement".
        };
        return new StatementDraft(rows, need?.Language ?? OfficialLanguages.Current, beginnings);
    }

    /// <summary>What the rules ask besides the draft.</summary>
    public async Task<DraftingCircumstances> CircumstancesAsync(Acquisition file, CancellationToken cancellation = default) => new(
        await programs.CeilingAsync(file.ProgramId, cancellation), (await programs.DepartmentAsync(file.DepartmentId, cancellation))?.Province, Eastern.DateOf(now.Instant));

    /// <summary>The versions that were submitted, the latest first.</summary>
    public async Task<IReadOnlyList<StatementVersion>> VersionsAsync(Guid acquisitionId, CancellationToken cancellation = default) =>
        await records.Set<StatementVersion>().AsNoTracking().Where(v => v.AcquisitionId == acquisitionId).OrderByDescending(v => v.Number).ToListAsync(cancellation);

    /// <summary>True once a statement was submitted on a file.</summary>
    public Task<bool> HasVersionAsync(Guid acquisitionId, CancellationToken cancellation = default) =>
        records.Set<StatementVersion>().AnyAsync(v => v.AcquisitionId == acquisitionId, cancellation);

    /// <summary>The fixed prices of the last versions of some files, before taxes; a file without one is absent.</summary>
    public async Task<IReadOnlyDictionary<Guid, Cad>> PricesAsync(IReadOnlyCollection<Guid> files, CancellationToken cancellation = default)
    {
        var versions = await records.Set<StatementVersion>().AsNoTracking().Where(v => files.Contains(v.AcquisitionId) && v.Terms != null)
            .Select(v => new { v.AcquisitionId, v.Number, v.Terms }).ToListAsync(cancellation);
        return versions.GroupBy(v => v.AcquisitionId).ToDictionary(file => file.Key, file => file.MaxBy(v => v.Number)!.Terms!.Price);
    }

    /// <summary>The evaluators and the maintainer named on a file, in the order in which they were.</summary>
    public Task<IReadOnlyList<NamedPerson>> PeopleAsync(Guid acquisitionId, CancellationToken cancellation = default) => PeopleAsync(records, acquisitionId, cancellation);

    /// <summary>
    /// Those who evaluate on a file now, as it stands inside a turn: named on it with the languages that they read, or in the whole program, where nothing is known of them and
    /// they read both. Each once.
    /// </summary>
    public static async Task<IReadOnlyList<EvaluatorInForce>> EvaluatorsAsync(Records among, Acquisition file, CancellationToken cancellation = default)
    {
        var seats = await (from seat in among.Set<Seat>()
                           where seat.Role == Role.Evaluator && seat.To == null && (seat.ProgramId == null || seat.ProgramId == file.ProgramId)
                               && (seat.DepartmentId == null || seat.DepartmentId == file.DepartmentId) && (seat.AcquisitionId == null || seat.AcquisitionId == file.Id)
                           from evaluator in among.Set<Evaluator>().Where(e => e.SeatId == seat.Id).DefaultIfEmpty()
                           select new { seat.PersonId, Evaluator = evaluator }).AsNoTracking().ToListAsync(cancellation);
        return [.. seats.GroupBy(s => s.PersonId).Select(of => new EvaluatorInForce(
            of.Key, of.Any(s => s.Evaluator is null || s.Evaluator.ReadsEnglish), of.Any(s => s.Evaluator is null || s.Evaluator.ReadsFrench))).OrderBy(e => e.PersonId)];
    }

    /// <summary>Who was named or lost their part, and as what, for the history of a file: by the place of the entry in the log. The names come from today's rows.</summary>
    public async Task<IReadOnlyDictionary<long, string>> NamingsAsync(Guid acquisitionId, CancellationToken cancellation = default)
    {
        string[] kinds = [EventCatalogue.NameOf<PersonNamed>(), EventCatalogue.NameOf<PersonReplaced>()];
        var entries = await records.Set<JournalEntry>().AsNoTracking().Where(e => e.AcquisitionId == acquisitionId && kinds.Contains(e.Kind)).ToListAsync(cancellation);
        var seats = await (from seat in records.Set<Seat>()
                           where seat.AcquisitionId == acquisitionId
                           join person in records.Set<Person>() on seat.PersonId equals person.Id
                           select new { seat.Id, seat.Role, Name = person.Name.Length == 0 ? person.Email : person.Name }).AsNoTracking().ToDictionaryAsync(s => s.Id, cancellation);
        return entries.Select(e => (e.Position, Seat: EventCatalogue.Read<PersonNamed>(e)?.Seat ?? EventCatalogue.Read<PersonReplaced>(e)!.Seat))
            .Where(e => seats.ContainsKey(e.Seat)).ToDictionary(e => e.Position, e => $"{seats[e.Seat].Name} ({JourneyWords.Of(seats[e.Seat].Role)})");
    }

    /// <summary>The same, as it stands inside a turn.</summary>
    internal static async Task<IReadOnlyList<NamedPerson>> PeopleAsync(Records among, Guid acquisitionId, CancellationToken cancellation = default)
    {
        var named = await (from seat in among.Set<Seat>()
                           where seat.AcquisitionId == acquisitionId && seat.To == null && (seat.Role == Role.Evaluator || seat.Role == Role.ReviewerMaintainer)
                           join person in among.Set<Person>() on seat.PersonId equals person.Id
                           from evaluator in among.Set<Evaluator>().Where(e => e.SeatId == seat.Id).DefaultIfEmpty()
                           orderby seat.From, seat.Id
                           select new { Seat = seat, person.Name, person.Email, Evaluator = evaluator }).AsNoTracking().ToListAsync(cancellation);
        return
        [
            .. named.Select(n => new NamedPerson(
                n.Seat.Id, n.Seat.PersonId, n.Seat.Role, n.Name.Length == 0 ? n.Email : n.Name, n.Email, n.Evaluator?.ReadsEnglish ?? false, n.Evaluator?.ReadsFrench ?? false)),
        ];
    }
}
