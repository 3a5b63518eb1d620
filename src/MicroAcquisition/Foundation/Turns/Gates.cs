using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Refusals;

namespace MicroAcquisition.Foundation.Turns;

/// <summary>
/// One writer at a time per log, or per <see cref="SaveQueue"/>, within this process, first come, first served, so that writers queue in
/// memory and not in the database: without it SQLite starves some writers for seconds and PostgreSQL halves its rate. SQLite has one
/// writer per file, hence one gate in all.
/// </summary>
public sealed class Gates(DatabaseChoice database)
{
    private readonly Dictionary<Guid, Gate> gates = [];

    /// <summary>
    /// How long one waits at a gate, real time. With the wait for the lock behind it less than the minute after which a proxy cuts off, so that "busy" arrives with the words; and long enough for
    /// the thousands before a closing, whose queue moves: none of them is turned away whom the turn would have taken (<see cref="TurnKeeper.LongestRequest"/>).
    /// </summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>How many gates there are now: those at which someone writes or waits. One that nobody uses is taken away, as owners are many.</summary>
    public int Count
    {
        get
        {
            lock (gates)
            {
                return gates.Count;
            }
        }
    }

    /// <summary>Waits for the gate of a log or a queue; dispose what is returned to open it for the next.</summary>
    /// <exception cref="RefusedException">Those before take too long, as they do while another program holds the database's lock.</exception>
    public async Task<IDisposable> EnterAsync(Guid key, CancellationToken cancellation)
    {
        var gate = Come(database.Engine == Engine.Sqlite ? Guid.Empty : key);
        try
        {
            // Its waiters are a queue; a pass goes to the first of them, never to someone who comes then.
            if (!await gate.Turnstile.WaitAsync(Patience, cancellation))
            {
                throw new RefusedException([TurnRules.TheProgramIsNotTooBusy()]);
            }
        }
        catch
        {
            Leave(gate);
            throw;
        }

        return new Pass(this, gate);
    }

    private Gate Come(Guid key)
    {
        lock (gates)
        {
            if (!gates.TryGetValue(key, out var gate))
            {
                gates[key] = gate = new Gate(key);
            }

            gate.Users++;
            return gate;
        }
    }

    private void Leave(Gate gate)
    {
        lock (gates)
        {
            if (--gate.Users == 0)
            {
                gates.Remove(gate.Key);
                gate.Turnstile.Dispose();
            }
        }
    }

    private sealed class Gate(Guid key)
    {
        public Guid Key => key;

        public SemaphoreSlim Turnstile { get; } = new(1, 1);

        public int Users { get; set; }
    }

    private sealed class Pass(Gates gates, Gate gate) : IDisposable
    {
        public void Dispose()
        {
            gate.Turnstile.Release();
            gates.Leave(gate);
        }
    }
}
