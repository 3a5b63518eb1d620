namespace MicroAcquisition.Foundation.Turns;

/// <summary>
/// Wakes this process's workers after a commit, so that letters leave at once. Only a convenience: workers look by themselves
/// every few seconds, so a ring lost with the process loses nothing.
/// </summary>
public sealed class Doorbell
{
    private TaskCompletionSource rung = New();
    private long publicPages;

    /// <summary>Rises when this process changed public pages.</summary>
    public long PublicPages => Interlocked.Read(ref publicPages);

    /// <summary>Wakes everyone who waits.</summary>
    public void Ring(bool publicPagesChanged = false)
    {
        if (publicPagesChanged)
        {
            Interlocked.Increment(ref publicPages);
        }

        Interlocked.Exchange(ref rung, New()).TrySetResult();
    }

    /// <summary>Waits for a ring, or at most this long.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellation)
    {
        var ring = Volatile.Read(ref rung).Task;
        await Task.WhenAny(ring, Task.Delay(atMost, cancellation));
        cancellation.ThrowIfCancellationRequested();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
