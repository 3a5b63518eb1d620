using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace MicroAcquisition.TestKit;

/// <summary>What the site writes to its log, a text for each entry: category, words and, where there is one, the exception with its stack.</summary>
public sealed class SiteLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = new();

    /// <summary>The entries so far.</summary>
    public IReadOnlyList<string> Lines => [.. lines];

    /// <summary>Forgets them.</summary>
    public void Clear() => lines.Clear();

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => new Writer(this, categoryName);

    /// <inheritdoc />
    public void Dispose()
    {
        // Nothing is open.
    }

    private sealed class Writer(SiteLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}".TrimEnd());
    }
}
