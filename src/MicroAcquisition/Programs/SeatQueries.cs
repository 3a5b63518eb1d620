using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Programs;

/// <summary>A seat as administrators see it. Without a program it covers the site; with a number it is on that file alone.</summary>
public sealed record SeatLine(
    Guid Id, string Who, string Email, Role Role, Guid? ProgramId, Guid? DepartmentId, string? FileNumber, DateTimeOffset From, DateTimeOffset? To);

/// <summary>An account as the site's administrators see it.</summary>
public sealed record AccountLine(Guid Id, string Name, string Email, DateTimeOffset CreatedAt, DateTimeOffset? SuspendedAt);

/// <summary>Someone with a seat in a program.</summary>
public sealed record SeatedPerson(Guid Id, string Who);

/// <summary>Seats and accounts, for the pages of administrators.</summary>
public sealed class SeatQueries(Records records)
{
    /// <summary>Lines on one page.</summary>
    public const int PageSize = 50;

    /// <summary>The seats held in a program, those of the site's administrators included, by address, those on one file after the others; or those that have ended, last first.</summary>
    public async Task<ListPage<SeatLine>> SeatsAsync(Guid programId, bool ended, int page, CancellationToken cancellation = default)
    {
        var seats = records.Set<Seat>().Where(s => (s.ProgramId == programId || s.ProgramId == null) && s.To == null != ended);
        var lines = from seat in seats
                    join person in records.Set<Person>() on seat.PersonId equals person.Id
                    join file in records.Set<Acquisition>() on seat.AcquisitionId equals file.Id into files
                    from file in files.DefaultIfEmpty()
                    orderby seat.To descending, seat.AcquisitionId != null, person.Email, seat.From
                    select new SeatLine(
                        seat.Id, person.Name == "" ? person.Email : person.Name, person.Email, seat.Role, seat.ProgramId, seat.DepartmentId,
                        file == null ? null : file.Number, seat.From, seat.To);
        return new ListPage<SeatLine>(
            await lines.Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellation), await seats.CountAsync(cancellation));
    }

    /// <summary>The people who hold a seat in a program, for all of it or a department, by name.</summary>
    public async Task<IReadOnlyList<SeatedPerson>> SeatedAsync(Guid programId, CancellationToken cancellation = default)
    {
        var people = records.Set<Seat>().Where(s => s.ProgramId == programId && s.AcquisitionId == null && s.To == null).Select(s => s.PersonId);
        var seated = await records.Set<Person>().Where(p => people.Contains(p.Id))
            .Select(p => new SeatedPerson(p.Id, p.Name == "" ? p.Email : p.Name)).ToListAsync(cancellation);
        return [.. seated.OrderBy(p => p.Who, StringComparer.CurrentCulture)];
    }

    /// <summary>Accounts whose address or name holds some text, or all, by address; not those that a business's invitation made.</summary>
    public async Task<ListPage<AccountLine>> AccountsAsync(string? search, int page, CancellationToken cancellation = default)
    {
        var people = PeopleSearch.Named(records, search).Where(p => !p.IsOnlyInvited);
        var lines = people.OrderBy(p => p.Email).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(p => new AccountLine(p.Id, p.Name, p.Email, p.CreatedAt, p.SuspendedAt));
        return new ListPage<AccountLine>(await lines.ToListAsync(cancellation), await people.CountAsync(cancellation));
    }
}
