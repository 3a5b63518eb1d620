using System.Collections.Concurrent;
using MicroAcquisition.Foundation.Data;

namespace MicroAcquisition.Foundation.Turns;

/// <summary>
/// One writer at a time per log within this process, so that writers queue in memory and not in the database: without it SQLite
/// starves some writers for seconds and PostgreSQL halves its rate. SQLite has one writer per file, hence one gate in all.
/// </summary>
public sealed class Gates(DatabaseChoice database)
{
    private readonly ConcurrentDictionary<Guid, SemaphoreSlim> gates = new();

    /// <summary>Waits for the log's gate; dispose what is returned to open it for the next.</summary>
    public async Task<IDisposable> EnterAsync(Guid logId, CancellationToken cancellation)
    {
        var key = database.Engine == Engine.Sqlite ? Guid.Empty : logId;
        var gate = gates.GetOrAdd(key, _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancellation);
        return new Pass(gate);
    }

    private sealed class Pass(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
