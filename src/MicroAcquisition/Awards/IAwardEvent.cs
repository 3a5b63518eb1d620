using MicroAcquisition.Foundation.Journal;

namespace MicroAcquisition.Awards;

/// <summary>An event about one award of a file, by its number.</summary>
public interface IAwardEvent : IJournalEvent
{
    /// <summary>From 1, in the file.</summary>
    int Number { get; }
}
