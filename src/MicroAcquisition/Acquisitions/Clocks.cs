using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Time;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Acquisitions;

/// <summary>Until when a step should be done: the end of an Eastern date, seen from another.</summary>
public sealed record Due(DateOnly Date, DateOnly Today)
{
    /// <summary>How many business days remain; negative once some have passed, 0 on the last one and on the free days after it.</summary>
    public int DaysLeft => BusinessDays.Between(Today, Date);

    /// <summary>True from the day after, a free one or not.</summary>
    public bool IsLate => Date < Today;
}

/// <summary>The clocks of a program: its settings over the journey's defaults.</summary>
public sealed class Clocks
{
    private readonly Dictionary<(Guid, string), int> days;

    private Clocks(Dictionary<(Guid, string), int> days) => this.days = days;

    /// <summary>The settings of every program that has any.</summary>
    public static async Task<Clocks> LoadAsync(Records records, CancellationToken cancellation = default) => new(
        (await records.Set<ClockSetting>().AsNoTracking().ToListAsync(cancellation)).ToDictionary(c => (c.ProgramId, c.Clock), c => c.Days));

    /// <summary>Business days that a program gives a clock.</summary>
    public int DaysOf(Guid programId, StepClock clock) => days.GetValueOrDefault((programId, clock.Name), clock.Days ?? 0);

    /// <summary>When the step is due on a file; null when no clock runs.</summary>
    public Due? DueOf(Step step, Acquisition file, DateTimeOffset now)
    {
        return step.Clock is { } clock && clock.DueOn(file, DaysOf(file.ProgramId, clock), step.CameBack(file) ? file.WentBackAt : null) is { } date
            ? new Due(date, Eastern.DateOf(now))
            : null;
    }
}
