using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Programs;

/// <summary>A program as its administrators see it.</summary>
public sealed record ProgramSettings(
    Guid Id, string NameEnglish, string NameFrench, string ContactEmail, Cad Ceiling, string NoticeEnglish, string NoticeFrench, int Version, string FilePrefix)
{
    /// <summary>The name in a language.</summary>
    public string Name(Language language) => language.Of(NameEnglish, NameFrench);
}

/// <summary>A department as its administrators see it.</summary>
public sealed record DepartmentSettings(
    Guid Id, string NameEnglish, string NameFrench, string BillingAddress, string? Province, string FinancialContact, string AccessOffice, int Version)
{
    /// <summary>The name in a language.</summary>
    public string Name(Language language) => language.Of(NameEnglish, NameFrench);
}

/// <summary>Programs and their settings, for the pages of administrators.</summary>
public sealed class SettingsQueries(Records records)
{
    /// <summary>The programs that someone administers, by name.</summary>
    public async Task<IReadOnlyList<ProgramSettings>> AdministeredByAsync(Viewer viewer, CancellationToken cancellation = default) =>
    [
        .. (await Read(records.Set<Program>()).ToListAsync(cancellation))
            .Where(p => AdministrationRules.SettingsBelongToTheProgramsAdministrators(viewer.Seats, p.Id) is null)
            .OrderBy(p => p.Name(OfficialLanguages.Current), StringComparer.CurrentCulture),
    ];

    /// <summary>One program; null when there is none.</summary>
    public async Task<ProgramSettings?> FindAsync(Guid programId, CancellationToken cancellation = default) =>
        await Read(records.Set<Program>().Where(p => p.Id == programId)).SingleOrDefaultAsync(cancellation);

    /// <summary>True once a program exists: from then on each further one needs a prefix of its own.</summary>
    public Task<bool> AnyAsync(CancellationToken cancellation = default) => records.Set<Program>().AnyAsync(cancellation);

    /// <summary>The business days of every clock, by its name: the program's own, or the journey's.</summary>
    public async Task<IReadOnlyDictionary<string, int>> ClocksAsync(Guid programId, CancellationToken cancellation = default)
    {
        var clocks = await Clocks.LoadAsync(records, cancellation);
        return ProgramRules.TimedSteps.ToDictionary(s => s.Clock!.Name, s => clocks.DaysOf(programId, s.Clock!), StringComparer.Ordinal);
    }

    /// <summary>The domains that the program lists, in alphabetical order.</summary>
    public async Task<IReadOnlyList<string>> DomainsAsync(Guid programId, CancellationToken cancellation = default) =>
        await records.Set<GovernmentDomain>().Where(d => d.ProgramId == programId).OrderBy(d => d.Domain).Select(d => d.Domain).ToListAsync(cancellation);

    /// <summary>The departments of a program, by English name.</summary>
    public async Task<IReadOnlyList<DepartmentSettings>> DepartmentsAsync(Guid programId, CancellationToken cancellation = default) =>
        await records.Set<Department>().Where(d => d.ProgramId == programId).OrderBy(d => d.NameEnglish)
            .Select(d => new DepartmentSettings(d.Id, d.NameEnglish, d.NameFrench, d.BillingAddress, d.Province, d.FinancialContact, d.AccessOffice, d.Version))
            .ToListAsync(cancellation);

    private IQueryable<ProgramSettings> Read(IQueryable<Program> programs) =>
        from program in programs
        join head in records.Set<LogHead>() on program.Id equals head.LogId
        select new ProgramSettings(
            program.Id, program.NameEnglish, program.NameFrench, program.ContactEmail, program.Ceiling, program.NoticeEnglish, program.NoticeFrench,
            program.Version, head.FilePrefix);
}
