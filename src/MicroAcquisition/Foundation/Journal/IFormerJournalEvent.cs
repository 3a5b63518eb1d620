namespace MicroAcquisition.Foundation.Journal;

/// <summary>
/// An event of a version that is no longer written. Its type stays, so that its entries stay readable, and says what the next version
/// would have told: then whoever reads the journal knows today's version alone.
/// </summary>
public interface IFormerJournalEvent : IJournalEvent
{
    /// <summary>The same event, as the next version tells it.</summary>
    IJournalEvent AsNextVersion();
}
