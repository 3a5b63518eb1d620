using System.Globalization;

namespace MicroAcquisition.Web.Infrastructure;

/// <summary>
/// Notes what went wrong, a line each, but only some in a minute, so that nobody fills the log; how many more there were follows. Counts
/// what comes from one network, so that a flood of requests that cannot be read is answered shortly.
/// </summary>
public sealed class MishapLog(TimeProvider time, ILogger<MishapLog> log)
{
    /// <summary>Most lines in a minute, and most answers in full to one network.</summary>
    public const int MostAMinute = 30;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, int> networks = new(StringComparer.Ordinal);
    private DateTimeOffset since;
    private int failures;
    private int unreadable;

    /// <summary>Notes a request that the sender got wrong; false once that network sent too many of them within the minute.</summary>
    public bool NoteUnreadable(string network, int status, string problem)
    {
        bool isAmongTheFew;
        lock (gate)
        {
            Turn();
            networks[network] = networks.GetValueOrDefault(network) + 1;
            isAmongTheFew = networks[network] <= MostAMinute;
        }

        if (MayWrite(ref unreadable))
        {
            log.LogWarning("A request could not be read ({Status}): {Problem}", status.ToString(CultureInfo.InvariantCulture), problem);
        }

        return isAmongTheFew;
    }

    /// <summary>Notes a failure of the site; with its stack, unless the stack could tell that somebody applied.</summary>
    public void NoteFailure(Exception exception, bool mayTellWhere)
    {
        if (MayWrite(ref failures))
        {
            log.LogError(mayTellWhere ? exception : null, "A request failed: {Problem}", (exception.InnerException ?? exception).GetType().Name);
        }
    }

    // Each kind has its own count: a flood that somebody sends hides no failure of the site.
    private bool MayWrite(ref int noted)
    {
        lock (gate)
        {
            Turn();
            return ++noted <= MostAMinute;
        }
    }

    // A new minute: the counts begin anew, so they never hold more than a minute's networks.
    private void Turn()
    {
        if (time.GetUtcNow() is var now && now - since < Window && now >= since)
        {
            return;
        }

        if (Math.Max(failures - MostAMinute, 0) + Math.Max(unreadable - MostAMinute, 0) is var more and > 0)
        {
            log.LogWarning("{More} more requests failed or could not be read within the minute from {Since}", more, since.ToString("u", CultureInfo.InvariantCulture));
        }

        (since, failures, unreadable) = (now, 0, 0);
        networks.Clear();
    }
}
