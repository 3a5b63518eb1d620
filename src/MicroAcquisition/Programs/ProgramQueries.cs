using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Programs;

/// <summary>A program as other rooms and the pages see it.</summary>
public sealed record ProgramView(Guid Id, string NameEnglish, string NameFrench, string ContactEmail, string NoticeEnglish, string NoticeFrench, Cad Ceiling)
{
    /// <summary>The name in a language.</summary>
    public string Name(Language language) => language.Of(NameEnglish, NameFrench);
}

/// <summary>A department as other rooms and the pages see it; invoices go to its billing address.</summary>
public sealed record DepartmentView(Guid Id, Guid ProgramId, string NameEnglish, string NameFrench, string BillingAddress, string? Province, string AccessOffice)
{
    /// <summary>The name in a language.</summary>
    public string Name(Language language) => language.Of(NameEnglish, NameFrench);
}

/// <summary>Programs and departments, for reading.</summary>
public sealed class ProgramQueries(Records records)
{
    /// <summary>Every program, by English name.</summary>
    public async Task<IReadOnlyList<ProgramView>> ProgramsAsync(CancellationToken cancellation = default) =>
        await records.Set<Program>().OrderBy(p => p.NameEnglish)
            .Select(p => new ProgramView(p.Id, p.NameEnglish, p.NameFrench, p.ContactEmail, p.NoticeEnglish, p.NoticeFrench, p.Ceiling)).ToListAsync(cancellation);

    /// <summary>The departments of a program, by English name.</summary>
    public async Task<IReadOnlyList<DepartmentView>> DepartmentsAsync(Guid programId, CancellationToken cancellation = default) =>
        await records.Set<Department>().Where(d => d.ProgramId == programId).OrderBy(d => d.NameEnglish)
            .Select(d => new DepartmentView(d.Id, d.ProgramId, d.NameEnglish, d.NameFrench, d.BillingAddress, d.Province, d.AccessOffice)).ToListAsync(cancellation);

    /// <summary>One department; null when there is none.</summary>
    public async Task<DepartmentView?> DepartmentAsync(Guid? id, CancellationToken cancellation = default) =>
        await records.Set<Department>().Where(d => d.Id == id)
            .Select(d => new DepartmentView(d.Id, d.ProgramId, d.NameEnglish, d.NameFrench, d.BillingAddress, d.Province, d.AccessOffice)).SingleOrDefaultAsync(cancellation);

    /// <summary>The highest total that a program pays, taxes included.</summary>
    public async Task<Cad> CeilingAsync(Guid programId, CancellationToken cancellation = default) =>
        await records.Set<Program>().Where(p => p.Id == programId).Select(p => p.Ceiling).SingleAsync(cancellation);

    /// <summary>The most business days that any of some programs gives a step.</summary>
    public async Task<int> DaysOfAsync(Step step, IEnumerable<Guid> programIds, CancellationToken cancellation = default)
    {
        var clocks = await Clocks.LoadAsync(records, cancellation);
        return programIds.Max(program => clocks.DaysOf(program, step.Clock!));
    }

    /// <summary>The names of every department, by key.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> DepartmentNamesAsync(Language language, CancellationToken cancellation = default) =>
        (await records.Set<Department>().AsNoTracking().ToListAsync(cancellation)).ToDictionary(d => d.Id, d => d.Name(language));

    /// <summary>True when a program lists the domain of the address.</summary>
    public async Task<bool> IsListedAsync(string email, CancellationToken cancellation = default) =>
        (await records.Set<GovernmentDomain>().AsNoTracking().ToListAsync(cancellation)).Any(d => d.Holds(email));

    /// <summary>The programs whose listed domains hold the address, by English name.</summary>
    public async Task<IReadOnlyList<ProgramView>> ProgramsListingAsync(string email, CancellationToken cancellation = default)
    {
        var programs = (await HoldingAsync(email, cancellation)).Select(d => d.ProgramId).ToHashSet();
        return [.. (await ProgramsAsync(cancellation)).Where(p => programs.Contains(p.Id))];
    }

    /// <summary>The program whose listed domain is the closest to the address, as a department's own is closer than canada.ca; null where none is, or several are.</summary>
    public async Task<Guid?> ClosestProgramAsync(string email, CancellationToken cancellation = default)
    {
        var closest = (await HoldingAsync(email, cancellation)).GroupBy(d => d.Domain.Length).MaxBy(alike => alike.Key);
        return closest?.Count() == 1 ? closest.Single().ProgramId : null;
    }

    private async Task<IEnumerable<GovernmentDomain>> HoldingAsync(string email, CancellationToken cancellation) =>
        (await records.Set<GovernmentDomain>().AsNoTracking().ToListAsync(cancellation)).Where(d => d.Holds(email));
}
