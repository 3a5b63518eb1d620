using MicroAcquisition.Foundation.Access;

namespace MicroAcquisition.Acquisitions;

/// <summary>The files that seats cover, in SQL: by program, by department, by file, as <see cref="Seat.Covers"/> says of one.</summary>
public static class Scope
{
    /// <summary>Those that are not at rest. Compared with a value that SQL gets as a parameter: a negation finds no index.</summary>
    public static IQueryable<Acquisition> Live(this IQueryable<Acquisition> files)
    {
        var atRest = false;
        return files.Where(file => file.AtRest == atRest);
    }

    /// <summary>Those that any of the seats covers; none without a seat.</summary>
    public static IQueryable<Acquisition> CoveredBy(this IQueryable<Acquisition> files, IReadOnlyCollection<Seat> seats)
    {
        if (seats.Any(seat => seat.ProgramId is null && seat.DepartmentId is null && seat.AcquisitionId is null))
        {
            return files; // The whole site.
        }

        // The program is asked first, whatever the seat, since an index leads from it; one program alone by itself, since from a list of one PostgreSQL takes no order.
        var all = seats.Select(seat => seat.ProgramId).Distinct().ToList();
        var one = all.FirstOrDefault();
        var programs = seats.Where(seat => seat.DepartmentId is null && seat.AcquisitionId is null).Select(seat => seat.ProgramId).Distinct().ToList();
        var departments = seats.Where(seat => seat.DepartmentId is not null && seat.AcquisitionId is null).Select(seat => seat.DepartmentId).Distinct().ToList();
        var single = seats.Where(seat => seat.AcquisitionId is not null).Select(seat => seat.AcquisitionId!.Value).Distinct().ToList();
        var within = all.Count == 1 ? files.Where(file => file.ProgramId == one) : files.Where(file => all.Contains(file.ProgramId));
        return (programs.Count, departments.Count, single.Count) switch
        {
            ( > 0, 0, 0) => within, // All seats are of whole programs.
            (0, 0, > 0) => within.Where(file => single.Contains(file.Id)),
            _ => within.Where(file => programs.Contains(file.ProgramId) || departments.Contains(file.DepartmentId) || single.Contains(file.Id)),
        };
    }
}
