using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Programs;

namespace MicroAcquisition.Notices;

/// <summary>Letters about roles: to whom one was given or from whom it was taken, and what they add.</summary>
public static class SeatLetters
{
    /// <summary>Whoever holds, or held, the role; whose account is suspended gets none.</summary>
    public static To Holder { get; } = To.Those("the person whose role it is", told =>
    {
        var seat = SeatOf(told);
        return told.Records.Set<Person>().Where(p => p.SuspendedAt == null && told.Records.Set<Seat>().Any(s => s.Id == seat && s.PersonId == p.Id))
            .Select(p => new Recipient { Key = p.Id, Email = p.Email, Language = p.Language });
    });

    /// <summary>The page where one's work waits.</summary>
    public static Uri Page(ISiteAddresses addresses, Told told) => addresses.MyWork(OfficialLanguages.Current);

    /// <summary>The role for the place {2}, where it holds for {3}.</summary>
    public static async Task<Additions> RoleAsync(Told told, CancellationToken cancellation)
    {
        var (role, program, department) = WhichOf(told);
        var programs = told.Ask<ProgramQueries>();
        var where = program is null ? NoticesText.WholeSite
            : department is not null && await programs.DepartmentAsync(department, cancellation) is { } one ? one.Name(OfficialLanguages.Current)
            : (await programs.ProgramsAsync(cancellation)).Single(p => p.Id == program).Name(OfficialLanguages.Current);
        return new() { Values = [JourneyWords.Of(role), Words.Unlinked(where)] };
    }

    private static (Role Role, Guid? Program, Guid? Department) WhichOf(Told told)
    {
        if (told.Find<SeatGranted>() is { } granted)
        {
            return (granted.Role, granted.Program, granted.Department);
        }

        var ended = told.Read<SeatEnded>();
        return (ended.Role, ended.Program, ended.Department);
    }

    private static Guid SeatOf(Told told) => told.Find<SeatGranted>()?.Seat ?? told.Read<SeatEnded>().Seat;
}
