using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Programs;

/// <summary>Programs, their departments and settings, as administrators change them.</summary>
public sealed class ProgramService(TurnKeeper turns, Now now)
{
    /// <summary>Creates a program and its log. The letters of the prefix are ignored for the first one, whose numbers have none.</summary>
    public Task<Guid> CreateAsync(Actor actor, ProgramFacts facts, string? prefixLetters = null, CancellationToken cancellation = default) =>
        turns.RunAsync(LogHead.Site, actor, async turn =>
        {
            turn.DemandAdministrator(programId: null);
            var taken = await turn.Records.Set<LogHead>().Where(h => h.LogId != LogHead.Site).Select(h => h.FilePrefix).ToListAsync(cancellation);
            ProgramRules.All(facts).Append(ProgramRules.ALaterProgramHasItsOwnFilePrefix(prefixLetters, taken)).Enforce();
            var program = Program.Create(facts, now.Instant);
            var prefix = taken.Count == 0 ? "" : ProgramRules.PrefixOf(prefixLetters);
            turn.Records.Add(program);
            turn.Records.Add(LogHead.For(program.Id, prefix));
            var created = new ProgramCreated(program.Id, prefix, program.Ceiling, program.Digest());
            await turn.JournalAsync(file: null, created, turn.AdministrationPart());
            return program.Id;
        }, cancellation);

    /// <summary>Changes names, contact, ceiling and notices, if the form shows what is saved.</summary>
    public Task ChangeAsync(Actor actor, Guid programId, int version, ProgramFacts facts, CancellationToken cancellation = default) =>
        RunAsync(actor, programId, async turn =>
        {
            ProgramRules.All(facts).Enforce();
            var program = await FindAsync(turn, programId, cancellation);
            var saved = program.Version;
            if (!program.Change(facts))
            {
                return null; // Saved already, by whichever window.
            }

            AdministrationRules.TheFormShowsWhatIsSaved(version, saved).Enforce();
            return new ProgramChanged(program.Version, program.Ceiling, program.Digest());
        }, cancellation);

    /// <summary>Sets every clock of the journey, by name, and the listed domains, one a line, if the form shows what is saved.</summary>
    public Task SetAsync(
        Actor actor, Guid programId, int version, IReadOnlyDictionary<string, int?> days, string? lines, CancellationToken cancellation = default) =>
        RunAsync(actor, programId, async turn =>
        {
            ProgramRules.TimedSteps.Select(s => ProgramRules.AClockRunsForOneToSixtyBusinessDays(s.Clock!.Name, days.GetValueOrDefault(s.Clock.Name)))
                .Concat(ProgramRules.OfDomains(lines)).Enforce();
            var domains = ProgramRules.DomainsOf(lines);
            var program = await FindAsync(turn, programId, cancellation);
            var clocks = ProgramRules.TimedSteps.ToDictionary(s => s.Clock!.Name, s => days[s.Clock!.Name]!.Value, StringComparer.Ordinal);
            await SetClocksAsync(turn, programId, clocks, cancellation);
            await ListAsync(turn, programId, domains, cancellation);
            if (!turn.Records.ChangeTracker.HasChanges())
            {
                return null;
            }

            AdministrationRules.TheFormShowsWhatIsSaved(version, program.Version).Enforce();
            program.ChangeSettings();
            return new ProgramSettingsChanged(program.Version, clocks, domains);
        }, cancellation);

    /// <summary>Adds a department and returns its key.</summary>
    public Task<Guid> AddDepartmentAsync(Actor actor, Guid programId, DepartmentFacts facts, CancellationToken cancellation = default) =>
        turns.RunAsync(programId, actor, async turn =>
        {
            turn.DemandAdministrator(programId);
            DepartmentRules.All(facts).Enforce();
            DepartmentRules.ADepartmentIsAddedOnce(facts, await DepartmentsAsync(turn, programId, cancellation)).Enforce();
            var department = Department.Add(programId, facts, now.Instant);
            turn.Records.Add(department);
            await turn.JournalAsync(file: null, new DepartmentAdded(department.Id, department.Province, department.Digest()), turn.AdministrationPart());
            return department.Id;
        }, cancellation);

    /// <summary>Changes a department of the program, if the form shows what is saved.</summary>
    public Task ChangeDepartmentAsync(
        Actor actor, Guid programId, Guid departmentId, int version, DepartmentFacts facts, CancellationToken cancellation = default) =>
        RunAsync(actor, programId, async turn =>
        {
            DepartmentRules.All(facts).Enforce();
            var departments = await DepartmentsAsync(turn, programId, cancellation);
            var department = departments.Single(d => d.Id == departmentId);
            var saved = department.Version;
            if (!department.Change(facts))
            {
                return null;
            }

            AdministrationRules.TheFormShowsWhatIsSaved(version, saved).Enforce();
            DepartmentRules.ADepartmentIsAddedOnce(facts, departments.Where(d => d != department)).Enforce();
            return new DepartmentChanged(department.Id, department.Version, department.Province, department.Digest());
        }, cancellation);

    // What changes nothing, such as a form saved as it was shown, is nothing to tell.
    private Task RunAsync(Actor actor, Guid programId, Func<Turn, Task<IJournalEvent?>> change, CancellationToken cancellation) =>
        turns.RunAsync(programId, actor, async turn =>
        {
            turn.DemandAdministrator(programId);
            if (await change(turn) is { } changed)
            {
                await turn.JournalAsync(file: null, changed, turn.AdministrationPart());
            }
        }, cancellation);

    private static Task<Program> FindAsync(Turn turn, Guid programId, CancellationToken cancellation) =>
        turn.Records.Set<Program>().AsTracking().SingleAsync(p => p.Id == programId, cancellation);

    private static Task<List<Department>> DepartmentsAsync(Turn turn, Guid programId, CancellationToken cancellation) =>
        turn.Records.Set<Department>().AsTracking().Where(d => d.ProgramId == programId).ToListAsync(cancellation);

    private static async Task SetClocksAsync(Turn turn, Guid programId, Dictionary<string, int> days, CancellationToken cancellation)
    {
        var saved = await turn.Records.Set<ClockSetting>().AsTracking().Where(c => c.ProgramId == programId).ToListAsync(cancellation);
        foreach (var (clock, number) in days)
        {
            if (saved.SingleOrDefault(c => c.Clock == clock) is { } setting)
            {
                setting.Days = number;
            }
            else
            {
                turn.Records.Add(ClockSetting.For(programId, clock, number));
            }
        }
    }

    private static async Task ListAsync(Turn turn, Guid programId, IReadOnlyList<string> domains, CancellationToken cancellation)
    {
        var saved = await turn.Records.Set<GovernmentDomain>().AsTracking().Where(d => d.ProgramId == programId).ToListAsync(cancellation);
        turn.Records.RemoveRange(saved.Where(d => !domains.Contains(d.Domain, StringComparer.Ordinal)));
        turn.Records.AddRange(domains.Except(saved.Select(d => d.Domain), StringComparer.Ordinal).Select(d => GovernmentDomain.For(programId, d)));
    }
}
